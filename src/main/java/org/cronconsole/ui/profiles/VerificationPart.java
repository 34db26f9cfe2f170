package org.cronconsole.ui.profiles;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.cronconsole.profile.SecretField;
import org.cronconsole.profile.StoredProfile.VerificationKind;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.form.FieldBinder;
import org.cronconsole.ui.kit.form.FormRow;
import org.cronconsole.ui.kit.form.Tabbing;
import org.cronconsole.ui.kit.form.Words;

import java.util.Locale;

/** What the dashboard's tokens are verified against on this computer. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class VerificationPart {
    private final Parent root;
    @FXML private FormRow kindRow;
    @FXML private ComboBox<VerificationKind> verificationChoice;
    @FXML private FormRow jwksRow;
    @FXML private TextField jwksUrlField;
    @FXML private FormRow pemRow;
    @FXML private TextArea publicKeyField;
    @FXML private VBox sharedBox;
    @FXML private FormRow secretRow;
    @FXML private SecretKeeper jwtKeeper;
    @FXML private CheckBox trustedCheck;
    @FXML private Label trustedProblem;
    @FXML private VBox claimsBox;
    @FXML private FormRow issuerRow;
    @FXML private TextField issuerField;
    @FXML private FormRow audienceRow;
    @FXML private TextField audienceField;

    VerificationPart(ProfileEditorViewModel model, FieldBinder<ProfileField> binder) {
        Texts texts = model.kit().texts();
        root = Fxml.load(this, texts);
        var kind = model.form().kindProperty();
        verificationChoice.getItems().setAll(VerificationKind.values());
        verificationChoice.setConverter(
                Words.of(each ->
                        texts.get(
                                "profiles.verification." + each.name().toLowerCase(Locale.ROOT))));
        verificationChoice.valueProperty().bindBidirectional(kind);
        kindRow.describe(verificationChoice, Bindings.createStringBinding(() -> ""));
        Shown.whenever(jwksRow, kind.isEqualTo(VerificationKind.JWKS));
        Shown.whenever(pemRow, kind.isEqualTo(VerificationKind.PUBLIC_KEY));
        Shown.whenever(sharedBox, kind.isEqualTo(VerificationKind.SHARED_SECRET));
        Shown.whenever(claimsBox, kind.isNotEqualTo(VerificationKind.NONE));
        binder.text(ProfileField.JWKS_URL, jwksRow, jwksUrlField);
        binder.text(ProfileField.PUBLIC_KEY, pemRow, publicKeyField);
        Tabbing.outOf(publicKeyField);
        binder.text(ProfileField.ISSUER, issuerRow, issuerField);
        binder.text(ProfileField.AUDIENCE, audienceRow, audienceField);
        jwtKeeper.show(model.form().secret(SecretField.JWT_SECRET), secretRow, model.keptWords());
        trustedCheck.selectedProperty().bindBidirectional(model.form().trustedProperty());
        var wrong = model.problems().shown(ProfileField.TRUSTED);
        trustedProblem.textProperty().bind(wrong);
        Shown.whenever(trustedProblem, wrong.isNotEmpty());
        binder.place(ProfileField.TRUSTED, trustedCheck);
    }

    Parent root() {
        return root;
    }
}
