package org.cronconsole.ui.onboarding;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.form.FieldBinder;
import org.cronconsole.ui.kit.form.FormRow;
import org.cronconsole.ui.kit.form.Reveal;
import org.cronconsole.ui.kit.form.SecretField;
import org.cronconsole.ui.kit.form.Words;

/** Asks for the dashboard user. */
public final class UserPage implements Page {
    private final Parent root;
    @FXML private FormRow nameRow;
    @FXML private TextField userNameField;
    @FXML private FormRow passwordRow;
    @FXML private SecretField userPasswordField;
    @FXML private Button userPasswordReveal;
    @FXML private Button userPasswordGenerate;
    @FXML private FormRow emailRow;
    @FXML private TextField userEmailField;
    @FXML private FormRow firstNameRow;
    @FXML private TextField userFirstNameField;
    @FXML private FormRow lastNameRow;
    @FXML private TextField userLastNameField;
    @FXML private FormRow roleRow;
    @FXML private ComboBox<String> userRoleChoice;

    @SuppressWarnings("NullAway.Init") // FXML fills the fields
    UserPage(OnboardingViewModel model, FieldBinder<FormField> binder, Texts texts) {
        root = Fxml.load(this, texts);
        binder.text(FormField.USER_NAME, nameRow, userNameField);
        binder.text(FormField.USER_PASSWORD, passwordRow, userPasswordField);
        binder.text(FormField.USER_EMAIL, emailRow, userEmailField);
        binder.text(FormField.USER_FIRST_NAME, firstNameRow, userFirstNameField);
        binder.text(FormField.USER_LAST_NAME, lastNameRow, userLastNameField);
        userRoleChoice.getItems().setAll("user", "admin");
        userRoleChoice.setConverter(Words.of(role -> texts.get("onboarding.user.role." + role)));
        binder.choice(FormField.USER_ROLE, roleRow, userRoleChoice);
        Reveal.by(userPasswordReveal, userPasswordField, texts, model.pageProperty());
        userPasswordGenerate.setOnAction(pressed -> {
            model.form().generatePassword();
            userPasswordField.revealedProperty().set(true);
        });
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node first() {
        return userNameField;
    }
}
