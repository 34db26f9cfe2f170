package org.cronconsole.ui.watch;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

import org.cronconsole.run.Expectation;
import org.cronconsole.run.TypicalLength;
import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * How long a run has been under way, as a bar, with marks where half and nine of ten runs have
 * ended. What it shows is said in words beside it.
 */
public final class LengthBar extends Region {
    private static final double HEIGHT = 10;
    private static final double MARK_WIDTH = 2;

    /** So much of the bar lies behind the mark of nine of ten runs, at least. */
    private static final double ROOM = 1.25;

    private final Region track = part("length-track");
    private final Region fill = part("length-fill");
    private final Region median = part("length-mark");
    private final Region p90 = part("length-mark-most");
    private double filled;
    private double medianAt;
    private double p90At;
    private boolean marked;

    /** Shows nothing yet. */
    public LengthBar() {
        getStyleClass().add("length-bar");
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        setMinHeight(HEIGHT + 8);
        setPrefHeight(HEIGHT + 8);
        getChildren().setAll(track, fill, median, p90);
    }

    private static Region part(String style) {
        Region part = new Region();
        part.setManaged(false);
        part.getStyleClass().add(style);
        return part;
    }

    /**
     * Shows a length.
     *
     * @param expected null where nothing is known of it yet
     * @param look the style of how the run stands
     */
    void show(Duration elapsed, @Nullable Expectation expected, String look, boolean over) {
        TypicalLength typical = expected == null ? null : expected.typical();
        double now = elapsed.toMillis();
        marked = typical != null;
        double scale;
        if (typical == null) {
            // Nothing to hold it against but how long it would take to count as hung.
            Expectation unknown = expected == null ? Expectation.NONE : expected;
            scale = Math.max(unknown.hungAfter().toMillis(), now);
        } else {
            scale = Math.max(typical.p90().toMillis() * ROOM, over ? now : now * 1.05);
            medianAt = typical.median().toMillis() / scale;
            p90At = typical.p90().toMillis() / scale;
        }
        filled = scale <= 0 ? 0 : Math.min(1, now / scale);
        fill.getStyleClass().setAll("length-fill", "length-" + look);
        median.setVisible(marked);
        p90.setVisible(marked);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double top = Math.rint((getHeight() - HEIGHT) / 2);
        track.resizeRelocate(0, top, width, HEIGHT);
        fill.resizeRelocate(0, top, Math.rint(width * filled), HEIGHT);
        mark(median, medianAt, width, top);
        mark(p90, p90At, width, top);
    }

    private static void mark(Region mark, double at, double width, double top) {
        mark.resizeRelocate(
                Math.rint(width * at) - MARK_WIDTH / 2, top - 4, MARK_WIDTH, HEIGHT + 8);
    }
}
