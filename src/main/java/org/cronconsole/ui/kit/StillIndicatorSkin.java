package org.cronconsole.ui.kit;

import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SkinBase;
import javafx.scene.layout.Region;

/**
 * Shows that something is going on by an hourglass that stands still, where nothing may move. The
 * style sheet names it.
 */
public final class StillIndicatorSkin extends SkinBase<ProgressIndicator> {
    /** As JavaFX draws one that nobody gave a size. */
    private static final double USUAL = 16;

    private final Region mark = new Region();

    /** Made by the style sheet. */
    public StillIndicatorSkin(ProgressIndicator control) {
        super(control);
        mark.getStyleClass().add("still-mark");
        getChildren().setAll(mark);
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        double side = Math.min(width, height);
        mark.resizeRelocate(x + (width - side) / 2, y + (height - side) / 2, side, side);
    }

    @Override
    protected double computePrefWidth(
            double height, double top, double right, double bottom, double left) {
        return left + Scale.of(USUAL) + right;
    }

    @Override
    protected double computePrefHeight(
            double width, double top, double right, double bottom, double left) {
        return top + Scale.of(USUAL) + bottom;
    }
}
