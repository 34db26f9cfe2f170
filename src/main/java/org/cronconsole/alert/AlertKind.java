package org.cronconsole.alert;

import org.cronconsole.run.SlotStatus;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What is told. */
public enum AlertKind {
    /** A start ran and failed. */
    FAILED,
    /** A run goes on far longer than is usual. */
    HUNG,
    /** Nothing started. */
    MISSED,
    /** A start came late, or another run was in its way. */
    LATE,
    /** A job that was told as not right is right again. */
    RECOVERED,
    /** A run that a person watched has ended. */
    WATCHED,
    /** A mute has come to its end. Is always told. */
    MUTE_ENDED;

    /** Those that a person can choose to be told or not. */
    public static Set<AlertKind> choosable() {
        return EnumSet.complementOf(EnumSet.of(MUTE_ENDED));
    }

    /** What a start that went this way is told as; empty where it is not told by itself. */
    static Optional<AlertKind> of(SlotStatus status) {
        return switch (status) {
            case FAILED -> Optional.of(FAILED);
            case HUNG -> Optional.of(HUNG);
            case MISSED -> Optional.of(MISSED);
            case LATE -> Optional.of(LATE);
            // A person ended it and knows.
            case CANCELED -> Optional.empty();
            case OK, RUNNING, UPCOMING, SUSPENDED, UNKNOWN -> Optional.empty();
        };
    }

    /** True for what went wrong with a start. */
    public boolean trouble() {
        return this == FAILED || this == HUNG || this == MISSED || this == LATE;
    }
}
