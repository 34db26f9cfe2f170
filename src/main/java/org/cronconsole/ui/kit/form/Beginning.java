package org.cronconsole.ui.kit.form;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** Where the sign before words stands that may go on below. */
public final class Beginning {
    /** How high a line is, in sizes of its words; generously. */
    private static final double LINE = 1.3;

    private Beginning() {}

    /**
     * Puts the sign of these words, which they have already, beside their first line. JavaFX puts
     * it beside the middle of them all.
     */
    public static void signOf(Label words) {
        Node sign = words.getGraphic();
        sign.translateYProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> -Math.max(0, below(words)) / 2,
                                words.heightProperty(),
                                words.fontProperty(),
                                words.insetsProperty()));
    }

    private static double below(Label words) {
        Insets around = words.getInsets();
        double lines = words.getHeight() - around.getTop() - around.getBottom();
        return lines - words.getFont().getSize() * LINE;
    }
}
