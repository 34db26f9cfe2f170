package org.cronconsole.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.ProfileMark;
import org.cronconsole.ui.kit.ProfileStrip;
import org.cronconsole.ui.kit.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The sign-in over the current screen. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
final class ReSignInView {
    private static final String OPAQUE = "again-opaque";

    private final ReSignInViewModel model;
    private final Texts texts;
    private final Runnable signOut;
    private final Parent root;

    @FXML private ProfileStrip againStrip;
    @FXML private FontIcon againIcon;
    @FXML private Label againTitle;
    @FXML private Label againWords;
    @FXML private Label againName;
    @FXML private Banner againMessage;
    @FXML private VBox againPasswordBox;
    @FXML private PasswordField againPasswordField;
    @FXML private VBox againTokenBox;
    @FXML private PasswordField againTokenField;
    @FXML private Hyperlink againTokenToggle;
    @FXML private ProgressIndicator againBusy;
    @FXML private Button againSignInButton;
    @FXML private Button againNotNowButton;
    @FXML private Button againSignOutButton;

    ReSignInView(ReSignInViewModel model, ProfileMark mark, Texts texts, Runnable signOut) {
        this.model = model;
        this.texts = texts;
        this.signOut = signOut;
        this.root = Fxml.load(this, texts);
        againStrip.show(mark);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        follow();
    }

    @FXML
    void initialize() {
        againTitle.textProperty().bind(model.titleProperty());
        againWords.textProperty().bind(model.wordsProperty());
        againName.setText(model.username());
        againMessage.noticeProperty().bindBidirectional(model.messageProperty());
        againPasswordField.textProperty().bindBidirectional(model.passwordProperty());
        againTokenField.textProperty().bindBidirectional(model.tokenProperty());
        showWhile(againPasswordBox, model.byTokenProperty().not());
        showWhile(againTokenBox, model.byTokenProperty());
        showWhile(againNotNowButton, model.canWaitProperty());
        showWhile(againBusy, model.busyProperty());
        againPasswordField.disableProperty().bind(model.busyProperty());
        againTokenField.disableProperty().bind(model.busyProperty());
        againSignInButton.disableProperty().bind(model.busyProperty());
        againTokenToggle
                .textProperty()
                .bind(
                        Bindings.when(model.byTokenProperty())
                                .then(texts.get("again.bypassword"))
                                .otherwise(texts.get("signin.bytoken")));
        againTokenToggle.setOnAction(pressed -> {
            model.byTokenProperty().set(!model.byTokenProperty().get());
            takeFocus();
        });
        againSignInButton.setOnAction(pressed -> model.signIn());
        againPasswordField.setOnAction(pressed -> model.signIn());
        againTokenField.setOnAction(pressed -> model.signIn());
        againNotNowButton.setOnAction(pressed -> model.notNow());
        againSignOutButton.setOnAction(pressed -> signOut.run());
    }

    private void follow() {
        // After a wrong password the next one is typed at once.
        model.busyProperty()
                .subscribe(busy -> {
                    if (!busy) {
                        takeFocus();
                        field().selectAll();
                    }
                });
        model.reasonProperty()
                .subscribe(reason -> {
                    boolean idle = reason == ReSignInViewModel.Reason.IDLE;
                    againIcon.setIconCode(idle ? Feather.LOCK : Feather.CLOCK);
                    root.getStyleClass().remove(OPAQUE);
                    if (idle) {
                        root.getStyleClass().add(OPAQUE);
                    }
                });
    }

    private void key(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE) {
            model.notNow();
        }
        // Nothing beneath gets to know of keys.
        pressed.consume();
    }

    private static void showWhile(Node node, ObservableBooleanValue condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    void takeFocus() {
        field().requestFocus();
    }

    private PasswordField field() {
        return model.byTokenProperty().get() ? againTokenField : againPasswordField;
    }

    Parent root() {
        return root;
    }
}
