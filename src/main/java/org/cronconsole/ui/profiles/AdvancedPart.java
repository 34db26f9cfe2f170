package org.cronconsole.ui.profiles;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.TextField;

import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.form.FieldBinder;
import org.cronconsole.ui.kit.form.FormRow;

import java.nio.file.Path;

/** What few profiles need. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class AdvancedPart {
    private final Parent root;
    @FXML private FormRow caRow;
    @FXML private TextField caFileField;

    AdvancedPart(ProfileEditorViewModel model, FieldBinder<ProfileField> binder) {
        root = Fxml.load(this, model.kit().texts());
        binder.text(ProfileField.CA_FILE, caRow, caFileField);
        Path laidDown = model.laidDown().rules().caFile();
        if (laidDown != null) {
            caFileField.setDisable(true);
            // An example would look like the value of a field that nobody can change.
            caFileField.setPromptText("");
            caRow.setHelp(model.laidDown().caWords(model.kit().texts()));
        }
    }

    Parent root() {
        return root;
    }
}
