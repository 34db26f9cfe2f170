package org.cronconsole.ui.runlog;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.cronconsole.run.log.LogEntry;
import org.cronconsole.run.log.LogStyle;
import org.cronconsole.run.log.LogText;
import org.cronconsole.ui.kit.Scale;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A line of a log as it is drawn: time, level, and the text with what is marked in it. */
final class LogRow extends Region {
    /** As drawn, like the width. */
    static final double HEIGHT = 20;

    private static final double GAP = 10;
    private static final double LEVEL_WIDTH = 54;

    private static final String CUT = "-fx-fill: -color-fg-muted; -fx-font-style: italic;";

    /** A line break where lines are not wrapped. */
    private static final char BREAK = '↵';

    /** A part of the text that has something behind it. */
    private record Marked(int start, int end, Path path) {}

    private final Label time = new Label();
    private final Label level = new Label();
    private final TextFlow flow = new TextFlow();
    private final List<Marked> marks = new ArrayList<>();
    private final boolean wrap;
    private int used;

    LogRow(boolean wrap) {
        this.wrap = wrap;
        time.getStyleClass().add("log-time");
        level.getStyleClass().add("log-level");
        time.setMinWidth(USE_PREF_SIZE);
        flow.getStyleClass().add("log-text");
        getChildren().addAll(time, level, flow);
    }

    /**
     * Draws another line.
     *
     * @param more what stands behind a text that was cut; empty where it was not
     * @param current where the search is; null: not in this line
     */
    void show(
            LogEntry line,
            String at,
            String word,
            String more,
            List<LogSearch.Hit> hits,
            LogSearch.@Nullable Hit current) {
        time.setText(at);
        level.setText(word);
        LogText text = line.text();
        String plain = wrap ? text.plain() : text.plain().replace('\n', BREAK);
        used = 0;
        int done = 0;
        if (!marks.isEmpty()) {
            marks.forEach(mark -> getChildren().remove(mark.path()));
            marks.clear();
        }
        for (LogText.Span span : text.spans()) {
            if (span.start() > done) {
                say(plain.substring(done, span.start()), "");
            }
            say(plain.substring(span.start(), span.end()), AnsiLook.text(span.style()));
            markBackground(span.start(), span.end(), span.style());
            done = span.end();
        }
        if (done < plain.length()) {
            say(plain.substring(done), "");
        }
        if (!more.isEmpty()) {
            say(more, CUT);
        }
        if (used < flow.getChildren().size()) {
            flow.getChildren().remove(used, flow.getChildren().size());
        }
        for (LogSearch.Hit hit : hits) {
            boolean now = hit.equals(current);
            mark(hit.start(), hit.end()).getStyleClass().add(now ? "log-hit-now" : "log-hit");
        }
        if (!marks.isEmpty()) {
            flow.toFront();
        }
        requestLayout();
    }

    /** In the next of the parts that are there: new ones cost far more than other words. */
    private void say(String words, String style) {
        if (used < flow.getChildren().size()) {
            Text part = (Text) flow.getChildren().get(used);
            part.setText(words);
            if (!part.getStyle().equals(style)) {
                part.setStyle(style);
            }
        } else {
            Text part = new Text(words);
            part.getStyleClass().add("log-words");
            part.setStyle(style);
            flow.getChildren().add(part);
        }
        used++;
    }

    private void markBackground(int start, int end, LogStyle style) {
        String behind = AnsiLook.background(style);
        if (behind != null) {
            mark(start, end).setStyle(behind);
        }
    }

    private Path mark(int start, int end) {
        Path path = new Path();
        path.setManaged(false);
        path.setStroke(null);
        marks.add(new Marked(start, end, path));
        getChildren().add(path);
        return path;
    }

    private double left() {
        return time.prefWidth(-1) + GAP + Scale.of(LEVEL_WIDTH) + GAP;
    }

    @Override
    protected double computePrefWidth(double height) {
        return left() + flow.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return wrap && width > 0
                ? Math.max(Scale.of(HEIGHT), flow.prefHeight(Math.max(80, width - left())) + 4)
                : Scale.of(HEIGHT);
    }

    @Override
    protected void layoutChildren() {
        double timeWidth = time.prefWidth(-1);
        double height = time.prefHeight(-1);
        double top = Math.max(0, (Scale.of(HEIGHT) - height) / 2);
        time.resizeRelocate(0, top, timeWidth, height);
        level.resizeRelocate(timeWidth + GAP, top, Scale.of(LEVEL_WIDTH), height);
        double left = left();
        double width = wrap ? Math.max(80, getWidth() - left) : flow.prefWidth(-1);
        flow.resizeRelocate(left, top, width, flow.prefHeight(wrap ? width : -1));
        flow.layout();
        for (Marked mark : marks) {
            mark.path().getElements().setAll(flow.getRangeShape(mark.start(), mark.end(), false));
            mark.path().setLayoutX(left);
            mark.path().setLayoutY(top);
        }
    }
}
