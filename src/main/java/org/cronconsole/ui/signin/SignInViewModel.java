package org.cronconsole.ui.signin;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.settings.DashboardAccess;
import org.cronconsole.settings.Secret;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.workbench.Credentials;
import org.cronconsole.workbench.Profile;
import org.cronconsole.workbench.Workbenches;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** The sign-in: profile, who one is, and whether to look only. Nothing typed is lost by failure. */
public final class SignInViewModel {
    private final Workbenches workbenches;
    private final ScreenKit kit;
    private final Consumer<SignedIn> signedIn;
    private final ObservableList<Profile> profiles = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Profile> profile = new SimpleObjectProperty<>();
    private final StringProperty username = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty token = new SimpleStringProperty("");
    private final BooleanProperty byToken = new SimpleBooleanProperty();
    private final BooleanProperty readOnly = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper usernameProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper passwordProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper tokenProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Notice> message = new SimpleObjectProperty<>();
    private Tasks.@Nullable Handle underWay;

    /**
     * Signs in to workbenches.
     *
     * @param signedIn is told once somebody is in
     */
    public SignInViewModel(Workbenches workbenches, ScreenKit kit, Consumer<SignedIn> signedIn) {
        this.workbenches = workbenches;
        this.kit = kit;
        this.signedIn = signedIn;
        username.subscribe(() -> usernameProblem.set(""));
        password.subscribe(() -> passwordProblem.set(""));
        token.subscribe(() -> tokenProblem.set(""));
        profile.subscribe(this::suggestName);
    }

    /** Looks for a profile in the environment. */
    public void findProfiles() {
        kit.tasks()
                .run(
                        workbenches::fromEnvironment,
                        found -> found.ifPresent(this::offer),
                        this::fail);
    }

    private void suggestName(@Nullable Profile chosen) {
        DashboardAccess dashboard = chosen == null ? null : chosen.settings().dashboard();
        if (dashboard != null && dashboard.username() != null && username.get().isEmpty()) {
            username.set(dashboard.username());
        }
        if (chosen != null && chosen.settings().readOnly()) {
            readOnly.set(true);
        }
    }

    private void offer(Profile found) {
        profiles.removeIf(known -> known.name().equals(found.name()));
        profiles.add(found);
        profile.set(found);
    }

    /** Lets the person choose a {@code .env} file and makes it a profile of this session. */
    public void importEnvFile() {
        kit.dialogs().chooseEnvFile(this::importEnvFile);
    }

    private void importEnvFile(Path file) {
        message.set(null);
        kit.tasks()
                .run(
                        () -> workbenches.fromDotEnv(file),
                        found -> {
                            offer(found);
                            message.set(
                                    Notice.success(
                                            "",
                                            kit.texts().format("signin.imported", found.name())));
                        },
                        this::fail);
    }

    /** Signs in with what was typed, unless something is missing. */
    public void signIn() {
        Profile chosen = profile.get();
        if (busy.get() || chosen == null || !complete()) {
            return;
        }
        Credentials credentials =
                byToken.get()
                        ? new Credentials.Token(Secret.of(token.get().strip()))
                        : new Credentials.Password(
                                username.get().strip(), Secret.of(password.get()));
        boolean lookOnly = readOnly.get();
        start(
                kit.texts().get("signin.progress"),
                () -> new SignedIn(chosen, workbenches.open(chosen, credentials, lookOnly)));
    }

    private boolean complete() {
        if (byToken.get()) {
            tokenProblem.set(token.get().isBlank() ? kit.texts().get("signin.token.missing") : "");
            return tokenProblem.get().isEmpty();
        }
        usernameProblem.set(
                username.get().isBlank() ? kit.texts().get("signin.username.missing") : "");
        passwordProblem.set(
                password.get().isEmpty() ? kit.texts().get("signin.password.missing") : "");
        return usernameProblem.get().isEmpty() && passwordProblem.get().isEmpty();
    }

    /** Starts the sandbox, if need be, and signs in to it. */
    public void trySandbox() {
        if (busy.get()) {
            return;
        }
        boolean lookOnly = readOnly.get();
        start(
                kit.texts().get("signin.sandbox.progress"),
                () -> {
                    Workbenches.SandboxDoor door = workbenches.sandbox();
                    return new SignedIn(
                            door.profile(),
                            workbenches.open(door.profile(), door.superAdmin(), lookOnly));
                });
    }

    private void start(String words, Callable<SignedIn> work) {
        message.set(null);
        busy.set(true);
        progress.set(words);
        underWay =
                kit.tasks()
                        .run(
                                work,
                                in -> {
                                    ended();
                                    forget();
                                    offer(in.profile());
                                    signedIn.accept(in);
                                },
                                failure -> {
                                    ended();
                                    fail(failure);
                                });
    }

    // The next person at this window must not find the last one's secrets in the form.
    private void forget() {
        password.set("");
        token.set("");
    }

    private void ended() {
        busy.set(false);
        progress.set("");
        underWay = null;
    }

    /** Stops a sign-in under way. */
    public void cancel() {
        if (underWay != null) {
            underWay.cancel();
            ended();
            message.set(Notice.info("", kit.texts().get("signin.stopped")));
        }
    }

    private void fail(Throwable failure) {
        message.set(Notice.of(kit.problems().of(failure)));
    }

    /** The profiles to choose from. */
    public ObservableList<Profile> profiles() {
        return profiles;
    }

    /** The chosen profile; null while there is none. */
    public ObjectProperty<@Nullable Profile> profileProperty() {
        return profile;
    }

    /** As typed. */
    public StringProperty usernameProperty() {
        return username;
    }

    /** As typed. */
    public StringProperty passwordProperty() {
        return password;
    }

    /** As pasted. */
    public StringProperty tokenProperty() {
        return token;
    }

    /** Whether a token is used in place of name and password. */
    public BooleanProperty byTokenProperty() {
        return byToken;
    }

    /** Whether the session is to look only. */
    public BooleanProperty readOnlyProperty() {
        return readOnly;
    }

    /** What is wrong with the user name; empty for nothing. */
    public ReadOnlyStringProperty usernameProblemProperty() {
        return usernameProblem.getReadOnlyProperty();
    }

    /** What is wrong with the password; empty for nothing. */
    public ReadOnlyStringProperty passwordProblemProperty() {
        return passwordProblem.getReadOnlyProperty();
    }

    /** What is wrong with the token; empty for nothing. */
    public ReadOnlyStringProperty tokenProblemProperty() {
        return tokenProblem.getReadOnlyProperty();
    }

    /** True while signing in. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What is being done now; empty while nothing is. */
    public ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What came of it. */
    public ObjectProperty<@Nullable Notice> messageProperty() {
        return message;
    }
}
