package org.cronconsole.keychain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.cronconsole.settings.PrivateFiles;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Decides where secrets are kept, and says so. A keychain that is there is used unasked; where
 * there is none the person decides, and what was decided is never changed behind their back: a
 * keychain that is gone is an error, not a file. Safe for several threads.
 */
public final class SecretStores {
    private static final Words WORDS = Words.of(SecretStores.class);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Supplier<SecretStore> keychain;
    private final @Nullable Secret passphrase;
    private final SessionStore session = new SessionStore();
    private @Nullable SecretStore openKeychain;
    private @Nullable SecretStore openFile;

    /**
     * What is so now.
     *
     * @param kind where secrets are kept; null while nobody has decided
     * @param problem what is in the way; null where secrets can be read and kept this moment
     * @param words what a person should know, a sentence or two
     */
    public record State(
            @Nullable StoreKind kind, SecretStoreProblem.@Nullable Reason problem, String words) {
        /** True where secrets can be read and kept this moment. */
        public boolean usable() {
            return problem == null;
        }
    }

    /**
     * Stores of one data folder.
     *
     * @param folder of the application's data
     * @param keychain opens the system's keychain, or throws {@link SecretStoreProblem}; asked when
     *     first needed
     * @param passphrase of the encrypted file, as the environment names it; null where it does not
     */
    public SecretStores(Path folder, Supplier<SecretStore> keychain, @Nullable Secret passphrase) {
        this.folder = folder;
        this.keychain = keychain;
        this.passphrase = passphrase;
    }

    /** What is so now. Waits: it asks the keychain. */
    public synchronized State state() {
        StoreKind kind = null;
        try {
            kind = chosen().orElse(null);
            SecretStore store = current();
            return new State(store.kind(), null, words(store));
        } catch (SecretStoreProblem problem) {
            StoreKind meant =
                    problem.reason() == SecretStoreProblem.Reason.LOCKED ? StoreKind.FILE : kind;
            return new State(meant, problem.reason(), String.valueOf(problem.getMessage()));
        }
    }

    /** True where there is an encrypted file already, which only its own passphrase opens. */
    public boolean hasFile() {
        return EncryptedFile.isThere(file());
    }

    private String words(SecretStore store) {
        return switch (store.kind()) {
            case KEYCHAIN ->
                    store instanceof SystemKeychain system
                            ? WORDS.format("kept.keychain.named", system.name())
                            : WORDS.get("kept.keychain");
            case FILE -> WORDS.format("kept.file", file());
            case SESSION -> WORDS.get("kept.session");
        };
    }

    /**
     * The store to use.
     *
     * @throws SecretStoreProblem where it cannot be used now, or nobody has decided
     */
    public synchronized SecretStore current() {
        Optional<StoreKind> chosen = chosen();
        if (chosen.isPresent()) {
            return open(chosen.get());
        }
        if (EncryptedFile.isThere(file()) || passphrase != null) {
            return open(StoreKind.FILE);
        }
        try {
            return open(StoreKind.KEYCHAIN);
        } catch (SecretStoreProblem none) {
            throw new SecretStoreProblem(
                    SecretStoreProblem.Reason.UNDECIDED, WORDS.get("undecided"));
        }
    }

    private SecretStore open(StoreKind kind) {
        return switch (kind) {
            case KEYCHAIN -> {
                SecretStore open = openKeychain == null ? keychain.get() : openKeychain;
                openKeychain = open;
                yield open;
            }
            case FILE -> {
                if (openFile == null) {
                    if (passphrase == null) {
                        throw new SecretStoreProblem(
                                SecretStoreProblem.Reason.LOCKED, WORDS.get("file.locked"));
                    }
                    openFile = EncryptedFile.open(file(), passphrase);
                }
                yield openFile;
            }
            case SESSION -> session;
        };
    }

    /**
     * Opens the encrypted file for this session.
     *
     * @throws SecretStoreProblem where the passphrase is not the file's
     */
    public synchronized void unlock(Secret typed) {
        openFile = EncryptedFile.open(file(), typed);
    }

    /**
     * Keeps secrets there from now on: those of these names are copied, read back, and only then
     * removed from where they were.
     *
     * @param typed the passphrase of the file, new or old; null for the other kinds
     * @throws SecretStoreProblem where the new place cannot be used, or the old one is locked and
     *     would keep what is in it; nothing has changed then
     */
    public synchronized void choose(
            StoreKind kind, @Nullable Secret typed, Collection<SecretName> names) {
        SecretStore before = usable(kind == StoreKind.FILE ? typed : null);
        // Only now: a file that is there counts as a choice.
        if (kind == StoreKind.FILE && typed != null) {
            openFile = EncryptedFile.open(file(), typed);
        }
        SecretStore after = open(kind);
        if (before != null && before != after) {
            Map<SecretName, Secret> moved = new LinkedHashMap<>();
            for (SecretName name : names) {
                before.find(name).ifPresent(secret -> moved.put(name, secret));
            }
            moved.forEach(after::put);
            remember(kind);
            moved.keySet().forEach(before::remove);
        } else {
            remember(kind);
        }
    }

    /** The store in use; null where there is none to move secrets from. */
    private @Nullable SecretStore usable(@Nullable Secret typed) {
        try {
            return current();
        } catch (SecretStoreProblem problem) {
            if (problem.reason() != SecretStoreProblem.Reason.LOCKED) {
                return null;
            }
            if (typed == null) {
                throw problem;
            }
            openFile = EncryptedFile.open(file(), typed);
            return openFile;
        }
    }

    private Optional<StoreKind> chosen() {
        try {
            if (!Files.exists(choiceFile())) {
                return Optional.empty();
            }
            JsonNode choice = JSON.readTree(Files.readAllBytes(choiceFile()));
            return Optional.of(StoreKind.valueOf(choice.path("kind").asText()));
        } catch (JsonProcessingException | IllegalArgumentException broken) {
            throw new SecretStoreProblem(
                    SecretStoreProblem.Reason.FILE, WORDS.format("choice.damaged", choiceFile()));
        } catch (IOException unreadable) {
            throw new SecretStoreProblem(
                    SecretStoreProblem.Reason.FILE,
                    WORDS.format("choice.unreadable", choiceFile()));
        }
    }

    private void remember(StoreKind kind) {
        try {
            PrivateFiles.createFolder(folder);
            PrivateFiles.write(
                    choiceFile(),
                    JSON.writeValueAsBytes(
                            JSON.createObjectNode().put("version", 1).put("kind", kind.name())));
        } catch (IOException unwritable) {
            throw new SecretStoreProblem(
                    SecretStoreProblem.Reason.FILE,
                    WORDS.format("choice.unwritable", choiceFile()));
        }
    }

    private Path choiceFile() {
        return folder.resolve("secret-store.json");
    }

    private Path file() {
        return folder.resolve("secrets.json");
    }
}
