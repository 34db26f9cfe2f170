package org.cronconsole.job;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Of which ends of a job's runs Render tells people by itself, while this application is closed as
 * well. Only a run that has ended is told of; a hung one never is.
 */
public enum NotifySetting {
    /** As the workspace says. */
    DEFAULT,
    /** Of runs that failed. */
    FAILURE,
    /** Of every run that ended. */
    ALL,
    /** Of none. */
    NONE;

    /** Render's word. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The setting of Render's word; empty for a word that is not known here. */
    public static Optional<NotifySetting> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** Render's words, for a message: {@code default, failure, all, none}. */
    public static String words() {
        return Arrays.stream(values()).map(NotifySetting::word).collect(Collectors.joining(", "));
    }
}
