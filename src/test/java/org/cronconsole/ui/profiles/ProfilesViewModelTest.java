package org.cronconsole.ui.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.keychain.SecretStoreProblem;
import org.cronconsole.keychain.SecretStores;
import org.cronconsole.keychain.SessionStore;
import org.cronconsole.keychain.StoreKind;
import org.cronconsole.profile.ProfileDraft;
import org.cronconsole.profile.ProfileId;
import org.cronconsole.profile.ProfileTransfer;
import org.cronconsole.profile.Profiles;
import org.cronconsole.profile.SecretField;
import org.cronconsole.profile.StoredProfile;
import org.cronconsole.settings.ProfileColour;
import org.cronconsole.settings.Secret;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.TestWorkbenches;
import org.cronconsole.ui.secrets.SecretPlaceViewModel.Mode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The list of profiles and the form, on real files, without a window. */
class ProfilesViewModelTest {
    private final TestKit test = new TestKit();
    private final SessionStore keychain = new SessionStore();
    private final List<@Nullable ProfileId> left = new ArrayList<>();

    @TempDir Path home;

    private TestWorkbenches workbenches;
    private Profiles profiles;
    private ProfilesViewModel model;
    private ProfileEditorViewModel editor;
    private ProfileForm form;

    @BeforeEach
    void open() {
        open(new SecretStores(home, () -> keychain, null));
    }

    private void open(SecretStores stores) {
        profiles = new Profiles(home, stores, InstantSource.system());
        workbenches = new TestWorkbenches(test.workbench("acme", false, false), profiles);
        model = new ProfilesViewModel(workbenches, test.kit(), left::add);
        editor = model.editor();
        form = editor.form();
        model.look();
    }

    private static SecretStores locked(Path home) {
        new SecretStores(home, SessionStore::new, null)
                .choose(StoreKind.FILE, Secret.of("correct horse battery"), List.of());
        return new SecretStores(home, SessionStore::new, null);
    }

    private Notice editorSays() {
        return Objects.requireNonNull(editor.noticeProperty().get());
    }

    private void type(String name) {
        form.text(ProfileField.NAME).set(name);
        form.text(ProfileField.DASHBOARD_URL).set("https://dashboard.example.com");
        form.secret(SecretField.RENDER_API_KEY).typedProperty().set("rnd_planted");
    }

    private StoredProfile save(String name) {
        model.makeNew();
        type(name);
        editor.save();
        return profiles.named(name).orElseThrow();
    }

    private Secret kept(StoredProfile profile) {
        return profiles.open(profile, Map.of()).requireRender().apiKey();
    }

    @Test
    void aNewProfileIsKeptAndSelected() {
        StoredProfile saved = save("Acme");
        assertThat(model.editingProperty().get()).isFalse();
        assertThat(model.rows()).extracting(row -> row.profile().name()).containsExactly("Acme");
        assertThat(kept(saved)).isEqualTo(Secret.of("rnd_planted"));
        // Nobody who opens the form next finds the key in it.
        assertThat(form.secret(SecretField.RENDER_API_KEY).typedProperty().get()).isEmpty();
        model.leave();
        assertThat(left).containsExactly(saved.id());
    }

    @Test
    void whatIsWrongIsSaidByTheFieldAndItsSection() {
        model.makeNew();
        form.text(ProfileField.NAME).set("Acme");
        form.text(ProfileField.IDLE_LOCK).set("soon");
        form.text(ProfileField.RENDER_URL).set("http://render.example.com/v1");
        assertThat(editor.problems().shown(ProfileField.RENDER_URL).get())
                .as("not while it is typed")
                .isEmpty();
        editor.problems().leave(ProfileField.RENDER_URL);
        assertThat(editor.problems().shown(ProfileField.RENDER_URL).get()).contains("plain http");
        assertThat(editor.faultyProperty().get()).containsExactly(Section.RENDER);
        List<ProfileField> focused = new ArrayList<>();
        editor.onFocusWanted(focused::add);
        editor.save();
        assertThat(focused).containsExactly(ProfileField.IDLE_LOCK);
        assertThat(editor.sectionProperty().get()).isEqualTo(Section.GENERAL);
        assertThat(editor.faultyProperty().get())
                .containsExactlyInAnyOrder(Section.GENERAL, Section.RENDER, Section.DASHBOARD);
        assertThat(editorSays().title()).startsWith("3 things");
        form.text(ProfileField.IDLE_LOCK).set("15");
        form.text(ProfileField.RENDER_URL).set("https://render.example.com/v1");
        assertThat(editorSays().title()).startsWith("One thing");
        form.text(ProfileField.DASHBOARD_URL).set("https://dashboard.example.com");
        assertThat(editor.noticeProperty().get()).as("nothing is wrong any more").isNull();
        assertThat(profiles.list().profiles()).isEmpty();
    }

