package org.cronconsole.keychain;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;

import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The operating system's keychain, one entry a secret. The library's D-Bus side does not bear two
 * calls at once, so calls stand in line.
 */
public final class SystemKeychain implements SecretStore, AutoCloseable {
    private static final Words WORDS = Words.of(SystemKeychain.class);

    /** What people see in their system's keychain window. */
    static final String SERVICE = "Cron Console";

    private final Keyring keyring;
    private final ReentrantLock turn = new ReentrantLock();

    private SystemKeychain(Keyring keyring) {
        this.keyring = keyring;
    }

    /**
     * Opens the keychain of this system.
     *
     * @throws SecretStoreProblem where there is none
     */
    public static SystemKeychain open() {
        try {
            return new SystemKeychain(Keyring.create());
        } catch (BackendNotSupportedException | RuntimeException | LinkageError none) {
            throw new SecretStoreProblem(
                    SecretStoreProblem.Reason.UNAVAILABLE, WORDS.get("keychain.none"));
        }
    }

    /** What the system calls it, e.g. {@code GNOME_KEYRING}. */
    public String name() {
        return switch (keyring.getKeyringStorageType()) {
            case OSX_KEYCHAIN, LEGACY_OSX_KEYCHAIN -> "macOS Keychain";
            case WINDOWS_CREDENTIAL_STORE -> "Windows Credential Manager";
            case GNOME_KEYRING -> "Secret Service";
            case KWALLET -> "KWallet";
        };
    }

    @Override
    public StoreKind kind() {
        return StoreKind.KEYCHAIN;
    }

    @Override
    public Optional<Secret> find(SecretName name) {
        turn.lock();
        try {
            String found = keyring.getPassword(SERVICE, name.account());
            return found == null ? Optional.empty() : Optional.of(Secret.of(found));
        } catch (PasswordAccessException failed) {
            if (saysMissing(failed)) {
                return Optional.empty();
            }
            throw refused("keychain.not.read");
        } catch (RuntimeException failed) {
            throw refused("keychain.not.read");
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void put(SecretName name, Secret secret) {
        turn.lock();
        try {
            keyring.setPassword(SERVICE, name.account(), secret.reveal());
        } catch (PasswordAccessException | RuntimeException failed) {
            throw refused("keychain.not.kept");
        } finally {
            turn.unlock();
        }
        // A locked or full keychain does not always say that it kept nothing.
        if (!find(name).map(secret::equals).orElse(false)) {
            throw refused("keychain.not.kept");
        }
    }

    @Override
    public void remove(SecretName name) {
        turn.lock();
        try {
            keyring.deletePassword(SERVICE, name.account());
        } catch (PasswordAccessException failed) {
            if (!saysMissing(failed)) {
                throw refused("keychain.not.removed");
            }
        } catch (RuntimeException failed) {
            throw refused("keychain.not.removed");
        } finally {
            turn.unlock();
        }
    }

    /** The library tells a missing entry by its text alone; 1168 is Windows' ERROR_NOT_FOUND. */
    private static boolean saysMissing(PasswordAccessException failed) {
        String text = String.valueOf(failed.getMessage());
        return text.contains("No stored credentials match") || text.contains("Error code 1168");
    }

    /** The library's own text stays out: nobody has promised that it never holds the secret. */
    private SecretStoreProblem refused(String key) {
        return new SecretStoreProblem(
                SecretStoreProblem.Reason.UNAVAILABLE, WORDS.format(key, name(), SERVICE));
    }

    @Override
    public void close() {
        try {
            keyring.close();
        } catch (Exception gone) {
            // Nothing is lost: every entry was written when it was put.
            if (gone instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
