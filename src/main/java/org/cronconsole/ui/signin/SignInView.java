package org.cronconsole.ui.signin;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Low;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.form.FormRow;
import org.cronconsole.ui.profiles.ProfilesRequest;
import org.cronconsole.ui.secrets.SecretPlaceView;
import org.cronconsole.ui.secrets.SecretPlaceViewModel.Mode;
import org.cronconsole.workbench.Profile;

/** The sign-in screen. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class SignInView implements Screen {
    private final SignInViewModel model;
    private final Texts texts;
    private final Runnable doctor;
    private final Runnable help;
    private final Parent root;

    /** What listens to the model, which outlives each of these views. */
    private Subscription listening = Subscription.EMPTY;

    @FXML private ScrollPane covered;
    @FXML private VBox form;
    @FXML private VBox welcomeBox;
    @FXML private Button makeProfileButton;
    @FXML private Button importProfilesButton;
    @FXML private VBox accountBox;
    @FXML private Button profilesButton;
    @FXML private Hyperlink saveProfileLink;
    @FXML private Label readOnlyHint;
    @FXML private ComboBox<Profile> profileChoice;
    @FXML private Hyperlink importButton;
    @FXML private VBox passwordBox;
    @FXML private TextField usernameField;
    @FXML private Label usernameProblem;
    @FXML private PasswordField passwordField;
    @FXML private Label passwordProblem;
    @FXML private VBox tokenBox;
    @FXML private PasswordField tokenField;
    @FXML private Label tokenProblem;
    @FXML private Hyperlink tokenToggle;
    @FXML private Hyperlink doctorLink;
    @FXML private Hyperlink helpLink;
    @FXML private CheckBox readOnlyCheck;
    @FXML private Button signInButton;
    @FXML private Button trySandboxButton;
    @FXML private Banner signInMessage;
    @FXML private HBox progressBox;
    @FXML private ProgressIndicator progressSpinner;
    @FXML private Label progressLabel;
    @FXML private Button cancelSignInButton;

    /**
     * Shows this model.
     *
     * @param doctor leads to the doctor
     * @param help opens the guide
     */
    public SignInView(SignInViewModel model, Texts texts, Runnable doctor, Runnable help) {
        this.model = model;
        this.doctor = doctor;
        this.help = help;
        this.texts = texts;
        this.root = Fxml.load(this, texts);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        // A scroll pane keeps a picture of what it shows, which would be drawn anew as a whole with
        // each turn of the spinner.
        covered.skinProperty()
                .subscribe(skin -> {
                    if (skin != null) {
                        covered.lookup(".viewport").setCache(false);
                    }
                });
        Low.mark(covered.getContent());
        untilLeft(SecretPlaceView.over((StackPane) root, model.places(), texts));
        covered.disableProperty().bind(model.places().modeProperty().isNotEqualTo(Mode.CLOSED));
    }

    @FXML
    void initialize() {
        profileChoice.setItems(model.profiles());
        profileChoice.valueProperty().bindBidirectional(model.profileProperty());
        usernameField.textProperty().bindBidirectional(model.usernameProperty());
        passwordField.textProperty().bindBidirectional(model.passwordProperty());
        tokenField.textProperty().bindBidirectional(model.tokenProperty());
        readOnlyCheck.selectedProperty().bindBidirectional(model.readOnlyProperty());
        readOnlyCheck.disableProperty().bind(model.readOnlyForcedProperty());
        Shown.onceWanted(readOnlyHint, model.readOnlyForcedProperty());
        signInMessage.noticeProperty().bindBidirectional(model.messageProperty());
        problem(usernameField, usernameProblem, model.usernameProblemProperty());
        problem(passwordField, passwordProblem, model.passwordProblemProperty());
        problem(tokenField, tokenProblem, model.tokenProblemProperty());
        Shown.onceWanted(tokenBox, model.byTokenProperty());
        Shown.whenever(passwordBox, model.byTokenProperty().not());
        Shown.onceWanted(progressBox, model.lastingProperty());
        progressLabel.textProperty().bind(model.progressProperty());
        progressSpinner.accessibleTextProperty().bind(model.progressProperty());
        form.disableProperty().bind(model.lastingProperty());
        // Where words are large, what goes on and what came of it are out of sight.
        untilLeft(
                model.lastingProperty()
                        .subscribe(lasts -> {
                            if (lasts) {
                                covered.setVvalue(1);
                            }
                        }));
        // What is disabled loses the focus: whoever was not let in goes on where they typed.
        untilLeft(
                model.busyProperty()
                        .subscribe((was, now) -> {
                            if (!now) {
                                covered.setVvalue(0);
                                if (root.getScene() != null) {
                                    focusTyped();
                                }
                            }
                        }));
        tokenToggle
                .textProperty()
                .bind(
                        Bindings.when(model.byTokenProperty())
                                .then(texts.get("signin.bypassword"))
                                .otherwise(texts.get("signin.bytoken")));
        whereThereIsNoProfile();
        importButton.setOnAction(pressed -> model.importEnvFile());
        profilesButton.setOnAction(pressed -> model.openProfiles(new ProfilesRequest.Look()));
        makeProfileButton.setOnAction(pressed -> model.openProfiles(new ProfilesRequest.Make()));
        importProfilesButton.setOnAction(pressed -> model.importProfiles());
        saveProfileLink.setOnAction(pressed -> model.saveAsProfile());
        Shown.onceWanted(
                saveProfileLink,
                Bindings.createBooleanBinding(model::canSave, model.profileProperty()));
        tokenToggle.setOnAction(pressed -> toggleToken());
        signInButton.setOnAction(pressed -> signIn());
        trySandboxButton.setOnAction(pressed -> model.trySandbox());
        doctorLink.setOnAction(pressed -> openDoctor());
        helpLink.setOnAction(pressed -> help.run());
        cancelSignInButton.setOnAction(pressed -> model.cancel());
    }

    private void whereThereIsNoProfile() {
        var none = Bindings.isEmpty(model.profiles()).and(model.lookedProperty());
        profileChoice.setPromptText(texts.get("signin.profile.choose"));
        Shown.onceWanted(welcomeBox, none);
        Shown.onceWanted(accountBox, none.not());
        Shown.whenever(tokenToggle, none.not());
        Shown.onceWanted(signInButton, none.not());
        signInButton.disableProperty().bind(model.profileProperty().isNull());
        untilLeft(model.lookedProperty().subscribe((was, now) -> entered()));
        none.subscribe(empty -> {
            signInButton.setDefaultButton(!empty);
            trySandboxButton.setDefaultButton(empty);
            setStyle(trySandboxButton, empty);
            setStyle(signInButton, !empty);
        });
    }

    private static void setStyle(Button button, boolean prominent) {
        button.getStyleClass().remove("accent");
        if (prominent) {
            button.getStyleClass().add("accent");
        }
    }

    private void key(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE) {
            model.cancel();
        }
    }

    private void toggleToken() {
        model.byTokenProperty().set(!model.byTokenProperty().get());
        (model.byTokenProperty().get() ? tokenField : usernameField).requestFocus();
    }

    /** Whoever is about to be let in does not go elsewhere before that is stopped. */
    private void openDoctor() {
        if (!model.busyProperty().get()) {
            doctor.run();
        }
    }

    private void signIn() {
        model.signIn();
        if (!model.usernameProblemProperty().get().isEmpty()) {
            usernameField.requestFocus();
        } else if (!model.passwordProblemProperty().get().isEmpty()) {
            passwordField.requestFocus();
        } else if (!model.tokenProblemProperty().get().isEmpty()) {
            tokenField.requestFocus();
        }
    }

    private void problem(TextField field, Label label, ReadOnlyStringProperty words) {
        untilLeft(FormRow.mark(field, words));
        label.textProperty().bind(words);
        Shown.onceWanted(label, words.isNotEmpty());
    }

    /** Listens until this view has left. */
    private void untilLeft(Subscription more) {
        listening = listening.and(more);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void entered() {
        focusTyped();
    }

    /** Another view is made for the next time. */
    @Override
    public void left() {
        listening.unsubscribe();
    }

    private void focusTyped() {
        if (model.profiles().isEmpty() && model.lookedProperty().get()) {
            trySandboxButton.requestFocus();
        } else if (model.byTokenProperty().get()) {
            tokenField.requestFocus();
        } else {
            (model.usernameProperty().get().isEmpty() ? usernameField : passwordField)
                    .requestFocus();
        }
    }
}
