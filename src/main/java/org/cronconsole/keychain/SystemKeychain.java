package org.cronconsole.keychain;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;

import org.cronconsole.settings.Secret;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The operating system's keychain, one entry a secret. The library's D-Bus side does not bear two
 * calls at once, so calls stand in line.
 */
public final class SystemKeychain implements SecretStore, AutoCloseable {
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
                    SecretStoreProblem.Reason.UNAVAILABLE,
                    "There is no keychain here: no Windows Credential Manager, macOS Keychain or"
                            + " Secret Service (GNOME Keyring, KWallet, KeePassXC) answers. Start"
                            + " one, or keep secrets in an encrypted file.");
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
            throw refused("read");
        } catch (RuntimeException failed) {
            throw refused("read");
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
            throw refused("keep");
        } finally {
            turn.unlock();
        }
        // A locked or full keychain does not always say that it kept nothing.
        if (!find(name).map(secret::equals).orElse(false)) {
            throw refused("keep");
        }
    }

    @Override
    public void remove(SecretName name) {
        turn.lock();
        try {
            keyring.deletePassword(SERVICE, name.account());
        } catch (PasswordAccessException failed) {
            if (!saysMissing(failed)) {
                throw refused("remove");
            }
        } catch (RuntimeException failed) {
            throw refused("remove");
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
    private SecretStoreProblem refused(String what) {
        return new SecretStoreProblem(
                SecretStoreProblem.Reason.UNAVAILABLE,
                "The "
                        + name()
                        + " did not "
                        + what
                        + " an entry of \""
                        + SERVICE
                        + "\". Unlock it and try again, or keep secrets in an encrypted file.");
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
