package org.cronconsole.ui.onboarding;

import javafx.scene.control.Button;

import org.cronconsole.dealership.Remedy;

import java.util.ArrayList;
import java.util.List;

/** Buttons for what can be done on the spot. */
final class RemedyButtons {
    private RemedyButtons() {}

    /** One for each, in their order; the list can be added to. */
    static List<Button> of(List<Remedy> remedies, Mending mending) {
        List<Button> buttons = new ArrayList<>();
        for (Remedy remedy : remedies) {
            Button button = new Button(remedy.words());
            button.setOnAction(pressed -> mending.take(remedy));
            buttons.add(button);
        }
        return buttons;
    }
}
