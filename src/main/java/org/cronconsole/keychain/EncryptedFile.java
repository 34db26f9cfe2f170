package org.cronconsole.keychain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.settings.PrivateFiles;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Secrets in one file, encrypted under a passphrase ({@link SealedBox}). Read anew before each
 * change under a file lock, so that two processes lose nothing to each other; a file that does not
 * open is never overwritten.
 */
public final class EncryptedFile implements SecretStore {
    private static final Words WORDS = Words.of(EncryptedFile.class);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final SealedBox.Key key;

    private EncryptedFile(Path file, SealedBox.Key key) {
        this.file = file;
        this.key = key;
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
     *     or made
     */
    public static EncryptedFile open(Path file, Secret passphrase) {
        if (passphrase.isEmpty()) {
            throw new SecretStoreProblem(
                    SecretStoreProblem.Reason.WRONG_PASSPHRASE, WORDS.get("passphrase.empty"));
        }
        try {
            if (Files.exists(file)) {
                JsonNode sealed = JSON.readTree(Files.readAllBytes(file));
                SealedBox.Key key = SealedBox.keyOf(sealed, passphrase);
                EncryptedFile store = new EncryptedFile(file, key);
                store.read();
                return store;
            }
            EncryptedFile store = new EncryptedFile(file, SealedBox.newKey(passphrase));
            PrivateFiles.createFolderOf(file);
            store.write(new TreeMap<>());
            return store;
        } catch (IOException unreadable) {
            throw unreadable(file);
        }
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
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        // The file lock is the process's own, so threads of one process need another.
        synchronized (EncryptedFile.class) {
            try (FileChannel channel =
                            FileChannel.open(
                                    lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                write(change.apply(read()));
            } catch (IOException unwritable) {
                throw unreadable(file);
            }
        }
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
