package org.cronconsole.ui.kit;

import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;

/**
 * A cell of a list that shows words which go on below where the list is narrow. JavaFX's own is as
 * wide as its longest line, and asks its graphic for a height without saying how wide it is.
 *
 * @param <T> an item
 */
public abstract class WrappedCell<T> extends ListCell<T> {
    /** An empty cell. The list decides how wide it is. */
    protected WrappedCell() {
        setPrefWidth(0);
    }

    /** All that is shown of an item; the graphic of a cell that is not empty. */
    protected abstract Region box();

    @Override
    protected final double computePrefHeight(double width) {
        double inside = width - snappedLeftInset() - snappedRightInset();
        return getGraphic() == null || inside <= 0
                ? super.computePrefHeight(width)
                : snappedTopInset() + box().prefHeight(inside) + snappedBottomInset();
    }
}
