package org.cronconsole.ui.kit;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A question in a window of its own, modal to its owner; the focus goes back afterwards. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class ConfirmDialog {
    private static final String HELP = "help";

    private final Stage stage = new Stage();

    @FXML private ProfileStrip strip;
    @FXML private Label title;
    @FXML private Label message;
    @FXML private VBox nameBox;
    @FXML private Label nameLabel;
    @FXML private TextField confirmNameField;
    @FXML private Button confirmButton;
    @FXML private Button cancelButton;

    ConfirmDialog(
            Confirmation question,
            Texts texts,
            @Nullable ProfileMark mark,
            Window owner,
            Consumer<String> confirmed) {
        Parent root = Fxml.load(this, texts);
        strip.show(mark);
        title.setText(question.title());
        message.setText(question.message());
        confirmButton.setText(question.verb());
        if (question.wayOut() != null) {
            cancelButton.setText(question.wayOut());
            cancelButton.setAccessibleText(question.wayOut());
        }
        confirmButton.setDefaultButton(!question.destructive());
        cancelButton.setDefaultButton(question.destructive());
        confirmButton.getStyleClass().add(question.destructive() ? "danger" : "accent");
        askForName(question.nameToType(), texts);
        confirmButton.setOnAction(pressed -> {
            String typed = confirmNameField.getText();
            stage.close();
            confirmed.accept(typed);
        });
        cancelButton.setOnAction(pressed -> stage.close());
        if (question.help() != null) {
            stage.getProperties().put(HELP, question.help());
        }
        // A screen reader tells of what has the focus, and not of the words above it.
        for (Node answer : List.of(confirmButton, cancelButton, confirmNameField)) {
            answer.setAccessibleHelp(question.title() + " " + question.message());
        }
        place(root, question.title(), owner);
    }

    /** The place in the guide of the question in a window; empty where it has none of its own. */
    public static Optional<String> helpOf(Window window) {
        return Optional.ofNullable(window.getProperties().get(HELP)).map(Object::toString);
    }

    private void askForName(@Nullable String name, Texts texts) {
        nameBox.setVisible(name != null);
        nameBox.setManaged(name != null);
        if (name == null) {
            return;
        }
        nameLabel.setText(texts.format("confirm.typename", name));
        confirmButton.disableProperty().bind(confirmNameField.textProperty().isNotEqualTo(name));
        // Typing the very name is the decision, so Enter means it then and there.
        confirmNameField.setOnAction(pressed -> {
            if (!confirmButton.isDisabled()) {
                confirmButton.fire();
            }
        });
    }

    private void place(Parent root, String windowTitle, Window owner) {
        Scene scene = new Scene(root);
        Themes.style(scene);
        stage.setScene(scene);
        stage.setTitle(windowTitle);
        stage.initOwner(owner);
        // The guide beside them can be read meanwhile.
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setResizable(false);
        Scene behind = owner.getScene();
        Node focused = behind == null ? null : behind.getFocusOwner();
        stage.setOnHidden(closed -> {
            if (focused != null) {
                focused.requestFocus();
            }
        });
        stage.setOnShown(shown -> {
            stage.setX(owner.getX() + (owner.getWidth() - stage.getWidth()) / 2);
            stage.setY(owner.getY() + (owner.getHeight() - stage.getHeight()) / 3);
        });
    }

    void show() {
        stage.show();
        if (nameBox.isVisible()) {
            confirmNameField.requestFocus();
        } else if (cancelButton.isDefaultButton()) {
            cancelButton.requestFocus();
        } else {
            confirmButton.requestFocus();
        }
    }
}
