package org.cronconsole.ui.customjob;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Reasons;
import org.cronconsole.ui.kit.Scale;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.form.EnvLines;
import org.cronconsole.ui.kit.form.Reveal;
import org.cronconsole.ui.kit.form.SecretField;
import org.cronconsole.ui.kit.form.Tabbing;

import java.util.stream.Collectors;

/** The env vars of the form: a table of masked values, and the ways to change it. */
public final class EnvPart {
    private static final double ROWS_AT_LEAST = 3;
    private static final double ROWS_AT_MOST = 8;
    private static final double HEADER = 42;

    private final CustomJobViewModel model;
    private final EnvVars env;
    private final Texts texts;
    private final Parent root;
    @FXML private HBox unreadBox;
    @FXML private Button showEnvButton;
    @FXML private TableView<EnvRow> envTable;
    @FXML private TableColumn<EnvRow, EnvRow> nameColumn;
    @FXML private TableColumn<EnvRow, EnvRow> valueColumn;
    @FXML private TableColumn<EnvRow, EnvRow> stateColumn;
    @FXML private TableColumn<EnvRow, EnvRow> revealColumn;
    @FXML private Label envProblem;
    @FXML private TextField envNameField;
    @FXML private SecretField envValueField;
    @FXML private Button envValueReveal;
    @FXML private Button envSetButton;
    @FXML private Button envPasteButton;
    @FXML private Button envImportButton;
    @FXML private Button envEditButton;
    @FXML private Button envDeleteButton;
    @FXML private VBox linesBox;
    @FXML private TextArea envLinesField;
    @FXML private Label linesProblem;
    @FXML private Button envTakeButton;
    @FXML private Button envLinesCancel;

    @SuppressWarnings("NullAway.Init") // FXML fills the fields
    EnvPart(CustomJobViewModel model) {
        this.model = model;
        this.env = model.form().env();
        this.texts = model.texts();
        root = Fxml.load(this, texts);
        bindReading();
        bindTable();
        bindEditor();
        bindLines();
        bindSelection();
        envImportButton.setOnAction(pressed -> model.envActions().choose());
        envProblem.textProperty().bind(model.problems().env());
        shownWhile(envProblem, envProblem.textProperty().isNotEmpty());
    }

    private void bindReading() {
        shownWhile(unreadBox, env.knownProperty().not());
        if (model instanceof EditJobViewModel edit) {
            showEnvButton.setOnAction(pressed -> edit.showEnv());
            showEnvButton.disableProperty().bind(edit.canShowEnv().not());
            Reasons.show(showEnvButton, model.refusalProperty());
        }
    }

    private void bindTable() {
        RevealedEnv revealed = new RevealedEnv(envTable);
        nameColumn.setCellFactory(column -> EnvCells.name(texts));
        valueColumn.setCellFactory(column -> EnvCells.value(revealed, texts));
        stateColumn.setCellFactory(column -> EnvCells.state(texts));
        revealColumn.setCellFactory(column -> EnvCells.reveal(revealed, texts));
        for (TableColumn<EnvRow, ?> column : envTable.getColumns()) {
            column.setSortable(false);
            column.setReorderable(false);
        }
        for (var column : java.util.List.of(nameColumn, valueColumn, stateColumn, revealColumn)) {
            column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        }
        envTable.setItems(env.rows());
        double row = envTable.getFixedCellSize();
        var size = Bindings.size(env.rows());
        var height =
                Bindings.createDoubleBinding(
                        () ->
                                Scale.of(
                                        Math.clamp(size.get(), ROWS_AT_LEAST, ROWS_AT_MOST) * row
                                                + HEADER),
                        size,
                        Scale.factorProperty());
        envTable.prefHeightProperty().bind(height);
        envTable.minHeightProperty().bind(height);
        envTable.addEventFilter(KeyEvent.KEY_PRESSED, this::tableKey);
        model.phaseProperty().subscribe(phase -> revealed.hide());
    }

    private void tableKey(KeyEvent pressed) {
        if (pressed.getTarget() instanceof Button) {
            return;
        }
        if (pressed.getCode() == KeyCode.ENTER) {
            edit();
            pressed.consume();
        } else if (pressed.getCode() == KeyCode.DELETE) {
            delete();
            pressed.consume();
        }
    }

