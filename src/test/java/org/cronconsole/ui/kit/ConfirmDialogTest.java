package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class ConfirmDialogTest {
    private final TestWindow window = TestWindow.open();
    private final List<String> confirmed = new ArrayList<>();
    private final FxDialogs dialogs = new FxDialogs(window.stage(), Texts.load());

    @BeforeEach
    void show() {
        TextField behind = new TextField();
        behind.setId("behind");
        window.show(stage -> new StackPane(behind), root -> root);
        window.onFx(() -> {
            behind.requestFocus();
            return null;
        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void ask(Confirmation question) {
        window.onFx(() -> {
            dialogs.confirm(question, confirmed::add);
            return null;
        });
    }

    private static Confirmation delete() {
        return new Confirmation(
                "Delete Naperville Ford AM?",
                "The job and its run history are gone for good. It cannot be undone.",
                "Delete job",
                true,
                "Naperville Ford AM");
    }

    @Test
    void destructiveButtonWaitsForTheExactName() {
        dialogs.mark(new ProfileMark("acme", ProfileMark.Kind.PRODUCTION));
        ask(delete());
        Button confirm = window.find("confirmButton");
        assertThat(confirm.isDisabled()).isTrue();
        window.type("Naperville Ford ");
        assertThat(confirm.isDisabled()).isTrue();
        window.type("AM");
        TextField typed = window.find("confirmNameField");
        assertThat(typed.getText()).isEqualTo("Naperville Ford AM");
        assertThat(confirm.isDisabled()).isFalse();
        window.picture("confirm-delete");
        window.robot().clickOn(confirm);
        assertThat(confirmed).containsExactly("Naperville Ford AM");
        assertThat(window.sees("confirmButton")).isFalse();
        assertThat(window.find("behind").isFocused()).isTrue();
    }

    @Test
    void escapeAndTheDefaultOfADestructiveQuestionDoNothing() {
        ask(delete());
        window.press(KeyCode.ESCAPE);
        assertThat(window.sees("confirmButton")).isFalse();
        ask(Confirmation.destructive("Cancel the run?", "It ends at once.", "Cancel run"));
        window.press(KeyCode.ENTER);
        assertThat(window.sees("confirmButton")).isFalse();
        assertThat(confirmed).isEmpty();
    }

    @Test
    void enterConfirmsAPlainQuestion() {
        ask(Confirmation.plain("Trigger a run?", "It starts now.", "Trigger"));
        window.picture("confirm-plain");
        window.press(KeyCode.ENTER);
        assertThat(confirmed).containsExactly("");
    }

    @Test
    void everyControlHasAName() {
        ask(delete());
        assertThat(Accessibility.nameless(window.find("confirmButton").getScene().getRoot()))
                .isEmpty();
        assertThat(window.find("confirmNameField").getAccessibleHelp())
                .as("what is asked is read where the focus is")
                .isEqualTo(delete().title() + " " + delete().message());
    }
}
