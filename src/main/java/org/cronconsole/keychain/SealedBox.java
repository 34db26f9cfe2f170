package org.cronconsole.keychain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts by AES-256-GCM with a fresh nonce each time. The key comes from a passphrase by PBKDF2
 * with HMAC-SHA-256 and the 600,000 rounds that OWASP's password storage cheat sheet recommends
 * (2023 and later); rounds and salt stand in the file and are authenticated with it, so that a
 * later version can raise the cost.
 */
final class SealedBox {
    private static final Words WORDS = Words.of(SealedBox.class);

    static final int ROUNDS = 600_000;

    private static final int VERSION = 1;
    private static final String KDF = "PBKDF2WithHmacSHA256";

    /** Fewer would be a forged file that wants a cheap guess, more would hang the application. */
    private static final int FEWEST_ROUNDS = 100_000;

    private static final int MOST_ROUNDS = 20_000_000;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final int NONCE_BYTES = 12;
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SealedBox() {}

    /** A derived key with what it was derived from, except the passphrase. */
    record Key(SecretKeySpec key, byte[] salt, int rounds) {
        @Override
        public boolean equals(@org.jspecify.annotations.Nullable Object other) {
            return other instanceof Key that
                    && key.equals(that.key)
                    && Arrays.equals(salt, that.salt)
                    && rounds == that.rounds;
        }

        @Override
        public int hashCode() {
            return key.hashCode();
        }

        @Override
        public String toString() {
            return "Key[masked]";
        }
    }

    static Key newKey(Secret passphrase) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return derive(passphrase, salt, ROUNDS);
    }

    /**
     * The key for a sealed document.
     *
     * @throws IOException where it is no such document
     */
    static Key keyOf(JsonNode sealed, Secret passphrase) throws IOException {
        int rounds = sealed.path("rounds").asInt();
        if (sealed.path("version").asInt() != VERSION
                || !sealed.path("kdf").asText().equals(KDF)
                || rounds < FEWEST_ROUNDS
                || rounds > MOST_ROUNDS) {
            throw new IOException("not a sealed document of this version");
        }
        return derive(passphrase, bytes(sealed, "salt"), rounds);
    }

    static ObjectNode seal(byte[] plain, Key key) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(plain);
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("version", VERSION)
                    .put("kdf", KDF)
                    .put("rounds", key.rounds())
                    .put("salt", text(key.salt()))
                    .put("nonce", text(nonce))
                    .put("sealed", text(sealed));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has AES-256-GCM", missing);
        }
    }

    /**
     * Opens a sealed document.
     *
     * @throws SecretStoreProblem where the passphrase is wrong or somebody has changed it
     * @throws IOException where it is no such document
     */
    static byte[] open(JsonNode sealed, Key key) throws IOException {
        // Another passphrase may have sealed it since: its salt says so before its tag does.
        if (!Arrays.equals(key.salt(), bytes(sealed, "salt"))) {
            throw wrong();
        }
        byte[] nonce = bytes(sealed, "nonce");
        if (nonce.length != NONCE_BYTES) {
            throw new IOException("not a sealed document");
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce).doFinal(bytes(sealed, "sealed"));
        } catch (AEADBadTagException changed) {
            throw wrong();
        } catch (GeneralSecurityException missing) {
            throw new IOException("not a sealed document", missing);
        }
    }

    private static SecretStoreProblem wrong() {
        return new SecretStoreProblem(
                SecretStoreProblem.Reason.WRONG_PASSPHRASE, WORDS.get("passphrase.wrong"));
    }

    private static Cipher cipher(int mode, Key key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(
                (VERSION + "|" + KDF + "|" + key.rounds() + "|" + text(key.salt()))
                        .getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private static Key derive(Secret passphrase, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(passphrase.reveal().toCharArray(), salt, rounds, KEY_BITS);
        try {
            byte[] derived = SecretKeyFactory.getInstance(KDF).generateSecret(spec).getEncoded();
            return new Key(new SecretKeySpec(derived, "AES"), salt, rounds);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + KDF, missing);
        } finally {
            spec.clearPassword();
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(JsonNode sealed, String field) throws IOException {
        try {
            return Base64.getDecoder().decode(sealed.path(field).asText());
        } catch (IllegalArgumentException broken) {
            throw new IOException("not a sealed document", broken);
        }
    }
}
