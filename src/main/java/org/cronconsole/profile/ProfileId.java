package org.cronconsole.profile;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What tells a profile from another on this computer, whatever it is called: its file and its
 * entries in the keychain bear it.
 *
 * @param text eight hexadecimal digits
 */
public record ProfileId(String text) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException where it is none
     */
    public ProfileId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not the id of a profile");
        }
    }

    /** A new one. */
    public static ProfileId random() {
        byte[] bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        return new ProfileId(HexFormat.of().formatHex(bytes));
    }

    @Override
    public String toString() {
        return text;
    }
}
