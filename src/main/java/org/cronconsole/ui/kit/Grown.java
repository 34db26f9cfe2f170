package org.cronconsole.ui.kit;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.List;

/**
 * The widths that an {@link HBox} gives to columns beside each other, which all grow alike. It
 * tells its height for the widths that they wish for, at which their words take more lines than at
 * those that they get: there would be a bar to scroll by, and nothing to scroll to.
 */
final class Grown {
    private Grown() {}

    /** True where all of them grow, and are the lower the wider they are. */
    static boolean areColumns(List<Node> nodes) {
        return !nodes.isEmpty()
                && nodes.stream()
                        .allMatch(node ->
                                HBox.getHgrow(node) == Priority.ALWAYS
                                        && HBox.getMargin(node) == null
                                        && node.getContentBias() == Orientation.HORIZONTAL);
    }

    /**
     * The height of the highest of these columns.
     *
     * @param room what they and the gaps between them have, at least what they wish for
     */
    static double height(List<Node> columns, double room, double gap) {
        double[] widths = columns.stream().mapToDouble(node -> node.prefWidth(-1)).toArray();
        double[] most = columns.stream().mapToDouble(node -> node.maxWidth(-1)).toArray();
        double left = room - gap * (widths.length - 1);
        int growing = 0;
        for (int i = 0; i < widths.length; i++) {
            left -= widths[i];
            growing += widths[i] < most[i] ? 1 : 0;
        }
        while (left >= 1 && growing > 0) {
            double portion = left / growing;
            growing = 0;
            for (int i = 0; i < widths.length; i++) {
                double takes = Math.min(portion, Math.max(0, most[i] - widths[i]));
                widths[i] += takes;
                left -= takes;
                growing += widths[i] < most[i] ? 1 : 0;
            }
        }
        double height = 0;
        for (int i = 0; i < widths.length; i++) {
            // No wider than it is laid out: a line too much is better than one too little.
            height = Math.max(height, columns.get(i).prefHeight(Math.floor(widths[i])));
        }
        return height;
    }
}
