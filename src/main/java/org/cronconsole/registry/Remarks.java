package org.cronconsole.registry;

import org.cronconsole.id.JobId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * What people noted about a dealership, and who wrote its entry last. Never a secret.
 *
 * @param note free text; null for none
 * @param pause why it is paused; null where nobody gave a reason
 * @param changed who wrote the entry last; null where it is not known
 */
public record Remarks(@Nullable Note note, @Nullable Pause pause, @Nullable Stamp changed) {
    /** Nothing noted. */
    public static final Remarks NONE = new Remarks(null, null, null);

    /**
     * Who did something, and when.
     *
     * @param by user name of the person
     */
    public record Stamp(String by, Instant at) {}

    /**
     * Free text.
     *
     * @param written by whom and when; null where that is not known
     */
    public record Note(String text, @Nullable Stamp written) {}

    /**
     * Why a dealership is paused.
     *
     * @param since who paused it, and when; null where that is not known
     * @param until the day on which it is to go on, in the dealership's zone; null where that is
     *     open
     * @param jobs those that the pause suspended, none of them where all were suspended before;
     *     null where that is not known
     */
    public record Pause(
            String reason,
            @Nullable Stamp since,
            @Nullable LocalDate until,
            @Nullable Set<JobId> jobs) {
        /** Copies the set. */
        public Pause {
            jobs = jobs == null ? null : Set.copyOf(jobs);
        }

        /** Where it is not known which jobs it suspended. */
        public Pause(String reason, @Nullable Stamp since, @Nullable LocalDate until) {
            this(reason, since, until, null);
        }

        /** True where it should have ended by this day. */
        public boolean over(LocalDate today) {
            return until != null && !today.isBefore(until);
        }
    }

    /** The same with another note; null for none. */
    public Remarks withNote(@Nullable Note fresh) {
        return new Remarks(fresh, pause, changed);
    }

    /** The same with another reason of a pause; null for none. */
    public Remarks withPause(@Nullable Pause fresh) {
        return new Remarks(note, fresh, changed);
    }

    /** The same, written by somebody else. */
    Remarks changed(Stamp stamp) {
        return new Remarks(note, pause, stamp);
    }
}
