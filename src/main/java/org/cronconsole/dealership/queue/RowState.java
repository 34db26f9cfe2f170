package org.cronconsole.dealership.queue;

import java.util.Locale;

/** How a row stands. */
public enum RowState {
    /** Nothing stands in its way; it waits for its turn. */
    READY,
    /** It was begun before and has not ended; it is gone on with when its turn comes. */
    RESUME,
    /** Everything is there already: nothing is to be done. */
    EXISTS,
    /** Something stands in its way; nothing was done. */
    PROBLEM,
    /** Under way. */
    RUNNING,
    /** Onboarded. */
    DONE,
    /** It failed, and left nothing behind. */
    FAILED,
    /** It failed after something was made: it can be gone on with or rolled back. */
    PARTLY,
    /** What was made is taken back. */
    ROLLED_BACK,
    /** It is no longer in the file. */
    GONE;

    /** The name of the commands' output: {@code rolled-back}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True where its turn is still to come. */
    public boolean waits() {
        return this == READY || this == RESUME;
    }

    /** True where it is there as it should be. */
    public boolean fine() {
        return this == DONE || this == EXISTS;
    }
}
