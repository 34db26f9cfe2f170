package org.cronconsole.ui.onboarding;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.form.FieldBinder;
import org.cronconsole.ui.kit.form.FormRow;
import org.cronconsole.ui.kit.form.Reveal;
import org.cronconsole.ui.kit.form.SecretField;
import org.cronconsole.ui.kit.form.Tabbing;

/** Asks how the dealership signs in to vAuto, and for further env vars. */
public final class CredentialsPage implements Page {
    private final Parent root;
    @FXML private FormRow usernameRow;
    @FXML private TextField vautoUsernameField;
    @FXML private FormRow passwordRow;
    @FXML private SecretField vautoPasswordField;
    @FXML private Button vautoPasswordReveal;
    @FXML private FormRow envRow;
    @FXML private TextArea envLinesField;

    @SuppressWarnings("NullAway.Init") // FXML fills the fields
    CredentialsPage(OnboardingViewModel model, FieldBinder<FormField> binder, Texts texts) {
        root = Fxml.load(this, texts);
        binder.text(FormField.VAUTO_USERNAME, usernameRow, vautoUsernameField);
        binder.text(FormField.VAUTO_PASSWORD, passwordRow, vautoPasswordField);
        binder.text(FormField.ENV_LINES, envRow, envLinesField);
        Reveal.by(vautoPasswordReveal, vautoPasswordField, texts, model.pageProperty());
        Tabbing.outOf(envLinesField);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node first() {
        return vautoUsernameField;
    }
}
