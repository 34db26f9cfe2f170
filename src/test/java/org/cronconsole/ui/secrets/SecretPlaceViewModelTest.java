package org.cronconsole.ui.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.keychain.SecretStores;
import org.cronconsole.keychain.SessionStore;
import org.cronconsole.keychain.StoreKind;
import org.cronconsole.profile.Profiles;
import org.cronconsole.ui.kit.TestKit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

class SecretPlaceViewModelTest {
    private static final String GOOD = "correct horse battery";

    private final TestKit test = new TestKit();
    private final List<String> done = new ArrayList<>();

    @TempDir Path home;

    private Profiles profiles;
    private SecretPlaceViewModel model;

    @BeforeEach
    void open() {
        profiles =
                new Profiles(
                        home,
                        new SecretStores(home, SessionStore::new, null),
                        InstantSource.system());
        model = new SecretPlaceViewModel(profiles, test.kit());
        model.look();
    }

    @Test
    void aNewFileWantsAGoodPassphraseTwice() {
        model.change(() -> done.add("then"));
        model.kindProperty().set(StoreKind.FILE);
        model.submit();
        assertThat(model.problemProperty().get()).contains("Type the passphrase");
        model.passphraseProperty().set("short");
        model.submit();
        assertThat(model.problemProperty().get()).contains("12 characters");
        model.passphraseProperty().set("aaaaaaaaaaaaaaaaaaaaa");
        model.submit();
        assertThat(model.problemProperty().get()).contains("same few characters");
        model.passphraseProperty().set(GOOD);
        assertThat(model.strengthWords()).isEqualTo("Good.");
        model.againProperty().set(GOOD + "!");
        model.submit();
        assertThat(model.problemProperty().get()).contains("not the same");
        assertThat(profiles.stores().hasFile()).isFalse();
        model.againProperty().set(GOOD);
        model.submit();
        assertThat(model.modeProperty().get()).isEqualTo(SecretPlaceViewModel.Mode.CLOSED);
        assertThat(done).containsExactly("then");
        assertThat(profiles.stores().state().kind()).isEqualTo(StoreKind.FILE);
        assertThat(model.passphraseProperty().get()).as("it is not kept in the form").isEmpty();
        assertThat(model.keptWordsProperty().get()).contains("encrypted file");
    }

    @Test
    void aFileThatIsThereWantsItsOwnPassphraseOnce() {
        aNewFileWantsAGoodPassphraseTwice();
        open();
        done.clear();
        model.unlock(() -> done.add("unlocked"));
        assertThat(model.makesFile()).isFalse();
        model.passphraseProperty().set("another one that is long");
        model.submit();
        assertThat(model.problemProperty().get()).contains("not the passphrase");
        assertThat(done).isEmpty();
        model.passphraseProperty().set(GOOD);
        model.submit();
        assertThat(done).containsExactly("unlocked");
    }

    @Test
    void whoeverChangesTheirMindHasChangedNothing() {
        model.change(() -> done.add("then"));
        model.kindProperty().set(StoreKind.FILE);
        model.passphraseProperty().set(GOOD);
        model.cancel();
        assertThat(model.passphraseProperty().get()).isEmpty();
        assertThat(profiles.stores().hasFile()).isFalse();
        assertThat(done).isEmpty();
    }
}
