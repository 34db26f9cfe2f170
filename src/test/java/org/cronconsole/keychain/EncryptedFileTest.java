package org.cronconsole.keychain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.settings.FileTurn;
import org.cronconsole.settings.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

class EncryptedFileTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Secret PASSPHRASE = Secret.of("correct horse battery");
    private static final SecretName KEY =
            new SecretName("0a1b2c3d", "render-api-key", "api.render.com");

    @TempDir Path folder;

    private Path file() {
        return folder.resolve("secrets.json");
    }

    @Test
    void whatWasKeptIsThereAfterTheNextOpening() {
        EncryptedFile store = EncryptedFile.open(file(), PASSPHRASE);
        store.put(KEY, Secret.of("rnd_plänted-0001"));
        EncryptedFile again = EncryptedFile.open(file(), PASSPHRASE);
        assertThat(again.find(KEY)).contains(Secret.of("rnd_plänted-0001"));
        again.remove(KEY);
        assertThat(store.find(KEY)).isEmpty();
    }

    @Test
    void theFileHoldsNeitherTheSecretsNorTheirNames() throws IOException {
        EncryptedFile.open(file(), PASSPHRASE).put(KEY, Secret.of("rnd_planted-0002"));
        assertThat(Files.readString(file()))
                .doesNotContain("rnd_planted")
                .doesNotContain("render-api-key")
                .doesNotContain("correct horse");
    }

    @Test
    void anotherPassphraseIsRefusedAndTheFileStays() throws IOException {
        EncryptedFile.open(file(), PASSPHRASE).put(KEY, Secret.of("kept"));
        byte[] before = Files.readAllBytes(file());
        assertThatThrownBy(() -> EncryptedFile.open(file(), Secret.of("another")))
                .isInstanceOfSatisfying(
                        SecretStoreProblem.class,
                        problem ->
                                assertThat(problem.reason())
                                        .isEqualTo(SecretStoreProblem.Reason.WRONG_PASSPHRASE));
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void everyChangeFromOutsideIsNoticed() throws IOException {
        EncryptedFile.open(file(), PASSPHRASE).put(KEY, Secret.of("kept"));
        ObjectNode sealed = (ObjectNode) JSON.readTree(file().toFile());
        for (String field : List.of("sealed", "nonce", "salt")) {
            String text = sealed.path(field).asText();
            char first = text.charAt(0) == 'A' ? 'B' : 'A';
            ObjectNode changed = sealed.deepCopy().put(field, first + text.substring(1));
            JSON.writeValue(file().toFile(), changed);
            assertThatThrownBy(() -> EncryptedFile.open(file(), PASSPHRASE))
                    .as(field)
                    .isInstanceOf(SecretStoreProblem.class);
        }
        // Fewer rounds would make guessing cheap for whoever can write the file.
        for (int rounds : new int[] {0, 1000, Integer.MAX_VALUE, SealedBox.ROUNDS - 1}) {
            JSON.writeValue(file().toFile(), sealed.deepCopy().put("rounds", rounds));
            assertThatThrownBy(() -> EncryptedFile.open(file(), PASSPHRASE))
                    .as("rounds %d", rounds)
                    .isInstanceOf(SecretStoreProblem.class);
        }
    }

    @Test
    void aDamagedFileIsToldAndNotOverwritten() throws IOException {
        for (String damaged : List.of("", "{", "[]", "{\"version\":1}", "not json")) {
            Files.writeString(file(), damaged);
            assertThatThrownBy(() -> EncryptedFile.open(file(), PASSPHRASE))
                    .as(damaged)
                    .isInstanceOf(SecretStoreProblem.class)
                    .hasMessageContaining(file().toString());
            assertThat(file()).hasContent(damaged);
        }
    }

    @Test
    void anEmptyPassphraseIsRefusedBeforeAnythingIsMade() {
        assertThatThrownBy(() -> EncryptedFile.open(file(), Secret.of("")))
                .isInstanceOf(SecretStoreProblem.class)
                .hasMessageContaining("empty");
        assertThat(file()).doesNotExist();
    }

    @Test
    void twoOpenStoresLoseNothingToEachOther() {
        EncryptedFile one = EncryptedFile.open(file(), PASSPHRASE);
        EncryptedFile two = EncryptedFile.open(file(), PASSPHRASE);
        IntStream.range(0, 20)
                .parallel()
                .forEach(i ->
                        (i % 2 == 0 ? one : two)
                                .put(new SecretName("p", "f" + i, ""), Secret.of("v" + i)));
        EncryptedFile again = EncryptedFile.open(file(), PASSPHRASE);
        for (int i = 0; i < 20; i++) {
            assertThat(again.find(new SecretName("p", "f" + i, ""))).contains(Secret.of("v" + i));
        }
    }

    @Test
    void whoeverKeepsTheFileIsNotWaitedForWithoutEnd() throws IOException {
        Duration patience = Duration.ofMillis(60);
        EncryptedFile store = EncryptedFile.open(file(), PASSPHRASE, patience);
        store.put(KEY, Secret.of("kept"));
        byte[] before = Files.readAllBytes(file());
        Path other = folder.resolve("other.json");
        try (FileTurn kept = FileTurn.await(folder.resolve("secrets.json.lock"));
                FileTurn keptToo = FileTurn.await(folder.resolve("other.json.lock"))) {
            assertThatThrownBy(() -> store.put(KEY, Secret.of("rnd_planted-0003")))
                    .isInstanceOf(SecretStoreProblem.class)
                    .hasMessageContaining("another program")
                    .hasMessageContaining(file().toString())
                    .hasMessageNotContaining("rnd_planted");
            assertThatThrownBy(() -> store.remove(KEY)).isInstanceOf(SecretStoreProblem.class);
            assertThatThrownBy(() -> EncryptedFile.open(other, PASSPHRASE, patience))
                    .isInstanceOf(SecretStoreProblem.class)
                    .hasMessageContaining(other.toString());
            // Reading waits for nobody: each change puts a whole file in place.
            assertThat(store.find(KEY)).contains(Secret.of("kept"));
        }
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        assertThat(other).doesNotExist();
        store.put(KEY, Secret.of("changed"));
        assertThat(store.find(KEY)).contains(Secret.of("changed"));
    }

    @Test
    void whoeverMakesTheFileAtTheSameTimeLosesNothing() {
        List<SecretName> names =
                List.of(new SecretName("p", "one", ""), new SecretName("p", "two", ""));
        List<EncryptedFile> stores =
                names.parallelStream()
                        .map(name -> {
                            EncryptedFile store = EncryptedFile.open(file(), PASSPHRASE);
                            store.put(name, Secret.of(name.field()));
                            return store;
                        })
                        .toList();
        for (SecretName name : names) {
            assertThat(stores.getFirst().find(name)).contains(Secret.of(name.field()));
        }
    }
}
