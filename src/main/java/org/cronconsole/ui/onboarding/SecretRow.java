package org.cronconsole.ui.onboarding;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.form.FormRow;
import org.cronconsole.ui.kit.form.Reveal;
import org.cronconsole.ui.kit.form.SecretField;

/** A row of a form that asks for a secret which is kept nowhere. */
final class SecretRow {
    private SecretRow() {}

    /**
     * Makes it.
     *
     * @param hidesOn what is shown is hidden again whenever this changes
     */
    static FormRow of(
            NeededSecret secret, SecretField field, Texts texts, ObservableValue<?> hidesOn) {
        field.setId("secret-" + secret.field());
        field.textProperty().bindBidirectional(secret.typed());
        HBox.setHgrow(field, Priority.ALWAYS);
        Button reveal = new Button();
        Reveal.by(reveal, field, texts, hidesOn);
        HBox line = new HBox(field, reveal);
        line.getStyleClass().add("wizard-with-button");
        FormRow row = new FormRow();
        row.setLabel(secret.label());
        row.setContent(line);
        row.describe(field, secret.problem());
        return row;
    }
}
