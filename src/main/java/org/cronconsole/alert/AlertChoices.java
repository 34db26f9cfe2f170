package org.cronconsole.alert;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * What a person wants to be told, and when. Belongs to a profile.
 *
 * @param desktop whether the desktop is told at all
 * @param kinds those that are told; the others are in the list and count as read
 * @param quiet when the desktop is told nothing; null for never
 */
public record AlertChoices(boolean desktop, Set<AlertKind> kinds, @Nullable QuietHours quiet) {
    /** What holds until somebody chooses. */
    public static final AlertChoices USUAL = new AlertChoices(true, AlertKind.choosable(), null);

    /** Copies the set. */
    public AlertChoices {
        kinds = Set.copyOf(kinds);
    }

    /** Whether this kind is told. */
    public boolean wants(AlertKind kind) {
        return kind == AlertKind.MUTE_ENDED || kinds.contains(kind);
    }
}
