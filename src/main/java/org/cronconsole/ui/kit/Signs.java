package org.cronconsole.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;

/** Buttons and labels that leave their words out where there is no room for them. */
public final class Signs {
    private Signs() {}

    /**
     * Lets these show their signs alone while this holds. Assistive tools are told the words as
     * ever; whoever rests the pointer on one needs a tooltip.
     */
    public static void alone(ObservableBooleanValue narrow, Labeled... all) {
        for (Labeled each : all) {
            each.contentDisplayProperty()
                    .bind(
                            Bindings.when(narrow)
                                    .then(ContentDisplay.GRAPHIC_ONLY)
                                    .otherwise(ContentDisplay.LEFT));
        }
    }
}
