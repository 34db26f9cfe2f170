package org.cronconsole.ui.dealership;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Reasons;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.form.Tabbing;

/** The note of a dealership, with who wrote it. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
final class NotePart {
    private final NoteEdit model;
    private final Parent root;

    @FXML private TextArea noteArea;
    @FXML private Label noteWarning;
    @FXML private Banner noteNotice;
    @FXML private Button saveNoteButton;
    @FXML private Button revertNoteButton;
    @FXML private Label noteChanged;

    NotePart(NoteEdit model, ScreenKit kit) {
        this.model = model;
        this.root = Fxml.load(this, kit.texts());
    }

    @FXML
    void initialize() {
        noteArea.textProperty().bindBidirectional(model.textProperty());
        noteArea.editableProperty().bind(model.cannotWrite().not());
        Tabbing.outOf(noteArea);
        noteArea.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        noteWarning.textProperty().bind(model.warning());
        Shown.whenever(noteWarning, noteWarning.textProperty().isNotEmpty());
        noteNotice.noticeProperty().bindBidirectional(model.noticeProperty());
        saveNoteButton.disableProperty().bind(model.cannotSave());
        saveNoteButton.setOnAction(pressed -> model.save());
        Reasons.show(saveNoteButton, model.why());
        revertNoteButton.setOnAction(pressed -> model.revert());
        Shown.whenever(revertNoteButton, model.unchanged().not());
        noteChanged.textProperty().bind(model.changed());
    }

    /** A text area keeps Enter to itself, so Ctrl+Enter saves. */
    private void key(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ENTER && pressed.isShortcutDown()) {
            model.save();
            pressed.consume();
        }
    }

    Parent root() {
        return root;
    }
}
