package org.cronconsole.ui.dealership;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.cronconsole.dealership.act.StepResult;
import org.cronconsole.ui.dealership.Acting.Phase;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Reasons;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.form.FormRow;
import org.cronconsole.ui.kit.form.Reveal;
import org.cronconsole.ui.kit.form.SecretField;

import java.util.EnumSet;
import java.util.Set;

/** An act on a dealership: its form, its plan, how it goes, and what came of it. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
final class ActPane {
    private final Acting model;
    private final Texts texts;
    private final Parent root;
    private final ToggleGroup deploy = new ToggleGroup();

    @FXML private Label actTitle;
    @FXML private Label actHelp;
    @FXML private Banner actNotice;
    @FXML private VBox actForm;
    @FXML private FormRow actPasswordRow;
    @FXML private SecretField actPasswordField;
    @FXML private Button revealActPassword;
    @FXML private FormRow actTextRow;
    @FXML private TextField actTextField;
    @FXML private FormRow actUntilRow;
    @FXML private DatePicker actUntilPicker;
    @FXML private VBox actNumberBox;
    @FXML private FormRow actNumberRow;
    @FXML private ComboBox<NumberChoice> actNumberChoice;
    @FXML private FormRow actAreaRow;
    @FXML private TextField actAreaField;
    @FXML private Button actSearchButton;
    @FXML private Label actNumberStatus;
    @FXML private VBox actContactBox;
    @FXML private FormRow actUserRow;
    @FXML private TextField actUserField;
    @FXML private FormRow actEmailRow;
    @FXML private TextField actEmailField;
    @FXML private FormRow actFirstRow;
    @FXML private TextField actFirstField;
    @FXML private FormRow actLastRow;
    @FXML private TextField actLastField;
    @FXML private VBox actDeployBox;
    @FXML private RadioButton deployNowRadio;
    @FXML private RadioButton deployLaterRadio;
    @FXML private VBox actPlanBox;
    @FXML private ListView<StepResult> actSteps;
    @FXML private Label actRemarks;
    @FXML private ProgressIndicator actSpinner;
    @FXML private Button actPlanButton;
    @FXML private Button actStartButton;
    @FXML private Button actBackButton;
    @FXML private Button actCloseButton;

    ActPane(Acting model, ScreenKit kit) {
        this.model = model;
        this.texts = kit.texts();
        this.root = Fxml.load(this, kit.texts());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    @FXML
    void initialize() {
        actNotice.noticeProperty().bindBidirectional(model.noticeProperty());
        bindFields();
        bindNumbers();
        bindDeploy();
        actSteps.setItems(model.steps());
        actSteps.setCellFactory(list -> ActStepLine.cell(texts));
        actRemarks
                .textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> String.join("\n", model.remarks()), model.remarks()));
        Shown.whenever(actRemarks, actRemarks.textProperty().isNotEmpty());
        actPlanButton.setOnAction(pressed -> model.plan());
        actStartButton.setOnAction(pressed -> model.start());
        actBackButton.setOnAction(pressed -> model.back());
        actCloseButton.setOnAction(pressed -> model.close());
        actStartButton.disableProperty().bind(model.refusalProperty().isNotEmpty());
        Reasons.show(actStartButton, model.refusalProperty());
        model.actProperty().subscribe(act -> showAct());
        model.phaseProperty().subscribe(this::showPhase);
    }

    private void bindFields() {
        ActForm form = model.form();
        actPasswordField.textProperty().bindBidirectional(form.passwordProperty());
        Reveal.by(revealActPassword, actPasswordField, texts, model.phaseProperty());
        actTextField.textProperty().bindBidirectional(form.textProperty());
        actUserField.textProperty().bindBidirectional(form.usernameProperty());
        actEmailField.textProperty().bindBidirectional(form.emailProperty());
        actFirstField.textProperty().bindBidirectional(form.firstNameProperty());
        actLastField.textProperty().bindBidirectional(form.lastNameProperty());
        var nothing = new javafx.beans.property.SimpleStringProperty("");
        actPasswordRow.describe(actPasswordField, nothing);
        actTextRow.describe(actTextField, nothing);
        actUntilPicker.valueProperty().bindBidirectional(form.untilProperty());
        actUntilRow.describe(actUntilPicker, nothing);
        actUserRow.describe(actUserField, nothing);
        actEmailRow.describe(actEmailField, nothing);
        actFirstRow.describe(actFirstField, nothing);
        actLastRow.describe(actLastField, nothing);
        actNumberRow.describe(actNumberChoice, nothing);
        actAreaRow.describe(actAreaField, nothing);
        for (TextField field :
                new TextField[] {
                    actPasswordField,
                    actTextField,
                    actUserField,
                    actEmailField,
                    actFirstField,
                    actLastField
                }) {
            field.setOnAction(pressed -> model.plan());
        }
    }

    private void bindNumbers() {
        NumberChoices numbers = model.form().numbers();
        actNumberChoice.setItems(numbers.choices());
        actNumberChoice.valueProperty().bindBidirectional(numbers.chosenProperty());
        actAreaField.textProperty().bindBidirectional(numbers.areaCodeProperty());
        actAreaField.setOnAction(pressed -> numbers.search());
        actSearchButton.setOnAction(pressed -> numbers.search());
        actSearchButton.disableProperty().bind(numbers.busyProperty());
        actNumberStatus.textProperty().bind(numbers.statusProperty());
    }

    private void bindDeploy() {
        deployNowRadio.setToggleGroup(deploy);
        deployLaterRadio.setToggleGroup(deploy);
        deployNowRadio.selectedProperty().bindBidirectional(model.form().deployNowProperty());
        model.form().deployNowProperty().subscribe(now -> deployLaterRadio.setSelected(!now));
    }

    private void showAct() {
        Act act = model.actProperty().get();
        actHelp.setText(texts.get(act.key("help")));
        showIf(actPasswordRow, act == Act.PASSWORD);
        boolean typed = EnumSet.of(Act.RENAME, Act.STORE, Act.NUMBER, Act.PAUSE).contains(act);
        showIf(actTextRow, typed);
        if (typed) {
            actTextRow.setLabel(texts.get(act.key("field")));
            actTextField.setAccessibleText(actTextRow.getLabel());
        }
        showIf(actUntilRow, act == Act.PAUSE);
        showIf(actNumberBox, act == Act.NUMBER);
        showIf(actContactBox, act == Act.CONTACT);
        showIf(actDeployBox, act.deploys());
        actStartButton.setText(texts.get(act.key("verb")));
    }

    private void showPhase(Phase phase) {
        Act act = model.actProperty().get();
        actTitle.setText(texts.format(act.key("title"), model.dealershipName()));
        Set<Phase> form = EnumSet.of(Phase.FORM, Phase.PLANNING);
        showIf(actForm, form.contains(phase));
        actForm.setDisable(phase == Phase.PLANNING);
        showIf(actHelp, form.contains(phase));
        showIf(actPlanBox, EnumSet.of(Phase.PLAN, Phase.RUNNING, Phase.RESULT).contains(phase));
        showIf(actSpinner, phase == Phase.PLANNING || phase == Phase.RUNNING);
        showIf(actPlanButton, form.contains(phase));
        actPlanButton.setDisable(phase == Phase.PLANNING);
        boolean start = phase == Phase.PLAN || model.restLeft();
        showIf(actStartButton.getParent(), start);
        actStartButton.setText(
                texts.get(phase == Phase.RESULT ? "dealerships.act.finish" : act.key("verb")));
        showIf(actBackButton, phase == Phase.PLAN);
        actCloseButton.setDisable(phase == Phase.RUNNING);
        actCloseButton.setText(
                texts.get(
                        phase == Phase.RESULT
                                ? "dealerships.act.close"
                                : "dealerships.act.cancel"));
        focus(phase);
    }

    private void focus(Phase phase) {
        Node wanted =
                switch (phase) {
                    case FORM ->
                            switch (model.actProperty().get()) {
                                case PASSWORD -> actPasswordField;
                                case RENAME, STORE, PAUSE -> actTextField;
                                case RESUME -> actPlanButton;
                                case NUMBER -> actNumberChoice;
                                case CONTACT -> actUserField;
                            };
                    case PLAN -> actStartButton;
                    case RESULT -> model.restLeft() ? actStartButton : actCloseButton;
                    case CLOSED, PLANNING, RUNNING -> null;
                };
        if (wanted != null) {
            wanted.requestFocus();
        }
    }

    private void key(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE && model.phaseProperty().get() != Phase.CLOSED) {
            if (model.phaseProperty().get() == Phase.PLAN) {
                model.back();
            } else {
                model.close();
            }
            pressed.consume();
        }
    }

    private static void showIf(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    Parent root() {
        return root;
    }
}
