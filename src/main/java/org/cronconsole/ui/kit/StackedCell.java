package org.cronconsole.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A cell of two lines: its own text, and its graphic above or below that. Of as few nodes as can
 * be, for a table has some hundred cells on the screen, and styling them is most of what showing it
 * takes. The graphic is no wider than the cell, as the text is, unless it may not become narrower;
 * JavaFX alone would let any lie over the next column.
 */
public abstract class StackedCell<S, T> extends SpokenCell<S, T> {
    /** An empty cell. */
    protected StackedCell() {}

    /**
     * A label for cells. The theme's class for labels is not among its own: some seventy rules are
     * tried on whatever has that one, and hardly one of them is for tables.
     */
    protected static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().setAll(styleClass);
        return label;
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        if (getGraphic() instanceof Region line) {
            line.setMaxWidth(Math.max(0, getWidth() - left - snappedRightInset()));
        }
        super.layoutChildren();
        // Where one stands above the other, JavaFX centres the narrower. It is not laid out
        // elsewhere, but moved: else each layout would ask for one more.
        for (Node line : getChildren()) {
            line.setTranslateX(left - line.getLayoutBounds().getMinX() - line.getLayoutX());
        }
    }
}