    private void bindEditor() {
        envNameField.textProperty().bindBidirectional(env.nameProperty());
        envValueField.textProperty().bindBidirectional(env.valueProperty());
        Reveal.by(envValueReveal, envValueField, texts, env.nameProperty());
        envSetButton.disableProperty().bind(isBlank(env.nameProperty()));
        envSetButton.setOnAction(pressed -> take());
        for (TextField field : new TextField[] {envNameField, envValueField}) {
            field.addEventFilter(
                    KeyEvent.KEY_PRESSED,
                    pressed -> {
                        if (pressed.getCode() == KeyCode.ENTER) {
                            take();
                            pressed.consume();
                        }
                    });
        }
    }

    private static BooleanBinding isBlank(ObservableValue<String> text) {
        return Bindings.createBooleanBinding(() -> text.getValue().isBlank(), text);
    }

    private void take() {
        String name = env.nameProperty().get().strip();
        if (env.takeTyped()) {
            env.row(name).ifPresent(row -> envTable.getSelectionModel().select(row));
            envNameField.requestFocus();
        }
    }

    private void bindLines() {
        shownWhile(
                linesBox,
                Bindings.createBooleanBinding(
                        () -> env.linesOpenProperty().get(), env.linesOpenProperty()));
        shownWhile(linesProblem, linesProblem.textProperty().isNotEmpty());
        envLinesField.textProperty().bindBidirectional(env.linesProperty());
        envLinesField.textProperty().subscribe(typed -> linesProblem.setText(""));
        Tabbing.outOf(envLinesField);
        envPasteButton.setOnAction(pressed -> {
            env.linesOpenProperty().set(true);
            focusLines();
        });
        envTakeButton.disableProperty().bind(isBlank(env.linesProperty()));
        envTakeButton.setOnAction(pressed -> takeLines());
        envLinesCancel.setOnAction(pressed -> {
            env.linesProperty().set("");
            env.linesOpenProperty().set(false);
            envPasteButton.requestFocus();
        });
    }

    private void takeLines() {
        EnvLines read = env.takeLines();
        linesProblem.setText(
                read.faults().stream()
                        .map(fault ->
                                texts.format(
                                        "onboarding.env.line",
                                        fault.line(),
                                        switch (fault.kind()) {
                                            case NO_NAME -> texts.get("onboarding.env.noname");
                                            case TWICE ->
                                                    texts.format(
                                                            "onboarding.env.twice", fault.name());
                                        }))
                        .collect(Collectors.joining("\n")));
        if (read.faults().isEmpty()) {
            envTable.requestFocus();
        } else {
            focusLines();
        }
    }

    /** First what is below, so that all of it comes to sight. */
    private void focusLines() {
        envLinesCancel.requestFocus();
        envLinesField.requestFocus();
    }

    private void bindSelection() {
        var selected = envTable.getSelectionModel().selectedItemProperty();
        envDeleteButton.setOnAction(pressed -> delete());
        envEditButton.setOnAction(pressed -> edit());
        envDeleteButton.disableProperty().bind(selected.isNull());
        envEditButton
                .disableProperty()
                .bind(selected.map(row -> row.state() == EnvRow.State.DELETED).orElse(true));
        envDeleteButton
                .textProperty()
                .bind(
                        selected.map(row ->
                                        texts.get(
                                                row.state() == EnvRow.State.DELETED
                                                        ? "customjob.env.restore"
                                                        : "customjob.env.delete"))
                                .orElse(texts.get("customjob.env.delete")));
    }

    private void edit() {
        EnvRow row = envTable.getSelectionModel().getSelectedItem();
        if (row != null && row.state() != EnvRow.State.DELETED) {
            env.edit(row);
            envValueField.requestFocus();
            envValueField.selectAll();
        }
    }

    private void delete() {
        EnvRow row = envTable.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.envActions().delete(row);
        }
    }

    private static void shownWhile(Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
    }

    Parent root() {
        return root;
    }
}