    @Test
    void aKeptSecretIsReplacedForgottenOrLeft() {
        save("Acme");
        model.editSelected();
        SecretEntry key = form.secret(SecretField.RENDER_API_KEY);
        assertThat(key.phaseProperty().getValue()).isEqualTo(SecretEntry.Phase.KEPT);
        assertThat(key.typedProperty().get()).as("it is not read").isEmpty();
        assertThat(editor.dirty()).isFalse();
        key.replace();
        key.typedProperty().set("rnd_second");
        assertThat(editor.dirty()).isTrue();
        editor.save();
        assertThat(kept(profiles.named("Acme").orElseThrow())).isEqualTo(Secret.of("rnd_second"));

        model.editSelected();
        key.replace();
        key.typedProperty().set("rnd_third");
        key.keep();
        form.text(ProfileField.BRANCH).set("main");
        editor.save();
        assertThat(kept(profiles.named("Acme").orElseThrow())).isEqualTo(Secret.of("rnd_second"));

        model.editSelected();
        key.forget();
        editor.save();
        assertThat(profiles.kept(profiles.named("Acme").orElseThrow())).isEmpty();
    }

    @Test
    void anotherAddressWantsTheKeyAgain() {
        save("Acme");
        model.editSelected();
        form.text(ProfileField.RENDER_URL).set("https://render.elsewhere.example/v1");
        SecretEntry key = form.secret(SecretField.RENDER_API_KEY);
        assertThat(key.phaseProperty().getValue()).isEqualTo(SecretEntry.Phase.TYPING_ELSEWHERE);
        assertThat(key.missing()).isTrue();
        form.text(ProfileField.RENDER_URL).set("https://api.render.com/v1");
        assertThat(key.phaseProperty().getValue()).isEqualTo(SecretEntry.Phase.KEPT);
    }

    @Test
    void whatWasTypedIsThrownAwayOnlyIfThePersonSaysSo() {
        model.makeNew();
        editor.leave();
        assertThat(test.dialogs.count()).as("nothing was typed").isZero();
        model.makeNew();
        type("Acme");
        editor.leave();
        assertThat(test.dialogs.count()).isEqualTo(1);
        assertThat(model.editingProperty().get()).isTrue();
        test.dialogs.yes("");
        assertThat(model.editingProperty().get()).isFalse();
        assertThat(profiles.list().profiles()).isEmpty();
    }

    @Test
    void aLockedStoreLosesNothingAndTheSaveGoesOnOnceItIsOpen() {
        open(locked(home));
        model.makeNew();
        type("Acme");
        editor.save();
        assertThat(editorSays().title()).isEqualTo("The profile is not saved yet");
        assertThat(model.places().modeProperty().get()).isEqualTo(Mode.UNLOCK);
        assertThat(profiles.list().profiles()).isEmpty();
        model.places().passphraseProperty().set("wrong");
        model.places().submit();
        assertThat(model.places().problemProperty().get()).contains("not the passphrase");
        assertThat(form.text(ProfileField.NAME).get()).isEqualTo("Acme");
        model.places().passphraseProperty().set("correct horse battery");
        model.places().submit();
        assertThat(model.editingProperty().get()).isFalse();
        assertThat(kept(profiles.named("Acme").orElseThrow())).isEqualTo(Secret.of("rnd_planted"));
    }

