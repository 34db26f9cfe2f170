package org.cronconsole.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;

/** Buttons that leave their words out where there is no room for them. */
public final class Signs {
    private Signs() {}

    /**
     * Lets these buttons show their signs alone while this holds. Assistive tools are told the
     * words as ever; whoever rests the pointer on one needs a tooltip.
     */
    public static void alone(ObservableBooleanValue narrow, ButtonBase... buttons) {
        for (ButtonBase button : buttons) {
            button.contentDisplayProperty()
                    .bind(
                            Bindings.when(narrow)
                                    .then(ContentDisplay.GRAPHIC_ONLY)
                                    .otherwise(ContentDisplay.LEFT));
        }
    }
}
