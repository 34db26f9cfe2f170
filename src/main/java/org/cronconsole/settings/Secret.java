package org.cronconsole.settings;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A value that must never be shown or logged. Its text is masked everywhere but in {@link
 * #reveal()}.
 */
public final class Secret {
    private static final String MASK = "••••••";

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Wraps a value, which may be empty. */
    public static Secret of(String value) {
        Secret secret = new Secret(value);
        LiveSecrets.add(secret);
        return secret;
    }

    /** The value itself, for the one place that sends it. */
    public String reveal() {
        return value;
    }

    /** True where there is nothing in it. */
    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret that
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8),
                        that.value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** The mask, whatever the value. */
    @Override
    public String toString() {
        return MASK;
    }
}
