package org.cronconsole.keychain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.settings.FileTurn;
import org.cronconsole.settings.PrivateFiles;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Secrets in one file, encrypted under a passphrase ({@link SealedBox}). Made under a file lock,
 * and read anew before each change under it, so that two processes lose nothing to each other; a
 * file that does not open is never overwritten. Safe for several threads.
 */
public final class EncryptedFile implements SecretStore {
    private static final Words WORDS = Words.of(EncryptedFile.class);

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Far above what a change takes; who has the lock for longer was stopped in the middle. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path file;
    private final SealedBox.Key key;
    private final Duration patience;

    private EncryptedFile(Path file, SealedBox.Key key, Duration patience) {
        this.file = file;
        this.key = key;
        this.patience = patience;
    }

    /** True where such a file is there already. */
    public static boolean isThere(Path file) {
        return Files.exists(file);
    }

    /**
     * Opens the file, or makes it where there is none. Waits: deriving the key takes about half a
     * second on purpose.
     *
     * @throws SecretStoreProblem where the passphrase is not the file's, or the file cannot be read
     *     or made, or another program keeps it
     */
    public static EncryptedFile open(Path file, Secret passphrase) {
        return open(file, passphrase, PATIENCE);
    }

    /**
     * The same with another patience.
     *
     * @param patience how long to wait for another program that makes or changes the file
     */
    static EncryptedFile open(Path file, Secret passphrase, Duration patience) {
        if (passphrase.isEmpty()) {
            throw new SecretStoreProblem(
                    SecretStoreProblem.Reason.WRONG_PASSPHRASE, WORDS.get("passphrase.empty"));
        }
        try {
            return Files.exists(file)
                    ? opened(file, passphrase, patience)
                    : made(file, passphrase, patience);
        } catch (IOException unreadable) {
            throw unreadable(file);
        }
    }

    private static EncryptedFile opened(Path file, Secret passphrase, Duration patience)
            throws IOException {
        JsonNode sealed = JSON.readTree(Files.readAllBytes(file));
        EncryptedFile store =
                new EncryptedFile(file, SealedBox.keyOf(sealed, passphrase), patience);
        store.read();
        return store;
    }

    private static EncryptedFile made(Path file, Secret passphrase, Duration patience)
            throws IOException {
        EncryptedFile store = new EncryptedFile(file, SealedBox.newKey(passphrase), patience);
        PrivateFiles.createFolderOf(file);
        try (FileTurn ignored = store.turn()) {
            if (!Files.exists(file)) {
                store.write(new TreeMap<>());
                return store;
            }
        }
        // Another program made it meanwhile, with a salt and therefore a key of its own.
        return opened(file, passphrase, patience);
    }

    @Override
    public StoreKind kind() {
        return StoreKind.FILE;
    }

    @Override
    public Optional<Secret> find(SecretName name) {
        try {
            return Optional.ofNullable(read().get(name.account())).map(Secret::of);
        } catch (IOException unreadable) {
            throw unreadable(file);
        }
    }

    @Override
    public void put(SecretName name, Secret secret) {
        change(secrets -> {
            secrets.put(name.account(), secret.reveal());
            return secrets;
        });
    }

    @Override
    public void remove(SecretName name) {
        change(secrets -> {
            secrets.remove(name.account());
            return secrets;
        });
    }

    private void change(UnaryOperator<Map<String, String>> change) {
        try (FileTurn ignored = turn()) {
            write(change.apply(read()));
        } catch (IOException unwritable) {
            throw unreadable(file);
        }
    }

    /** Waits for its turn, but not for ever: whoever has the lock may be stopped while it does. */
    private FileTurn turn() throws IOException {
        return FileTurn.await(file.resolveSibling(file.getFileName() + ".lock"), patience)
                .orElseThrow(() ->
                        new SecretStoreProblem(
                                SecretStoreProblem.Reason.FILE, WORDS.format("file.busy", file)));
    }

    private Map<String, String> read() throws IOException {
        JsonNode sealed = JSON.readTree(Files.readAllBytes(file));
        byte[] plain = SealedBox.open(sealed, key);
        try {
            Map<String, String> secrets = new TreeMap<>();
            JSON.readTree(plain)
                    .properties()
                    .forEach(entry -> secrets.put(entry.getKey(), entry.getValue().asText()));
            return secrets;
        } catch (JsonProcessingException broken) {
            // Its message would quote what was decrypted.
            throw unreadable(file);
        }
    }

    private void write(Map<String, String> secrets) throws IOException {
        ObjectNode plain = JSON.createObjectNode();
        secrets.forEach(plain::put);
        JsonNode sealed = SealedBox.seal(JSON.writeValueAsBytes(plain), key);
        PrivateFiles.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(sealed));
    }

    private static SecretStoreProblem unreadable(Path file) {
        return new SecretStoreProblem(
                SecretStoreProblem.Reason.FILE, WORDS.format("file.unreadable", file));
    }
}
