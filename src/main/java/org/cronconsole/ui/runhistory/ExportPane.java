package org.cronconsole.ui.runhistory;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;
import org.jspecify.annotations.Nullable;

/** Where a history is written to; lies over its screen. Enter writes, Esc closes. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class ExportPane {
    private final Exporting model;
    private final Parent root;
    private @Nullable Node focusedBefore;

    @FXML private Label exportWhat;
    @FXML private TextField exportFileField;
    @FXML private Button exportBrowseButton;
    @FXML private CheckBox exportReplaceCheck;
    @FXML private Label exportProblem;
    @FXML private Label exportProgress;
    @FXML private Button exportStartButton;
    @FXML private Button exportCancelButton;

    ExportPane(Exporting model, ScreenKit kit) {
        this.model = model;
        this.root = Fxml.load(this, kit.texts());
    }

    @FXML
    void initialize() {
        exportWhat.textProperty().bind(model.whatProperty());
        exportFileField.textProperty().bindBidirectional(model.fileProperty());
        exportReplaceCheck.selectedProperty().bindBidirectional(model.replaceProperty());
        Shown.whenever(exportReplaceCheck, model.thereAlreadyProperty());
        exportProblem.textProperty().bind(model.problemProperty());
        Shown.whenever(exportProblem, model.problemProperty().isNotEmpty());
        exportProgress.textProperty().bind(model.progressProperty());
        exportFileField.disableProperty().bind(model.writingProperty());
        exportBrowseButton.disableProperty().bind(model.writingProperty());
        exportStartButton.disableProperty().bind(model.writingProperty());
        exportBrowseButton.setOnAction(pressed -> model.browse());
        exportStartButton.setOnAction(pressed -> model.start());
        exportCancelButton.setOnAction(pressed -> model.cancel());
    }

    /** Follows the model from now on; after the pane has been placed. */
    void follow() {
        Shown.whenever(root, model.openProperty());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.openProperty().subscribe(this::shown);
        model.thereAlreadyProperty()
                .subscribe(there -> {
                    if (there) {
                        exportReplaceCheck.requestFocus();
                    }
                });
    }

    private void shown(boolean now) {
        if (now) {
            focusedBefore = root.getScene() == null ? null : root.getScene().getFocusOwner();
            root.toFront();
            exportFileField.requestFocus();
            exportFileField.selectAll();
        } else if (focusedBefore != null) {
            focusedBefore.requestFocus();
            focusedBefore = null;
        }
    }

    private void key(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE) {
            model.cancel();
            pressed.consume();
        } else if (pressed.getCode() == KeyCode.ENTER && !(pressed.getTarget() instanceof Button)) {
            model.start();
            pressed.consume();
        }
    }

    Parent root() {
        return root;
    }
}
