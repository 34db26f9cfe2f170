package org.cronconsole.run;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * How long a run may be expected to take.
 *
 * @param typical how long the job's runs take as a rule; null where too few are known
 * @param hungAfter after how long a run that has not ended counts as hung
 */
public record Expectation(@Nullable TypicalLength typical, Duration hungAfter) {
    /** Nothing is known of how long the job's runs take. */
    public static final Expectation NONE = of(null);

    /** How a run that has not ended compares with what is expected. */
    public enum Pace {
        /** No longer than nine of ten runs, or nothing is known of how long they take. */
        USUAL,
        /** Longer than nine of ten runs. */
        LONG,
        /** So long that it counts as hung. */
        HUNG
    }

    /**
     * By what is typical.
     *
     * @param typical null where too few runs are known
     */
    public static Expectation of(@Nullable TypicalLength typical) {
        return new Expectation(typical, RunHistory.hungAfter(RunHistory.enough(typical)));
    }

    /** How a run compares that has been under way for so long. */
    public Pace pace(Duration elapsed) {
        if (elapsed.compareTo(hungAfter) > 0) {
            return Pace.HUNG;
        }
        return typical != null && elapsed.compareTo(typical.p90()) > 0 ? Pace.LONG : Pace.USUAL;
    }
}
