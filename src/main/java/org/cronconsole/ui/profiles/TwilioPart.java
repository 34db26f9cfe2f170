package org.cronconsole.ui.profiles;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.cronconsole.profile.SecretField;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.form.FieldBinder;
import org.cronconsole.ui.kit.form.FormRow;

/** How to reach Twilio, where there is an account. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class TwilioPart {
    private final Parent root;
    @FXML private CheckBox twilioCheck;
    @FXML private VBox twilioFields;
    @FXML private FormRow sidRow;
    @FXML private TextField twilioSidField;
    @FXML private FormRow tokenRow;
    @FXML private SecretKeeper tokenKeeper;
    @FXML private TestLine twilioTest;
    @FXML private FormRow urlRow;
    @FXML private TextField twilioUrlField;

    TwilioPart(ProfileEditorViewModel model, FieldBinder<ProfileField> binder) {
        root = Fxml.load(this, model.kit().texts());
        twilioCheck.selectedProperty().bindBidirectional(model.form().twilioProperty());
        Shown.whenever(twilioFields, model.form().twilioProperty());
        binder.text(ProfileField.TWILIO_SID, sidRow, twilioSidField);
        binder.text(ProfileField.TWILIO_URL, urlRow, twilioUrlField);
        tokenKeeper.show(
                model.form().secret(SecretField.TWILIO_AUTH_TOKEN), tokenRow, model.keptWords());
        twilioTest.show(model.tests().twilio(), "Twilio");
    }

    Parent root() {
        return root;
    }
}
