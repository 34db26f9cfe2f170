package org.cronconsole.keychain;

/** Judges new passphrases of the encrypted file. */
public final class Passphrases {
    /** Whoever copies the file can guess for as long as they like; shorter ones fall too soon. */
    public static final int SHORTEST = 12;

    private static final int LONG = 20;
    private static final int FEWEST_DIFFERENT = 6;

    private Passphrases() {}

    /** How well a passphrase stands against guessing. */
    public enum Strength {
        /** Not accepted. */
        TOO_SHORT,
        /** Not accepted: the same few characters again and again. */
        TOO_UNIFORM,
        /** Accepted. */
        FAIR,
        /** As good as several words chosen at random. */
        GOOD
    }

    /** Judges one; it is not kept. */
    public static Strength strength(String typed) {
        if (typed.codePointCount(0, typed.length()) < SHORTEST) {
            return Strength.TOO_SHORT;
        }
        if (typed.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            return Strength.TOO_UNIFORM;
        }
        return typed.length() >= LONG ? Strength.GOOD : Strength.FAIR;
    }

    /** True where a new file may be made with it. */
    public static boolean accepted(String typed) {
        Strength strength = strength(typed);
        return strength == Strength.FAIR || strength == Strength.GOOD;
    }
}
