package org.cronconsole.ui.alerts;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.cronconsole.alert.AlertKind;
import org.cronconsole.ui.alerts.AlertChoicesViewModel.Field;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;

import java.util.Optional;

/** The part of the settings about what is told, and when. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class AlertChoicesPart {
    private final AlertChoicesViewModel model;
    private final ScreenKit kit;
    private final Runnable list;
    private final Parent root;

    @FXML private CheckBox alertDesktopCheck;
    @FXML private Label alertDesktopTrouble;
    @FXML private Button alertTestButton;
    @FXML private FlowPane alertKinds;
    @FXML private CheckBox quietCheck;
    @FXML private HBox quietRow;
    @FXML private TextField quietFromField;
    @FXML private TextField quietToField;
    @FXML private TextField quietDaysField;
    @FXML private Label quietFromProblem;
    @FXML private Label quietToProblem;
    @FXML private Label quietDaysProblem;
    @FXML private Banner alertChoicesNotice;
    @FXML private Button alertSaveButton;
    @FXML private Button alertDiscardButton;
    @FXML private Button alertListButton;

    /**
     * Shows this model.
     *
     * @param list leads to the notifications
     */
    public AlertChoicesPart(AlertChoicesViewModel model, ScreenKit kit, Runnable list) {
        this.model = model;
        this.kit = kit;
        this.list = list;
        this.root = Fxml.load(this, kit.texts());
    }

    @FXML
    void initialize() {
        alertDesktopCheck.selectedProperty().bindBidirectional(model.desktopProperty());
        alertDesktopTrouble.textProperty().bind(model.troubleProperty());
        Shown.whenever(alertDesktopTrouble, model.troubleProperty().isNotEmpty());
        alertTestButton.disableProperty().bind(model.testingProperty());
        alertTestButton.setOnAction(pressed -> model.test());
        AlertTexts words = new AlertTexts(kit);
        for (AlertKind kind : AlertKind.choosable()) {
            CheckBox wanted = new CheckBox(words.word(kind));
            wanted.setId("alertKind" + kind.name());
            wanted.selectedProperty().bindBidirectional(model.kindProperty(kind));
            alertKinds.getChildren().add(wanted);
        }
        quietCheck.selectedProperty().bindBidirectional(model.quietProperty());
        Shown.whenever(quietRow, model.quietProperty());
        quietFromField.textProperty().bindBidirectional(model.fromProperty());
        quietToField.textProperty().bindBidirectional(model.toProperty());
        quietDaysField.textProperty().bindBidirectional(model.daysProperty());
        problem(quietFromProblem, quietFromField, model.problemProperty(Field.FROM));
        problem(quietToProblem, quietToField, model.problemProperty(Field.TO));
        problem(quietDaysProblem, quietDaysField, model.problemProperty(Field.DAYS));
        alertChoicesNotice.noticeProperty().bindBidirectional(model.noticeProperty());
        alertSaveButton.disableProperty().bind(model.changedProperty().not());
        alertSaveButton.setOnAction(pressed -> model.save());
        alertDiscardButton.disableProperty().bind(model.changedProperty().not());
        alertDiscardButton.setOnAction(pressed -> model.discard());
        alertListButton.setOnAction(pressed -> list.run());
    }

    private void problem(Label label, TextField field, ObservableValue<String> words) {
        label.textProperty().bind(words);
        Shown.whenever(label, words.map(text -> !text.isEmpty()));
        field.setOnAction(pressed -> model.save());
        words.subscribe(text -> field.setAccessibleHelp(text));
    }

    /** Is shown. */
    public void entered() {
        model.entered();
    }

    /** What was chosen and not saved; empty for nothing. */
    public Optional<String> draft() {
        return model.changedProperty().get()
                ? Optional.of(kit.texts().get("alerts.draft"))
                : Optional.empty();
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }
}
