package org.cronconsole.ui.signin;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

import org.cronconsole.keychain.SecretStoreProblem;
import org.cronconsole.profile.ProfileId;
import org.cronconsole.profile.StoredProfile;
import org.cronconsole.settings.DashboardAccess;
import org.cronconsole.settings.SettingsProblem;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.profiles.ImportedProfiles;
import org.cronconsole.ui.profiles.ProfilesRequest;
import org.cronconsole.ui.secrets.SecretPlaceViewModel;
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
    private final Ways ways;
    private final ProfileChoices choices;
    private final SecretPlaceViewModel places;
    private final ReadOnlyChoice readOnly = new ReadOnlyChoice();
    private final TypedCredentials typed;
    private final ReadOnlyBooleanWrapper looked = new ReadOnlyBooleanWrapper();
    private final Attempt attempt;
    private final ObjectProperty<@Nullable Notice> message = new SimpleObjectProperty<>();

    /**
     * Where the sign-in leads.
     *
     * @param signedIn is told once somebody is in
     * @param profiles opens the profiles of this computer
     */
    public record Ways(Consumer<SignedIn> signedIn, Consumer<ProfilesRequest> profiles) {}

    /**
     * Signs in to workbenches.
     *
     * @param state remembers the profile that was used last
     */
    public SignInViewModel(Workbenches workbenches, ScreenKit kit, UiState state, Ways ways) {
        this.workbenches = workbenches;
        this.kit = kit;
        this.ways = ways;
        this.attempt = new Attempt(kit);
        this.choices = new ProfileChoices(workbenches, state, kit.texts());
        this.places = new SecretPlaceViewModel(workbenches.profiles(), kit);
        this.typed = new TypedCredentials(kit.texts());
        choices.chosenProperty().subscribe(this::chosen);
    }

    /** Looks for profiles: those that are kept, and the environment. */
    public void findProfiles() {
        findProfiles(null);
    }

    /** Looks for profiles again and chooses this one; null for the one that was chosen before. */
    public void findProfiles(@Nullable ProfileId wanted) {
        kit.tasks()
                .run(
                        choices::read,
                        found -> {
                            choices.show(found, wanted);
                            looked.set(true);
                            found.notice(kit.texts()).ifPresent(message::set);
                        },
                        this::fail);
    }

    private void chosen(@Nullable Profile profile) {
        DashboardAccess dashboard = profile == null ? null : profile.settings().dashboard();
        String known = dashboard == null ? null : dashboard.username();
        typed.suggest(known == null ? "" : known);
        readOnly.force(profile != null && profile.settings().readOnly());
    }

    /** Opens the profiles of this computer. */
    public void openProfiles(ProfilesRequest request) {
        if (!attempt.busyProperty().get()) {
            message.set(null);
            ways.profiles().accept(request);
        }
    }

    /** Lets the person choose exported profiles or a {@code .env} file, to look over and keep. */
    public void importProfiles() {
        kit.dialogs().chooseProfileFile(file -> openProfiles(new ProfilesRequest.Import(file)));
    }

    /** True where the chosen profile is not kept on this computer, and could be. */
    public boolean canSave() {
        Profile chosen = choices.chosenProperty().get();
        return chosen != null && chosen.origin() == Profile.Origin.IMPORTED;
    }

    /** Opens the form with the chosen profile that is not kept yet. */
    public void saveAsProfile() {
        Profile imported = choices.chosenProperty().get();
        if (imported != null && canSave()) {
            openProfiles(new ProfilesRequest.Review(ImportedProfiles.of(imported)));
        }
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
                            choices.offer(found);
                            message.set(
                                    Notice.success(
                                            "",
                                            kit.texts().format("signin.imported", found.name())));
                        },
                        this::fail);
    }

    /** Signs in with what was typed, unless something is missing. */
    public void signIn() {
        Profile chosen = choices.chosenProperty().get();
        if (attempt.busyProperty().get() || chosen == null || !typed.complete()) {
            return;
        }
        Credentials credentials = typed.credentials();
        boolean lookOnly = readOnly.valueProperty().get();
        start(
                kit.texts().get("signin.progress"),
                () -> new SignedIn(chosen, workbenches.open(chosen, credentials, lookOnly)),
                failure -> notSignedIn(chosen, failure));
    }

    private void notSignedIn(Profile chosen, Throwable failure) {
        fail(failure);
        StoredProfile kept = chosen.stored();
        if (failure instanceof SecretStoreProblem problem) {
            // What was typed is still there, so it goes on by itself once that is out of the way.
            places.settle(problem, this::signIn);
        } else if (failure instanceof SettingsProblem && kept != null) {
            Notice said = message.get();
            if (said != null) {
                message.set(
                        said.withAction(
                                kit.texts().get("signin.openprofile"),
                                () -> openProfiles(new ProfilesRequest.Edit(kept.id()))));
            }
        }
    }

    /** Starts the sandbox, if need be, and signs in to it. */
    public void trySandbox() {
        if (attempt.busyProperty().get()) {
            return;
        }
        boolean lookOnly = readOnly.valueProperty().get();
        start(
                kit.texts().get("signin.sandbox.progress"),
                () -> {
                    Workbenches.SandboxDoor door = workbenches.sandbox();
                    return new SignedIn(
                            door.profile(),
                            workbenches.open(door.profile(), door.superAdmin(), lookOnly));
                },
                this::fail);
    }

    private void start(String words, Callable<SignedIn> work, Consumer<Throwable> failed) {
        message.set(null);
        attempt.start(
                words,
                work,
                in -> {
                    typed.forget();
                    choices.used(in.profile());
                    ways.signedIn().accept(in);
                },
                failed);
    }

    /** Stops a sign-in under way. */
    public void cancel() {
        if (attempt.stop()) {
            message.set(Notice.info("", kit.texts().get("signin.stopped")));
        }
    }

    private void fail(Throwable failure) {
        message.set(Notice.of(kit.problems().of(failure)));
    }

    /** The profiles to choose from. */
    public ObservableList<Profile> profiles() {
        return choices.profiles();
    }

    /** The chosen profile; null while there is none. */
    public ObjectProperty<@Nullable Profile> profileProperty() {
        return choices.chosenProperty();
    }

    /** Where secrets are kept, and what is asked about it. */
    public SecretPlaceViewModel places() {
        return places;
    }

    /** As typed. */
    public StringProperty usernameProperty() {
        return typed.username;
    }

    /** As typed. */
    public StringProperty passwordProperty() {
        return typed.password;
    }

    /** As pasted. */
    public StringProperty tokenProperty() {
        return typed.token;
    }

    /** Whether a token is used in place of name and password. */
    public BooleanProperty byTokenProperty() {
        return typed.byToken;
    }

    /** Whether the session is to look only. */
    public BooleanProperty readOnlyProperty() {
        return readOnly.valueProperty();
    }

    /** Whether the chosen profile lets nobody do more than look. */
    public ReadOnlyBooleanProperty readOnlyForcedProperty() {
        return readOnly.forcedProperty();
    }

    /** What is wrong with the user name; empty for nothing. */
    public ReadOnlyStringProperty usernameProblemProperty() {
        return typed.usernameProblem.getReadOnlyProperty();
    }

    /** What is wrong with the password; empty for nothing. */
    public ReadOnlyStringProperty passwordProblemProperty() {
        return typed.passwordProblem.getReadOnlyProperty();
    }

    /** What is wrong with the token; empty for nothing. */
    public ReadOnlyStringProperty tokenProblemProperty() {
        return typed.tokenProblem.getReadOnlyProperty();
    }

    /** True once it is known which profiles there are. */
    public ReadOnlyBooleanProperty lookedProperty() {
        return looked.getReadOnlyProperty();
    }

    /** True while signing in. */
    public ReadOnlyBooleanProperty busyProperty() {
        return attempt.busyProperty();
    }

    /** True while signing in, once that has taken so long that it is to be seen. */
    public ReadOnlyBooleanProperty lastingProperty() {
        return attempt.lastingProperty();
    }

    /** What is being done now; empty while nothing is. */
    public ReadOnlyStringProperty progressProperty() {
        return attempt.progressProperty();
    }

    /** What came of it. */
    public ObjectProperty<@Nullable Notice> messageProperty() {
        return message;
    }
}
