package org.cronconsole.ui.runlog;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;

import org.cronconsole.run.log.LogEntry;
import org.cronconsole.ui.kit.Scale;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** A cell with a line of a log. */
final class LogCell extends ListCell<LogEntry> {
    private static final String PARTING = " log-parting";

    private final LogPane pane;
    private final boolean wrap;
    private final LogRow row;
    private String look = "";
    // The pane knows it weakly, for a list makes new cells and says nothing of the old ones.
    private final InvalidationListener marksChanged = change -> update(getItem());

    LogCell(LogPane pane, boolean wrap) {
        this.pane = pane;
        this.wrap = wrap;
        this.row = new LogRow(wrap);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().add("log-line");
        pane.marks().addListener(new WeakInvalidationListener(marksChanged));
    }

    @Override
    protected void updateItem(@Nullable LogEntry line, boolean empty) {
        super.updateItem(line, empty);
        update(empty ? null : line);
    }

    private void update(@Nullable LogEntry line) {
        if (line == null) {
            look("");
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        LogSearch search = pane.search();
        List<LogSearch.Hit> hits = search == null ? List.of() : search.in(line);
        String level = line.level().name().toLowerCase(Locale.ROOT);
        boolean parting = pane.isParting(line);
        look("log-" + level + (parting ? PARTING : ""));
        String time = pane.time(line);
        String word = pane.word(line);
        row.show(
                line,
                time,
                word,
                pane.more(line),
                hits,
                search == null ? null : search.currentProperty().get());
        setAccessibleText(
                String.join(" ", parting ? pane.partingWord() : "", time, word, line.plain())
                        .strip());
        if (getGraphic() != row) {
            setGraphic(row);
        }
    }

    /** Only where it changes: each change has all styles of the cell looked up again. */
    private void look(String classes) {
        if (!classes.equals(look)) {
            look = classes;
            getStyleClass()
                    .removeAll("log-error", "log-warning", "log-info", "log-debug", "log-parting");
            getStyleClass().addAll(classes.split(" "));
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        if (getGraphic() == null || wrap) {
            return 0;
        }
        return snappedLeftInset() + row.prefWidth(-1) + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        return getGraphic() == null
                ? Scale.of(LogRow.HEIGHT)
                : row.prefHeight(width - snappedLeftInset() - snappedRightInset());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() != null) {
            double left = snappedLeftInset();
            row.resizeRelocate(
                    left, 0, Math.max(0, getWidth() - left - snappedRightInset()), getHeight());
        }
    }
}
