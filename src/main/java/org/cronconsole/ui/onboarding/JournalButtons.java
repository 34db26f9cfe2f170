package org.cronconsole.ui.onboarding;

import javafx.scene.Node;
import javafx.scene.control.Button;

import org.cronconsole.dealership.OnboardingStep;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.ui.kit.Texts;

import java.util.ArrayList;
import java.util.List;

/** Buttons for what can be done about an onboarding that has not ended, and changes with it. */
final class JournalButtons {
    private JournalButtons() {}

    /** One for each step that can be done alone. */
    static List<Node> retries(OpenJournal journal, JournalsViewModel model, Texts texts) {
        List<Node> buttons = new ArrayList<>();
        for (OnboardingStep step : journal.next()) {
            Button retry =
                    new Button(texts.format("onboarding.retry", OpenJournal.title(step, texts)));
            retry.setId("journalRetry" + (buttons.isEmpty() ? "" : buttons.size() + 1));
            retry.setMinWidth(Button.USE_PREF_SIZE);
            retry.setOnAction(pressed -> model.retry(step));
            buttons.add(retry);
        }
        return buttons;
    }

    /** One for each number that can be rented in place of one that is gone. */
    static List<Node> instead(JournalsViewModel model, Texts texts) {
        List<Node> buttons = new ArrayList<>();
        for (PhoneNumber number : model.instead()) {
            Button rent = new Button(texts.format("journals.instead", number.e164()));
            rent.setOnAction(pressed -> model.rentInstead(number));
            buttons.add(rent);
        }
        return buttons;
    }
}
