package org.cronconsole.keychain;

import org.cronconsole.settings.Secret;

import java.util.Optional;

/** Keeps secrets by name. All methods wait, and may make the system ask the person to unlock. */
public interface SecretStore {
    /** Which kind of place this is. */
    StoreKind kind();

    /**
     * The secret of that name; empty where there is none.
     *
     * @throws SecretStoreProblem where the store cannot be asked
     */
    Optional<Secret> find(SecretName name);

    /**
     * Keeps a secret, in place of an older one of that name, and has read it back.
     *
     * @throws SecretStoreProblem where it could not be kept
     */
    void put(SecretName name, Secret secret);

    /**
     * Forgets a secret; one that is not there is forgotten already.
     *
     * @throws SecretStoreProblem where the store cannot be asked
     */
    void remove(SecretName name);
}
