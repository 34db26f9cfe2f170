package org.cronconsole.run;

import java.time.Instant;

/**
 * What a look at a run that somebody started has shown.
 *
 * @param run as far as it is known: as events tell of it, or as Render answered the trigger
 * @param at when it was looked at, by Render's clock
 */
public record Sighting(State state, Run run, Instant at) {
    /** How the run stands. */
    public enum State {
        /** Render took the order, and its events do not tell of the run yet. */
        PENDING,
        /** It has started and not ended; whether it hangs, its status says. */
        RUNNING,
        /** It has ended; how, its status says, which is unknown where its end was lost. */
        ENDED,
        /** Render's events have told nothing of it for so long that they hardly will. */
        UNSEEN;

        /** True where nothing more is to come. */
        public boolean over() {
            return this == ENDED || this == UNSEEN;
        }
    }
}
