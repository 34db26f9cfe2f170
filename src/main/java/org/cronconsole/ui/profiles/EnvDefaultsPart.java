package org.cronconsole.ui.profiles;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.cronconsole.settings.Secret;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.form.EnvLines;
import org.cronconsole.ui.kit.form.FieldBinder;
import org.cronconsole.ui.kit.form.FormRow;
import org.cronconsole.ui.kit.form.SecretField;
import org.cronconsole.ui.kit.form.Tabbing;

import java.util.stream.Collectors;

/** What every new dealership's jobs share. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class EnvDefaultsPart {
    private final EnvDefaults env;
    private final Texts texts;
    private final Parent root;
    @FXML private FormRow groupRow;
    @FXML private TextField envGroupField;
    @FXML private TableView<EnvDefault> sharedEnvTable;
    @FXML private TableColumn<EnvDefault, String> nameColumn;
    @FXML private TableColumn<EnvDefault, String> valueColumn;
    @FXML private TableColumn<EnvDefault, String> secretColumn;
    @FXML private Label envProblem;
    @FXML private ComboBox<String> sharedNameChoice;
    @FXML private SecretField sharedValueField;
    @FXML private CheckBox sharedSecretCheck;
    @FXML private Button sharedSetButton;
    @FXML private Button sharedPasteButton;
    @FXML private Button sharedEditButton;
    @FXML private Button sharedRemoveButton;
    @FXML private VBox linesBox;
    @FXML private TextArea sharedLinesField;
    @FXML private Label linesProblem;
    @FXML private Button sharedTakeButton;

    EnvDefaultsPart(ProfileEditorViewModel model, FieldBinder<ProfileField> binder) {
        this.env = model.form().env();
        this.texts = model.kit().texts();
        root = Fxml.load(this, texts);
        binder.text(ProfileField.ENV_GROUP, groupRow, envGroupField);
        var wrong = model.problems().shown(ProfileField.ENV);
        envProblem.textProperty().bind(wrong);
        Shown.whenever(envProblem, wrong.isNotEmpty());
        binder.place(ProfileField.ENV, sharedNameChoice);
        bindTable();
        bindFields();
        bindLines();
    }

    private void bindTable() {
        sharedEnvTable.setItems(env.rows());
        nameColumn.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().name()));
        valueColumn.setCellValueFactory(row -> new ReadOnlyStringWrapper(value(row.getValue())));
        secretColumn.setCellValueFactory(row ->
                new ReadOnlyStringWrapper(
                        texts.get(
                                row.getValue().secret()
                                        ? "profiles.env.secret.yes"
                                        : "profiles.env.secret.no")));
        var selected = sharedEnvTable.getSelectionModel().selectedItemProperty();
        sharedEditButton.disableProperty().bind(selected.isNull());
        sharedRemoveButton.disableProperty().bind(selected.isNull());
        sharedEditButton.setOnAction(pressed -> edit());
        sharedRemoveButton.setOnAction(pressed -> remove());
        sharedEnvTable.setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.DELETE) {
                remove();
                pressed.consume();
            } else if (pressed.getCode() == KeyCode.ENTER) {
                edit();
                pressed.consume();
            }
        });
    }

    private String value(EnvDefault row) {
        Secret known = row.value();
        if (!row.secret()) {
            return known == null ? "" : known.reveal();
        }
        if (known != null) {
            return texts.format("profiles.env.typed", known);
        }
        return texts.get(
                switch (row.kept()) {
                    case YES -> "profiles.env.kept";
                    case NO -> "profiles.env.missing";
                    case UNKNOWN -> "profiles.env.unknown";
                });
    }

    private void bindFields() {
        sharedNameChoice.setItems(FXCollections.observableArrayList(env.suggestions()));
        env.rows().subscribe(() -> sharedNameChoice.getItems().setAll(env.suggestions()));
        sharedNameChoice.getEditor().textProperty().bindBidirectional(env.nameProperty());
        sharedValueField.textProperty().bindBidirectional(env.valueProperty());
        // What is not secret can be read while it is typed.
        env.secretProperty().subscribe(secret -> sharedValueField.revealedProperty().set(!secret));
        sharedSecretCheck.selectedProperty().bindBidirectional(env.secretProperty());
        sharedSetButton.setOnAction(pressed -> set());
        sharedValueField.setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.ENTER) {
                set();
                pressed.consume();
            }
        });
    }

    private void set() {
        env.takeTyped();
        sharedNameChoice.requestFocus();
    }

    private void edit() {
        EnvDefault row = sharedEnvTable.getSelectionModel().getSelectedItem();
        if (row != null) {
            env.edit(row);
            sharedValueField.requestFocus();
        }
    }

    private void remove() {
        EnvDefault row = sharedEnvTable.getSelectionModel().getSelectedItem();
        if (row != null) {
            env.remove(row);
            sharedEnvTable.requestFocus();
        }
    }

    private void bindLines() {
        Shown.whenever(linesBox, env.linesOpenProperty());
        sharedPasteButton.setOnAction(pressed -> {
            env.linesOpenProperty().set(true);
            sharedLinesField.requestFocus();
        });
        sharedLinesField.textProperty().bindBidirectional(env.linesProperty());
        sharedLinesField.textProperty().subscribe(typed -> linesProblem.setText(""));
        Tabbing.outOf(sharedLinesField);
        Shown.whenever(linesProblem, linesProblem.textProperty().isNotEmpty());
        sharedTakeButton.setOnAction(pressed -> takeLines());
    }

    private void takeLines() {
        EnvLines read = env.takeLines();
        linesProblem.setText(
                read.faults().stream()
                        .map(fault ->
                                texts.format(
                                        "onboarding.env.line",
                                        fault.line(),
                                        fault.kind() == EnvLines.Kind.NO_NAME
                                                ? texts.get("onboarding.env.noname")
                                                : texts.format(
                                                        "onboarding.env.twice", fault.name())))
                        .collect(Collectors.joining("\n")));
        (read.faults().isEmpty() ? sharedEnvTable : sharedLinesField).requestFocus();
    }

    Parent root() {
        return root;
    }
}
