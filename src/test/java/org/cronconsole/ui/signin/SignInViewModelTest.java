package org.cronconsole.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.account.SignInRefused;
import org.cronconsole.keychain.SecretStoreProblem;
import org.cronconsole.keychain.StoreKind;
import org.cronconsole.profile.StoredProfile;
import org.cronconsole.settings.Secret;
import org.cronconsole.settings.SettingsProblem;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.TestWorkbenches;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.profiles.ProfilesRequest;
import org.cronconsole.ui.secrets.SecretPlaceViewModel.Mode;
import org.cronconsole.workbench.Credentials;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

class SignInViewModelTest {
    private final TestKit test = new TestKit();
    private final TestWorkbenches workbenches =
            new TestWorkbenches(test.workbench("acme", false, false));
    private final UiState state = UiState.read(Path.of("no", "such", "file"));
    private final List<SignedIn> in = new ArrayList<>();
    private final List<ProfilesRequest> requests = new ArrayList<>();
    private final SignInViewModel model =
            new SignInViewModel(
                    workbenches,
                    test.kit(),
                    state,
                    new SignInViewModel.Ways(in::add, requests::add));

    private Notice message() {
        return Objects.requireNonNull(model.messageProperty().get());
    }

    @Test
    void takesTheProfileOfTheEnvironment() {
        model.findProfiles();
        assertThat(model.profiles()).extracting(Object::toString).containsExactly("acme");
        assertThat(model.profileProperty().get()).isNotNull();
    }

    @Test
    void refusesEmptyFieldsBeforeAnythingIsSent() {
        model.findProfiles();
        model.signIn();
        assertThat(model.usernameProblemProperty().get()).isNotEmpty();
        assertThat(model.passwordProblemProperty().get()).isNotEmpty();
        model.usernameProperty().set("root");
        assertThat(model.usernameProblemProperty().get()).isEmpty();
        model.byTokenProperty().set(true);
        model.signIn();
        assertThat(model.tokenProblemProperty().get()).isNotEmpty();
        assertThat(workbenches.asked).isEmpty();
    }

    @Test
    void losesNothingWhenRefused() {
        model.findProfiles();
        workbenches.refusal =
                new SignInRefused(
                        SignInRefused.Reason.NOT_SUPER_ADMIN,
                        "Super admin access required. You are signed in as kim (USER).");
        model.usernameProperty().set("kim");
        model.passwordProperty().set("secret");
        model.signIn();
        assertThat(message().title()).isEqualTo("Super admin access required");
        assertThat(message().text()).contains("kim (USER)");
        assertThat(model.usernameProperty().get()).isEqualTo("kim");
        assertThat(model.passwordProperty().get()).isEqualTo("secret");
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(in).isEmpty();
    }

    @Test
    void signsInOnceAndForgetsThePassword() {
        model.findProfiles();
        test.tasks.hold();
        model.usernameProperty().set(" root ");
        model.passwordProperty().set(" as typed ");
        model.signIn();
        model.signIn();
        assertThat(model.busyProperty().get()).isTrue();
        test.tasks.release();
        assertThat(workbenches.asked)
                .containsExactly(new Credentials.Password("root", Secret.of(" as typed ")));
        assertThat(in).hasSize(1);
        assertThat(model.passwordProperty().get()).isEmpty();
    }

    @Test
    void saysThatItTakesTimeOnceItDoes() {
        model.findProfiles();
        test.tasks.hold();
        model.usernameProperty().set("root");
        model.passwordProperty().set("as typed");
        model.signIn();
        assertThat(model.lastingProperty().get()).isFalse();
        test.tasks.tick();
        assertThat(model.lastingProperty().get()).isTrue();
        assertThat(test.tasks.tickers()).isZero();
        test.tasks.release();
        assertThat(model.lastingProperty().get()).isFalse();
    }

    @Test
    void nothingIsLeftOfASignInThatTookNoTime() {
        model.findProfiles();
        model.usernameProperty().set("root");
        model.passwordProperty().set("as typed");
        model.signIn();
        assertThat(in).hasSize(1);
        assertThat(test.tasks.tickers()).isZero();
        assertThat(model.lastingProperty().get()).isFalse();
    }

