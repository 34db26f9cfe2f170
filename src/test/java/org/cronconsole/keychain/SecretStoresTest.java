package org.cronconsole.keychain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.settings.Secret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class SecretStoresTest {
    private static final SecretName NAME = new SecretName("p", "key", "host");

    @TempDir Path folder;

    private final Keychain keychain = new Keychain();

    /** A keychain that can be gone. */
    private static final class Keychain implements SecretStore {
        private final SessionStore inner = new SessionStore();
        private boolean gone;

        SecretStore open() {
            check();
            return this;
        }

        private void check() {
            if (gone) {
                throw new SecretStoreProblem(
                        SecretStoreProblem.Reason.UNAVAILABLE, "The keychain does not answer.");
            }
        }

        @Override
        public StoreKind kind() {
            return StoreKind.KEYCHAIN;
        }

        @Override
        public Optional<Secret> find(SecretName name) {
            check();
            return inner.find(name);
        }

        @Override
        public void put(SecretName name, Secret secret) {
            check();
            inner.put(name, secret);
        }

        @Override
        public void remove(SecretName name) {
            check();
            inner.remove(name);
        }
    }

    private SecretStores stores(@Nullable Secret passphrase) {
        return new SecretStores(folder, keychain::open, passphrase);
    }

    @Test
    void aKeychainThatIsThereIsUsedUnasked() {
        assertThat(stores(null).current().kind()).isEqualTo(StoreKind.KEYCHAIN);
        assertThat(stores(null).state().usable()).isTrue();
    }

    @Test
    void withoutAKeychainThePersonDecides() {
        keychain.gone = true;
        SecretStores stores = stores(null);
        assertThat(reason(stores)).isEqualTo(SecretStoreProblem.Reason.UNDECIDED);
        assertThat(stores.state().kind()).isNull();
        assertThat(stores.state().words()).contains("encrypted file");
        stores.choose(StoreKind.SESSION, null, List.of());
        assertThat(stores.current().kind()).isEqualTo(StoreKind.SESSION);
        assertThat(stores(null).current().kind()).isEqualTo(StoreKind.SESSION);
    }

    @Test
    void aKeychainThatIsGoneIsAnErrorAndNeverAFile() {
        stores(null).choose(StoreKind.KEYCHAIN, null, List.of());
        keychain.gone = true;
        assertThat(reason(stores(Secret.of("passphrase"))))
                .isEqualTo(SecretStoreProblem.Reason.UNAVAILABLE);
        assertThat(folder.resolve("secrets.json")).doesNotExist();
    }

    @Test
    void aFileIsLockedUntilItsPassphraseIsGiven() {
        stores(null).choose(StoreKind.FILE, Secret.of("passphrase"), List.of());
        SecretStores later = stores(null);
        assertThat(reason(later)).isEqualTo(SecretStoreProblem.Reason.LOCKED);
        assertThatThrownBy(() -> later.unlock(Secret.of("wrong")))
                .isInstanceOf(SecretStoreProblem.class);
        later.unlock(Secret.of("passphrase"));
        assertThat(later.current().kind()).isEqualTo(StoreKind.FILE);
        assertThat(stores(Secret.of("passphrase")).current().kind()).isEqualTo(StoreKind.FILE);
    }

    @Test
    void movingTakesEverySecretAlongAndLeavesNoneBehind() {
        SecretStores stores = stores(null);
        stores.current().put(NAME, Secret.of("value"));
        stores.choose(StoreKind.FILE, Secret.of("passphrase"), List.of(NAME));
        assertThat(stores.current().kind()).isEqualTo(StoreKind.FILE);
        assertThat(stores.current().find(NAME)).contains(Secret.of("value"));
        assertThat(keychain.inner.find(NAME)).isEmpty();
    }

    @Test
    void aMoveThatCannotBeDoneChangesNothing() {
        stores(null).choose(StoreKind.FILE, Secret.of("passphrase"), List.of());
        SecretStores stores = stores(Secret.of("passphrase"));
        stores.current().put(NAME, Secret.of("value"));
        keychain.gone = true;
        assertThatThrownBy(() -> stores.choose(StoreKind.KEYCHAIN, null, List.of(NAME)))
                .isInstanceOf(SecretStoreProblem.class);
        assertThat(stores.current().find(NAME)).contains(Secret.of("value"));
    }

    @Test
    void aLockedFileIsNotLeftBehindUnseen() {
        stores(null).choose(StoreKind.FILE, Secret.of("passphrase"), List.of());
        stores(Secret.of("passphrase")).current().put(NAME, Secret.of("value"));
        SecretStores locked = stores(null);
        assertThatThrownBy(() -> locked.choose(StoreKind.KEYCHAIN, null, List.of(NAME)))
                .isInstanceOfSatisfying(
                        SecretStoreProblem.class,
                        problem ->
                                assertThat(problem.reason())
                                        .isEqualTo(SecretStoreProblem.Reason.LOCKED));
        assertThat(reason(locked)).isEqualTo(SecretStoreProblem.Reason.LOCKED);
    }

    @Test
    void aDamagedChoiceIsToldAndCanBeMadeAgain() throws IOException {
        Files.writeString(folder.resolve("secret-store.json"), "{\"kind\":\"ELSEWHERE\"}");
        SecretStores stores = stores(null);
        assertThat(stores.state().words()).contains("secret-store.json");
        stores.choose(StoreKind.KEYCHAIN, null, List.of());
        assertThat(stores.state().usable()).isTrue();
    }

    private static SecretStoreProblem.Reason reason(SecretStores stores) {
        try {
            stores.current();
        } catch (SecretStoreProblem problem) {
            return problem.reason();
        }
        throw new AssertionError("it was usable");
    }
}
