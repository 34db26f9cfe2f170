package org.cronconsole.run;

import org.cronconsole.words.Words;

import java.util.Locale;

/** What became of a start that was due. */
public enum SlotStatus {
    /** It started in time and ended with success. */
    OK,
    /** It ran and failed. */
    FAILED,
    /** Nothing started within the grace, though the job was neither suspended nor blocked. */
    MISSED,
    /** A run before it was in the way, or it started after the grace. */
    LATE,
    /** It is running. */
    RUNNING,
    /** It is running far longer than is usual, and blocks the next one. */
    HUNG,
    /** A person, or the next trigger, ended it. */
    CANCELED,
    /** Not due yet, or due for less than the grace and not started. */
    UPCOMING,
    /** The job was suspended. */
    SUSPENDED,
    /** It cannot be told: not read yet, or nothing tells what held then. */
    UNKNOWN;

    private static final Words WORDS = Words.of(SlotStatus.class);

    /** What it is called, for a person. */
    public String said() {
        return WORDS.get("start.", this);
    }

    /** The word of the commands' output. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True for what a person should look at. */
    public boolean bad() {
        return switch (this) {
            case FAILED, MISSED, LATE, HUNG, CANCELED -> true;
            case OK, RUNNING, UPCOMING, SUSPENDED, UNKNOWN -> false;
        };
    }
}