    @Test
    void whereThereIsNoKeychainNothingIsChosenForThePerson() {
        open(
                new SecretStores(
                        home,
                        () -> {
                            throw new SecretStoreProblem(
                                    SecretStoreProblem.Reason.UNAVAILABLE, "No keychain answers.");
                        },
                        null));
        model.makeNew();
        type("Acme");
        editor.save();
        assertThat(model.places().modeProperty().get()).isEqualTo(Mode.CHOOSE);
        model.places().cancel();
        assertThat(profiles.list().profiles()).isEmpty();
        assertThat(form.draft().typed())
                .containsEntry(SecretField.RENDER_API_KEY, Secret.of("rnd_planted"));
        editor.save();
        model.places().kindProperty().set(StoreKind.SESSION);
        model.places().submit();
        assertThat(profiles.named("Acme")).isPresent();
        assertThat(profiles.stores().state().kind()).isEqualTo(StoreKind.SESSION);
    }

    @Test
    void productionTurnsRedUnlessAColourWasChosen() {
        model.makeNew();
        form.productionProperty().set(true);
        assertThat(form.colourProperty().get()).isEqualTo(ProfileColour.RED);
        model.makeNew();
        form.colourProperty().set(ProfileColour.GREEN);
        form.productionProperty().set(true);
        assertThat(form.colourProperty().get()).isEqualTo(ProfileColour.GREEN);
    }

    @Test
    void aSharedSecretWantsItsMeaningAccepted() {
        model.makeNew();
        type("Acme");
        form.kindProperty().set(StoredProfile.VerificationKind.SHARED_SECRET);
        form.secret(SecretField.JWT_SECRET).typedProperty().set("planted");
        editor.save();
        assertThat(editor.problems().shown(ProfileField.TRUSTED).get()).contains("any user");
        form.trustedProperty().set(true);
        editor.save();
        assertThat(profiles.named("Acme")).isPresent();
    }

    @Test
    void envVarsGoToTheFileOrToWhereSecretsAreKept() {
        model.makeNew();
        type("Acme");
        EnvDefaults env = form.env();
        assertThat(env.suggestions()).contains("POSTGRES_HOST", "OPENROUTER_API_KEY");
        env.linesProperty().set("POSTGRES_HOST=db.example.com\nOPENROUTER_API_KEY=planted-env");
        assertThat(env.takeLines().faults()).isEmpty();
        env.nameProperty().set("FURTHER");
        editor.save();
        assertThat(editorSays().title()).contains("not taken over");
        assertThat(env.secretProperty().get()).as("an unknown name is secret").isTrue();
        env.valueProperty().set("planted-further");
        env.takeTyped();
        editor.save();
        StoredProfile saved = profiles.named("Acme").orElseThrow();
        assertThat(saved.onboarding().env())
                .containsExactly(Map.entry("POSTGRES_HOST", "db.example.com"));
        assertThat(saved.onboarding().secretEnv()).containsExactly("OPENROUTER_API_KEY", "FURTHER");
        model.editSelected();
        assertThat(env.rows())
                .filteredOn(EnvDefault::secret)
                .allMatch(row -> row.value() == null && row.kept() == SecretEntry.Kept.YES);
        env.remove(env.rows().getLast());
        editor.save();
        StoredProfile later = profiles.named("Acme").orElseThrow();
        assertThat(profiles.open(later, Map.of()).onboarding().env())
                .containsEntry("OPENROUTER_API_KEY", Secret.of("planted-env"))
                .doesNotContainKey("FURTHER");
        assertThat(profiles.kept(saved)).doesNotContain(SecretField.env("FURTHER"));
    }

    @Test
    void aCopyTakesTheSecretsAlongOnceItIsSaved() {
        StoredProfile first = save("Acme");
        model.duplicate();
        assertThat(form.text(ProfileField.NAME).get()).isEqualTo("Acme 2");
        editor.save();
        StoredProfile copy = profiles.named("Acme 2").orElseThrow();
        assertThat(copy.id()).isNotEqualTo(first.id());
        assertThat(kept(copy)).isEqualTo(Secret.of("rnd_planted"));
    }

