package org.cronconsole.ui.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.cronconsole.keychain.SecretStores;
import org.cronconsole.keychain.SessionStore;
import org.cronconsole.keychain.StoreKind;
import org.cronconsole.profile.Profiles;
import org.cronconsole.profile.SecretField;
import org.cronconsole.profile.StoredProfile;
import org.cronconsole.settings.ProfileColour;
import org.cronconsole.settings.Secret;
import org.cronconsole.ui.kit.Accessibility;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.TestWorkbenches;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.shell.MainWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** The screen of profiles and the place of secrets in the real window, by keyboard too. */
class ProfilesWindowTest {
    private static final Secret PASSPHRASE = Secret.of("correct horse battery");

    private final TestWindow window = TestWindow.open();
    private final TestKit business = new TestKit();

    @TempDir Path home;

    private Profiles profiles;

    @BeforeEach
    void open() {
        SecretStores before = new SecretStores(home, SessionStore::new, null);
        before.choose(StoreKind.FILE, PASSPHRASE, List.of());
        Profiles kept = new Profiles(home, before, InstantSource.system());
        StoredProfile production = profile("Acme production", ProfileColour.RED, true, false);
        kept.save(production, Map.of(SecretField.RENDER_API_KEY, Secret.of("rnd_planted")));
        kept.save(profile("Acme test", ProfileColour.GREEN, false, false), Map.of());
        kept.save(profile("Run reviewers", ProfileColour.PURPLE, false, true), Map.of());
        kept.makeDefault(production.id());
        profiles =
                new Profiles(
                        home,
                        new SecretStores(home, SessionStore::new, null),
                        InstantSource.system());
        UiState state = UiState.read(home.resolve("window.properties"));
        TestWorkbenches workbenches =
                new TestWorkbenches(business.workbench("acme", false, false), profiles);
        window.showOwn(stage -> new MainWindow(workbenches, state, home, Theme.LIGHT).show(stage));
        window.await("the profiles", () -> !window.find("signInButton").isDisabled());
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static StoredProfile profile(
            String name, ProfileColour colour, boolean production, boolean readOnly) {
        StoredProfile plain = StoredProfile.named(name);
        return new StoredProfile(
                plain.id(),
                name,
                colour,
                production,
                readOnly,
                Duration.ofMinutes(15),
                null,
                new StoredProfile.Render("https://api.render.com/v1", "tea-abc123"),
                new StoredProfile.Dashboard("https://dashboard.acme.example", "root"),
                null,
                plain.verification(),
                plain.jobs(),
                plain.deployAfter(),
                plain.onboarding());
    }

    private void nameEverything() {
        assertThat(window.onFx(() -> Accessibility.nameless(window.stage().getScene().getRoot())))
                .isEmpty();
    }

    private void focus(String id) {
        window.onFx(() -> {
            window.find(id).requestFocus();
            return null;
        });
    }

    private Node focused() {
        return window.onFx(() -> window.stage().getScene().getFocusOwner());
    }

    private void choose(String id, int index) {
        window.onFx(() -> {
            window.<ComboBox<?>>find(id).getSelectionModel().select(index);
            return null;
        });
    }

    private void openList() {
        window.fire("profilesButton");
        window.await("the list", () -> window.sees("profileList"));
        window.await(
                "its rows", () -> window.<ListView<?>>find("profileList").getItems().size() == 3);
    }

    @Test
    void theSignInOffersWhatIsKeptAndForcesWhatMustBe() {
        window.await("the default", () -> chosen().equals("Acme production"));
        window.await("the password is next", () -> focused() == window.find("passwordField"));
        window.onFx(() -> {
            window.<ComboBox<?>>find("profileChoice").getSelectionModel().select(2);
            return null;
        });
        CheckBox readOnly = window.find("readOnlyCheck");
        assertThat(readOnly.isSelected()).isTrue();
        assertThat(readOnly.isDisabled()).isTrue();
        assertThat(window.sees("readOnlyHint")).isTrue();
        window.picture("signin-readonly-forced");
        nameEverything();
    }

    private String chosen() {
        return String.valueOf(window.<ComboBox<?>>find("profileChoice").getValue());
    }

    @Test
    void aLockedFileIsUnlockedOverTheScreenByKeyboard() {
        openList();
        window.await("it is locked", () -> window.sees("unlockPlaceButton"));
        window.picture("profiles-locked");
        nameEverything();
        focus("profileList");
        window.press(KeyCode.ENTER);
        window.await("the form", () -> window.sees("profileNameField"));
        window.await("why nothing is known", () -> window.sees("editorMessage"));
        window.picture("profiles-editor-locked");
        window.press(KeyCode.ESCAPE);
        window.await("the list again", () -> window.sees("profileList"));
        window.fire("unlockPlaceButton");
        window.await("the question", () -> window.sees("passphraseField"));
        assertThat(focused().getId()).isEqualTo("passphraseField");
        assertThat(window.find("profileList").isDisabled()).as("it is covered").isTrue();
        window.type("wrong");
        window.press(KeyCode.ENTER);
        window.await("the refusal", () -> window.sees("placeProblem"));
        window.picture("secrets-unlock");
        nameEverything();
        window.onFx(() -> {
            window.<TextInputControl>find("passphraseField").clear();
            return null;
        });
        window.type(PASSPHRASE.reveal());
        window.press(KeyCode.ENTER);
        window.await("it is open", () -> !window.sees("unlockPlaceButton"));
        window.await("the question is gone", () -> !window.sees("passphraseField"));
        assertThat(profiles.stores().state().usable()).isTrue();
    }

    @Test
    void thePlaceOfSecretsIsChosenKnowinglyAndEscapeChangesNothing() {
        profiles.stores().unlock(PASSPHRASE);
        openList();
        window.fire("changePlaceButton");
        window.await("the question", () -> window.sees("sessionChoice"));
        window.picture("secrets-choose");
        nameEverything();
        window.press(KeyCode.ESCAPE);
        window.await("it is gone", () -> !window.sees("sessionChoice"));
        assertThat(profiles.stores().state().kind()).isEqualTo(StoreKind.FILE);
        window.fire("changePlaceButton");
        window.fire("sessionChoice");
        window.fire("placeButton");
        window.await("it is gone", () -> !window.sees("sessionChoice"));
        assertThat(profiles.stores().state().kind()).isEqualTo(StoreKind.SESSION);
        assertThat(profiles.kept(profiles.named("Acme production").orElseThrow()))
                .as("they moved along")
                .containsExactly(SecretField.RENDER_API_KEY);
    }

    @Test
    void everySectionSaysWhatIsWrongWhereItIs() {
        openList();
        window.fire("newProfileButton");
        window.await("the form", () -> window.sees("profileNameField"));
        assertThat(focused().getId()).isEqualTo("profileNameField");
        window.press(KeyCode.ENTER);
        window.await("what is wrong", () -> window.sees("editorMessage"));
        window.picture("profiles-wrong");
        window.fire("sectionVERIFICATION");
        choose("verificationChoice", 3);
        window.picture("profiles-verification");
        nameEverything();
        choose("verificationChoice", 2);
        window.picture("profiles-verification-pem");
        window.fire("sectionJOBS");
        window.picture("profiles-jobs");
        nameEverything();
        window.fire("sectionONBOARDING");
        window.fire("sharedPasteButton");
        window.onFx(() -> {
            window.<TextInputControl>find("sharedLinesField")
                    .setText("POSTGRES_HOST=db.example.com\nOPENROUTER_API_KEY=planted");
            return null;
        });
        window.fire("sharedTakeButton");
        assertThat(window.<TableView<?>>find("sharedEnvTable").getItems()).hasSize(2);
        window.fire("sharedPasteButton");
        window.picture("profiles-paste");
        nameEverything();
        window.fire("sectionPRICES");
        window.picture("profiles-prices-empty");
        window.onFx(() -> {
            window.<TextInputControl>find("priceCurrencyField").setText("USD");
            window.<TextInputControl>find("priceNumberField").setText("1,15");
            window.<TextInputControl>find("pricePlansField")
                    .setText("starter 1.00\nstandard seven\npro 85.00");
            return null;
        });
        window.await(
                "the line is named",
                () ->
                        window.robot().lookup(".field-problem").queryAllAs(Label.class).stream()
                                .anyMatch(label -> label.getText().startsWith("Line 2: \"seven")));
        nameEverything();
        window.picture("profiles-prices");
        window.fire("sectionADVANCED");
        window.picture("profiles-advanced");
        window.press(KeyCode.ESCAPE);
        window.await("the question", () -> window.sees("confirmButton"));
        window.fire("cancelButton");
        assertThat(window.sees("caFileField")).isTrue();
    }
}
