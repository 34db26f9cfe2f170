package org.cronconsole.rotation;

import org.cronconsole.settings.Secret;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Recognises a value without keeping it: a slow, salted derivation, so that whoever finds the file
 * of a plan cannot try words by the million. Each plan has a salt of its own.
 */
final class Fingerprints {
    private static final int ROUNDS = 120_000;
    private static final int BITS = 256;
    private static final int SALT_BYTES = 16;

    private final byte[] salt;
    private final Map<Secret, String> known = new ConcurrentHashMap<>();

    private Fingerprints(byte[] salt) {
        this.salt = salt.clone();
    }

    /** With a salt of their own. */
    static Fingerprints fresh() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new Fingerprints(salt);
    }

    /**
     * With the salt of a kept plan.
     *
     * @throws IllegalArgumentException where it is none
     */
    static Fingerprints of(String salt) {
        byte[] bytes = Base64.getDecoder().decode(salt);
        if (bytes.length != SALT_BYTES) {
            throw new IllegalArgumentException("no salt");
        }
        return new Fingerprints(bytes);
    }

    /** The salt, as a plan keeps it. */
    String salt() {
        return Base64.getEncoder().encodeToString(salt);
    }

    /** The fingerprint of a value; that of one value is derived once. */
    String of(Secret value) {
        return known.computeIfAbsent(value, this::derive);
    }

    private String derive(Secret value) {
        // A blank before it: the derivation refuses an empty word.
        PBEKeySpec spec = new PBEKeySpec((" " + value.reveal()).toCharArray(), salt, ROUNDS, BITS);
        try {
            byte[] derived =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(spec)
                            .getEncoded();
            return Base64.getEncoder().encodeToString(derived);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has this derivation", missing);
        } finally {
            spec.clearPassword();
        }
    }
}
