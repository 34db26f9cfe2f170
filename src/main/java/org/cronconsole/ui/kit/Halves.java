package org.cronconsole.ui.kit;

import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.control.SplitPane;

/** Two halves of which the second is there only while there is something to show in it. */
public final class Halves {
    private static final PseudoClass ALONE = PseudoClass.getPseudoClass("alone");

    private Halves() {}

    /**
     * Takes the second half away while this is false, so that the first one has all the room; the
     * divider comes back to where it was. The style sheets know a split pane with one half as
     * {@code alone}.
     *
     * @param shown whether there is something to show in it
     */
    public static void second(SplitPane split, ObservableBooleanValue shown) {
        var second = split.getItems().get(1);
        double[] divided = split.getDividerPositions();
        Held.by(split, shown);
        shown.subscribe(now -> {
            split.pseudoClassStateChanged(ALONE, !now);
            if (!now && split.getItems().contains(second)) {
                System.arraycopy(split.getDividerPositions(), 0, divided, 0, divided.length);
                split.getItems().remove(second);
            } else if (now && !split.getItems().contains(second)) {
                split.getItems().add(second);
                split.setDividerPositions(divided);
            }
        });
    }
}
