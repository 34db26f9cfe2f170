package org.cronconsole.doctor;

import org.cronconsole.logging.Masking;

/**
 * One line of the doctor's list.
 *
 * @param check what was looked at; always the same words
 * @param ok true where nothing needs doing
 * @param found what is so, in plain words and without secrets
 * @param next what to do about it; empty where nothing needs doing
 */
public record Finding(String check, boolean ok, String found, String next) {
    /** Takes secrets out of the words, should any have come in with an answer. */
    public Finding {
        found = Masking.mask(found);
        next = Masking.mask(next);
    }

    /** Nothing needs doing. */
    public static Finding good(String check, String found) {
        return new Finding(check, true, found, "");
    }

    /** Something needs doing. */
    public static Finding bad(String check, String found, String next) {
        return new Finding(check, false, found, next);
    }
}
