package org.cronconsole.ui.onboarding;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.form.FieldBinder;
import org.cronconsole.ui.kit.form.FormRow;

import java.util.List;

/** Asks which dealership it is. */
public final class DealershipPage implements Page {
    /** Render's plans and regions for cron jobs; others can be typed. */
    private static final List<String> PLANS =
            List.of("starter", "standard", "pro", "pro_plus", "pro_max", "pro_ultra");

    private static final List<String> REGIONS =
            List.of("oregon", "ohio", "virginia", "frankfurt", "singapore");

    private final Parent root;
    @FXML private VBox templatePlace;
    @FXML private FormRow nameRow;
    @FXML private TextField dealershipNameField;
    @FXML private FormRow storeIdRow;
    @FXML private TextField storeIdField;
    @FXML private ToggleButton moreToggle;
    @FXML private VBox moreFields;
    @FXML private FormRow repoRow;
    @FXML private TextField repoField;
    @FXML private FormRow branchRow;
    @FXML private TextField branchField;
    @FXML private FormRow planRow;
    @FXML private ComboBox<String> planChoice;
    @FXML private FormRow regionRow;
    @FXML private ComboBox<String> regionChoice;

    @SuppressWarnings("NullAway.Init") // FXML fills the fields
    DealershipPage(
            OnboardingViewModel model,
            TemplateChoice templates,
            FieldBinder<FormField> binder,
            Texts texts) {
        root = Fxml.load(this, texts);
        templatePlace.getChildren().setAll(new TemplatePart(templates, texts).root());
        binder.text(FormField.DEALERSHIP_NAME, nameRow, dealershipNameField);
        binder.text(FormField.STORE_ID, storeIdRow, storeIdField);
        moreToggle.selectedProperty().bindBidirectional(model.moreOpenProperty());
        moreFields.visibleProperty().bind(model.moreOpenProperty());
        moreFields.managedProperty().bind(moreFields.visibleProperty());
        planChoice.getItems().setAll(PLANS);
        regionChoice.getItems().setAll(REGIONS);
        binder.text(FormField.REPO, repoRow, repoField);
        binder.text(FormField.BRANCH, branchRow, branchField);
        binder.choice(FormField.PLAN, planRow, planChoice);
        binder.choice(FormField.REGION, regionRow, regionChoice);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node first() {
        return dealershipNameField;
    }
}
