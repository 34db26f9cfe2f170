package org.cronconsole.keychain;

import org.cronconsole.settings.Secret;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps secrets in the memory of this process only. */
public final class SessionStore implements SecretStore {
    private final Map<SecretName, Secret> secrets = new ConcurrentHashMap<>();

    @Override
    public StoreKind kind() {
        return StoreKind.SESSION;
    }

    @Override
    public Optional<Secret> find(SecretName name) {
        return Optional.ofNullable(secrets.get(name));
    }

    @Override
    public void put(SecretName name, Secret secret) {
        secrets.put(name, secret);
    }

    @Override
    public void remove(SecretName name) {
        secrets.remove(name);
    }
}