    @Test
    void exportedProfilesAreLookedOverOneByOne() throws IOException {
        save("Acme");
        save("Beta");
        test.dialogs.savedFile = home.resolve("exported.json");
        model.export(true);
        assertThat(Objects.requireNonNull(model.noticeProperty().get()).title())
                .isEqualTo("2 profiles are exported, without secrets");
        assertThat(Files.readString(test.dialogs.savedFile)).doesNotContain("planted");
        test.dialogs.profileFile = test.dialogs.savedFile;
        model.chooseImport();
        assertThat(editor.titleProperty().get()).startsWith("Imported 1 of 2");
        assertThat(form.text(ProfileField.NAME).get()).isEqualTo("Acme 2");
        assertThat(profiles.list().profiles()).as("nothing is saved unseen").hasSize(2);
        editor.leave();
        assertThat(editor.titleProperty().get()).startsWith("Imported 2 of 2");
        editor.save();
        assertThat(profiles.list().profiles())
                .extracting(StoredProfile::name)
                .containsExactly("Acme", "Beta", "Beta 2");
        assertThat(model.editingProperty().get()).isFalse();
    }

    @Test
    void aFileThatHoldsNoProfilesIsSaid() throws IOException {
        Path file = home.resolve("other.json");
        Files.writeString(file, "{}");
        test.dialogs.profileFile = file;
        model.chooseImport();
        assertThat(Objects.requireNonNull(model.noticeProperty().get()).text())
                .contains("no exported profiles");
        assertThat(model.editingProperty().get()).isFalse();
    }

    @Test
    void deletingWantsTheNameAndTakesTheSecrets() {
        StoredProfile saved = save("Acme");
        model.toggleDefault();
        assertThat(model.rows().getFirst().isDefault()).isTrue();
        model.delete();
        assertThat(test.dialogs.last().nameToType()).isEqualTo("Acme");
        test.dialogs.yes("Acme");
        assertThat(model.rows()).isEmpty();
        assertThat(profiles.kept(saved)).isEmpty();
        assertThat(profiles.defaultProfile()).isEmpty();
    }

    @Test
    void aTestAsksWithWhatIsTypedAndIsDroppedWhenThatChanges() {
        model.makeNew();
        ConnectionTest render = editor.tests().render();
        render.run();
        assertThat(Objects.requireNonNull(render.answerProperty().get()).found())
                .isEqualTo("Type the API key first.");
        type("");
        render.run();
        assertThat(Objects.requireNonNull(render.answerProperty().get()).ok()).isTrue();
        form.secret(SecretField.RENDER_API_KEY).typedProperty().set("rnd_other");
        assertThat(render.answerProperty().get()).isNull();
        assertThat(profiles.list().profiles()).as("nothing is saved by a test").isEmpty();
    }

    @Test
    void aDraftThatWasTakenOverIsComplete() {
        ProfileDraft draft =
                new ProfileDraft(
                        StoredProfile.named("From elsewhere"),
                        Map.of(SecretField.RENDER_API_KEY, Secret.of("rnd_planted")));
        model.open(new ProfilesRequest.Review(draft));
        assertThat(form.secret(SecretField.RENDER_API_KEY).missing()).isFalse();
        form.text(ProfileField.DASHBOARD_URL).set("https://dashboard.example.com");
        editor.save();
        assertThat(kept(profiles.named("From elsewhere").orElseThrow()))
                .isEqualTo(Secret.of("rnd_planted"));
    }

    @Test
    void damagedFilesAreSaid() throws IOException {
        save("Acme");
        Files.writeString(home.resolve("profiles/00000000.json"), "{");
        model.look();
        assertThat(Objects.requireNonNull(model.noticeProperty().get()).text())
                .contains("set aside");
        ProfileTransfer.write(home.resolve("x.json"), List.of());
        assertThat(model.rows()).hasSize(1);
    }
}
