package org.cronconsole.account;

import org.jspecify.annotations.Nullable;

import java.security.PublicKey;
import java.util.Optional;

/** The public keys that tokens may be signed with, such as those of a JSON Web Key Set. */
@FunctionalInterface
public interface SigningKeys {

    /**
     * The key of that id.
     *
     * @param keyId as the token's header names it; null where it names none, which is enough where
     *     there is only one key
     * @throws SignInRefused where the keys could not be had
     */
    Optional<PublicKey> find(@Nullable String keyId);
}
