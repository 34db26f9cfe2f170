package org.cronconsole.ui.kit;

import javafx.application.Platform;
import javafx.scene.layout.StackPane;

/**
 * What stands in a scroll pane that fits it to its height. Such a pane decides by the least height
 * at no width in particular whether it has to be scrolled, and so forgets that words are wrapped;
 * this one answers for the width that it has.
 */
public final class ScrollStack extends StackPane {
    /** An empty one. */
    public ScrollStack() {
        // What was answered is kept until the next layout, and widths change while there is one.
        widthProperty().subscribe((before, now) -> Platform.runLater(this::requestLayout));
    }

    @Override
    protected double computeMinHeight(double width) {
        return super.computeMinHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
    }
}