    @Test
    void escapeDropsASignInUnderWay() {
        model.findProfiles();
        test.tasks.hold();
        model.byTokenProperty().set(true);
        model.tokenProperty().set("abc");
        model.signIn();
        model.cancel();
        test.tasks.release();
        assertThat(in).isEmpty();
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.tokenProperty().get()).isEqualTo("abc");
    }

    @Test
    void oneClickLeadsIntoTheSandbox() {
        workbenches.environment = null;
        model.findProfiles();
        model.trySandbox();
        assertThat(in).hasSize(1);
        assertThat(model.profiles()).extracting(Object::toString).containsExactly("Sandbox");
    }

    @Test
    void importsAnEnvFileOrSaysWhyNot() {
        workbenches.environment = null;
        workbenches.refusal = new SettingsProblem("RENDER_API_KEY is missing in .env.");
        model.importEnvFile();
        assertThat(message().text()).contains("RENDER_API_KEY");
        assertThat(model.profiles()).isEmpty();
        workbenches.refusal = null;
        model.importEnvFile();
        assertThat(model.profiles()).hasSize(1);
    }

    private StoredProfile kept(String name, boolean readOnly) {
        StoredProfile plain = StoredProfile.named(name);
        StoredProfile profile =
                new StoredProfile(
                        plain.id(),
                        name,
                        plain.colour(),
                        false,
                        readOnly,
                        plain.idleLock(),
                        null,
                        plain.render(),
                        new StoredProfile.Dashboard(
                                "https://dashboard.example.com", name.toLowerCase(Locale.ROOT)),
                        null,
                        plain.verification(),
                        plain.jobs(),
                        plain.deployAfter(),
                        plain.onboarding());
        workbenches.profiles.save(profile, Map.of());
        return profile;
    }

    private String chosen() {
        return String.valueOf(model.profileProperty().get());
    }

    @Test
    void theDefaultIsChosenUntilAnotherOneWasUsed() {
        kept("Acme", false);
        StoredProfile beta = kept("Beta", false);
        StoredProfile gamma = kept("Gamma", false);
        workbenches.profiles.makeDefault(beta.id());
        model.findProfiles();
        assertThat(model.profiles())
                .extracting(Object::toString)
                .containsExactly("Acme", "Beta", "Gamma", "acme");
        assertThat(chosen()).isEqualTo("Beta");
        assertThat(model.usernameProperty().get()).isEqualTo("beta");
        model.findProfiles(gamma.id());
        assertThat(chosen()).isEqualTo("Gamma");
        assertThat(model.usernameProperty().get()).as("only a suggestion").isEqualTo("gamma");
        model.passwordProperty().set("secret");
        model.signIn();
        SignInViewModel later =
                new SignInViewModel(
                        workbenches,
                        test.kit(),
                        state,
                        new SignInViewModel.Ways(in::add, requests::add));
        later.findProfiles();
        assertThat(later.profileProperty().get()).hasToString("Gamma");
    }

    @Test
    void aProfileThatIsAlwaysReadOnlyLeavesNoChoice() {
        kept("Acme", false);
        kept("Reviewers", true);
        model.findProfiles();
        assertThat(model.readOnlyForcedProperty().get()).isFalse();
        model.profileProperty().set(model.profiles().get(1));
        assertThat(model.readOnlyForcedProperty().get()).isTrue();
        assertThat(model.readOnlyProperty().get()).isTrue();
        model.readOnlyProperty().set(false);
        assertThat(model.readOnlyProperty().get()).isTrue();
        model.profileProperty().set(model.profiles().getFirst());
        assertThat(model.readOnlyProperty().get()).as("the person's own choice").isFalse();
    }

    @Test
    void aLockedStoreAsksForItsPassphraseAndTheSignInGoesOn() {
        kept("Acme", false);
        workbenches.profiles.keepSecretsIn(StoreKind.FILE, Secret.of("correct horse battery"));
        model.findProfiles();
        workbenches.refusal =
                new SecretStoreProblem(SecretStoreProblem.Reason.LOCKED, "It is locked.");
        model.passwordProperty().set("secret");
        model.signIn();
        assertThat(model.places().modeProperty().get()).isEqualTo(Mode.UNLOCK);
        assertThat(model.passwordProperty().get()).isEqualTo("secret");
        workbenches.refusal = null;
        model.places().passphraseProperty().set("correct horse battery");
        model.places().submit();
        assertThat(in).hasSize(1);
    }

    @Test
    void aProfileThatLacksSomethingLeadsToItsForm() {
        StoredProfile acme = kept("Acme", false);
        model.findProfiles();
        workbenches.refusal = new SettingsProblem("The Render API key is not kept.");
        model.passwordProperty().set("secret");
        model.signIn();
        Objects.requireNonNull(message().action()).run();
        assertThat(requests).containsExactly(new ProfilesRequest.Edit(acme.id()));
    }

    @Test
    void whatTheEnvironmentSaysCanBeKept() {
        model.findProfiles();
        assertThat(model.canSave()).isTrue();
        model.saveAsProfile();
        assertThat(requests)
                .singleElement()
                .isInstanceOfSatisfying(
                        ProfilesRequest.Review.class,
                        review -> assertThat(review.draft().profile().name()).isEqualTo("acme"));
    }
}
