package org.cronconsole.ui.profiles;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.TextField;

import org.cronconsole.profile.SecretField;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.form.FieldBinder;
import org.cronconsole.ui.kit.form.FormRow;

/** How to reach the dashboard. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class DashboardPart {
    private final Parent root;
    @FXML private FormRow urlRow;
    @FXML private TextField dashboardUrlField;
    @FXML private FormRow userRow;
    @FXML private TextField profileUserField;
    @FXML private FormRow passwordRow;
    @FXML private SecretKeeper passwordKeeper;
    @FXML private TestLine dashboardTest;

    DashboardPart(ProfileEditorViewModel model, FieldBinder<ProfileField> binder) {
        root = Fxml.load(this, model.kit().texts());
        binder.text(ProfileField.DASHBOARD_URL, urlRow, dashboardUrlField);
        binder.text(ProfileField.USERNAME, userRow, profileUserField);
        passwordKeeper.show(
                model.form().secret(SecretField.DASHBOARD_PASSWORD),
                passwordRow,
                model.keptWords());
        dashboardTest.show(
                model.tests().dashboard(), model.kit().texts().get(Section.DASHBOARD.key()));
    }

    Parent root() {
        return root;
    }
}
