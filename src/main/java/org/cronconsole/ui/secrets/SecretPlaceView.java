package org.cronconsole.ui.secrets;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.cronconsole.keychain.StoreKind;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.ScrollFit;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.form.FormRow;
import org.cronconsole.ui.kit.form.InSight;
import org.cronconsole.ui.kit.form.SecretField;
import org.cronconsole.ui.secrets.SecretPlaceViewModel.Mode;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * The question about the place of secrets, as a card on a veil over a screen. Lies in a stack pane
 * beside what it covers, which is to be disabled meanwhile.
 */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class SecretPlaceView {
    private final SecretPlaceViewModel model;
    private final Texts texts;
    private final Parent root;
    private @Nullable Node focusedBefore;
    private Subscription listening = Subscription.EMPTY;

    @FXML private ScrollPane placeScroll;
    @FXML private VBox placeContent;
    @FXML private Label placeTitle;
    @FXML private Label placeWhy;
    @FXML private VBox placeChoices;
    @FXML private RadioButton keychainChoice;
    @FXML private RadioButton fileChoice;
    @FXML private RadioButton sessionChoice;
    @FXML private Label fileHelp;
    @FXML private VBox passphraseBox;
    @FXML private FormRow passphraseRow;
    @FXML private SecretField passphraseField;
    @FXML private FormRow againRow;
    @FXML private SecretField passphraseAgainField;
    @FXML private Label strengthLabel;
    @FXML private Label forgottenLabel;
    @FXML private Label placeProblem;
    @FXML private ProgressIndicator placeSpinner;
    @FXML private Button placeCancelButton;
    @FXML private Button placeButton;

    /**
     * Lies over a screen from the first question on.
     *
     * @return ends it, where the model lives longer than the screen
     */
    public static Subscription over(StackPane screen, SecretPlaceViewModel model, Texts texts) {
        if (model.modeProperty().get() != Mode.CLOSED) {
            SecretPlaceView view = new SecretPlaceView(model, texts);
            screen.getChildren().add(view.root);
            return view::end;
        }
        SecretPlaceView[] asked = new SecretPlaceView[1];
        Subscription waiting =
                model.modeProperty()
                        .subscribe((before, now) -> {
                            if (asked[0] == null) {
                                SecretPlaceView view = new SecretPlaceView(model, texts);
                                asked[0] = view;
                                screen.getChildren().add(view.root);
                                view.focus(before, now);
                            }
                        });
        return () -> {
            waiting.unsubscribe();
            if (asked[0] != null) {
                asked[0].end();
            }
        };
    }

    private SecretPlaceView(SecretPlaceViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.root = Fxml.load(this, texts);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        Shown.whenever(root, model.modeProperty().isNotEqualTo(Mode.CLOSED));
        untilEnded(model.modeProperty().subscribe((before, now) -> focus(before, now)));
    }

    private void untilEnded(Subscription more) {
        listening = listening.and(more);
    }

    /** Listens to the model no longer: it may know of others that lie over other screens. */
    private void end() {
        listening.unsubscribe();
        // What is mapped is heard by the model itself as long as somebody is bound to it.
        for (Label label : new Label[] {placeTitle, fileHelp}) {
            label.textProperty().unbind();
        }
        placeButton.textProperty().unbind();
    }

    @FXML
    void initialize() {
        InSight.keep(placeScroll);
        ScrollFit.of(placeScroll, placeContent);
        var mode = model.modeProperty();
        var choosing = mode.isEqualTo(Mode.CHOOSE);
        var wantsPassphrase =
                mode.isEqualTo(Mode.UNLOCK)
                        .or(choosing.and(model.kindProperty().isEqualTo(StoreKind.FILE)));
        var makes =
                Bindings.createBooleanBinding(
                        model::makesFile, mode, model.kindProperty(), model.fileIsThereProperty());
        placeTitle
                .textProperty()
                .bind(
                        mode.map(now ->
                                texts.get(
                                        now == Mode.UNLOCK
                                                ? "secrets.unlock.title"
                                                : "secrets.choose.title")));
        placeWhy.textProperty().bind(model.whyProperty());
        Shown.whenever(placeChoices, choosing);
        Shown.whenever(passphraseBox, wantsPassphrase);
        Shown.whenever(againRow, makes);
        Shown.whenever(strengthLabel, makes);
        Shown.whenever(forgottenLabel, wantsPassphrase.and(Bindings.not(makes)));
        Shown.whenever(placeProblem, model.problemProperty().isNotEmpty());
        Shown.whenever(placeSpinner, model.busyProperty());
        placeProblem.textProperty().bind(model.problemProperty());
        fileHelp.textProperty()
                .bind(
                        model.fileIsThereProperty()
                                .map(there ->
                                        texts.get(
                                                there
                                                        ? "secrets.file.there"
                                                        : "secrets.file.help")));
        bindChoices();
        passphraseField.textProperty().bindBidirectional(model.passphraseProperty());
        passphraseAgainField.textProperty().bindBidirectional(model.againProperty());
        var right = Bindings.createStringBinding(() -> "");
        passphraseRow.describe(passphraseField, right);
        againRow.describe(passphraseAgainField, right);
        untilEnded(
                model.passphraseProperty()
                        .subscribe(typed -> strengthLabel.setText(model.strengthWords())));
        bindButtons();
    }

    private void bindChoices() {
        Map<StoreKind, RadioButton> buttons =
                Map.of(
                        StoreKind.KEYCHAIN, keychainChoice,
                        StoreKind.FILE, fileChoice,
                        StoreKind.SESSION, sessionChoice);
        untilEnded(
                model.kindProperty()
                        .subscribe(kind ->
                                buttons.forEach(
                                        (each, button) -> button.setSelected(each == kind))));
        buttons.forEach((kind, button) ->
                button.setOnAction(pressed -> {
                    model.kindProperty().set(kind);
                    button.setSelected(true);
                }));
    }

    private void bindButtons() {
        var mode = model.modeProperty();
        placeButton
                .textProperty()
                .bind(
                        mode.map(now ->
                                texts.get(
                                        now == Mode.UNLOCK
                                                ? "secrets.unlock.verb"
                                                : "secrets.choose.verb")));
        placeButton.setOnAction(pressed -> model.submit());
        placeCancelButton.setOnAction(pressed -> model.cancel());
        placeButton.disableProperty().bind(model.busyProperty());
        placeCancelButton.disableProperty().bind(model.busyProperty());
    }

    private void focus(Mode before, Mode now) {
        if (now == Mode.CLOSED) {
            if (focusedBefore != null) {
                focusedBefore.requestFocus();
            }
            return;
        }
        if (before == Mode.CLOSED && root.getScene() != null) {
            focusedBefore = root.getScene().getFocusOwner();
        }
        // What is scrolled is in the window only once the pane has its look.
        root.applyCss();
        root.layout();
        if (now == Mode.UNLOCK) {
            passphraseField.requestFocus();
        } else {
            switch (model.kindProperty().get()) {
                case KEYCHAIN -> keychainChoice.requestFocus();
                case FILE -> fileChoice.requestFocus();
                case SESSION -> sessionChoice.requestFocus();
            }
        }
    }

    private void key(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE) {
            model.cancel();
        } else if (pressed.getCode() == KeyCode.ENTER) {
            if (pressed.getTarget() == placeCancelButton) {
                model.cancel();
            } else {
                model.submit();
            }
        } else {
            return;
        }
        pressed.consume();
    }
}
