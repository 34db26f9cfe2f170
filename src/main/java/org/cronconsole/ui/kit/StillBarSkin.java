package org.cronconsole.ui.kit;

import javafx.scene.control.ProgressBar;
import javafx.scene.control.SkinBase;
import javafx.scene.layout.StackPane;

/**
 * A bar of which no part moves by itself: where nobody knows how much is done it is empty. The
 * style sheet names it.
 */
public final class StillBarSkin extends SkinBase<ProgressBar> {
    private static final double USUAL_WIDTH = 100;

    private final StackPane track = new StackPane();
    private final StackPane bar = new StackPane();

    /** Made by the style sheet. */
    public StillBarSkin(ProgressBar control) {
        super(control);
        track.getStyleClass().setAll("track");
        bar.getStyleClass().setAll("bar");
        getChildren().setAll(track, bar);
        registerChangeListener(control.progressProperty(), changed -> control.requestLayout());
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        double done = Math.clamp(getSkinnable().getProgress(), 0, 1);
        track.resizeRelocate(x, y, width, height);
        bar.setVisible(done > 0);
        bar.resizeRelocate(x, y, Math.rint(width * done), height);
    }

    @Override
    protected double computePrefWidth(
            double height, double top, double right, double bottom, double left) {
        return left + Scale.of(USUAL_WIDTH) + right;
    }

    @Override
    protected double computePrefHeight(
            double width, double top, double right, double bottom, double left) {
        return top + Math.max(track.prefHeight(-1), bar.prefHeight(-1)) + bottom;
    }

    @Override
    protected double computeMaxWidth(
            double height, double top, double right, double bottom, double left) {
        return getSkinnable().prefWidth(height);
    }

    @Override
    protected double computeMaxHeight(
            double width, double top, double right, double bottom, double left) {
        return getSkinnable().prefHeight(width);
    }
}
