package org.cronconsole.run;

import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A start that was due, and what became of it.
 *
 * @param dueAt when it was due
 * @param run its run; null where there is none, or where only its success is known
 * @param reason why it is not plainly right, in words; null where there is nothing to say
 * @param since the last run by hand after it and before the next start that was due; null for none
 * @param settled true where nothing that may still come changes the status
 * @param unread true where nothing is known of it for want of reading; not kept
 */
public record Slot(
        Instant dueAt,
        SlotStatus status,
        @Nullable Run run,
        @Nullable String reason,
        @Nullable Run since,
        boolean settled,
        boolean unread) {
    private static final Words WORDS = Words.of(Slot.class);

    /** One that was read. */
    public Slot(
            Instant dueAt,
            SlotStatus status,
            @Nullable Run run,
            @Nullable String reason,
            @Nullable Run since,
            boolean settled) {
        this(dueAt, status, run, reason, since, settled, false);
    }

    /** One of which nothing was read yet. */
    static Slot unread(Instant dueAt) {
        String reason = SlotJudge.notRead();
        return new Slot(dueAt, SlotStatus.UNKNOWN, null, reason, null, false, true);
    }

    /** One of which no run is known. */
    public static Slot of(Instant dueAt, SlotStatus status, @Nullable String reason) {
        return new Slot(dueAt, status, null, reason, null, status == SlotStatus.SUSPENDED);
    }

    /** The same, of which more may still come. */
    public Slot unsettled() {
        return new Slot(dueAt, status, run, reason, since, false, unread);
    }

    /** True where it went wrong, and a run by hand has made up for it since. */
    public boolean repaired() {
        return status.bad() && since != null && since.status() == RunStatus.SUCCESSFUL;
    }

    /** Where it went wrong: why, and what a run by hand has come to since; else empty. */
    public Optional<String> inWords() {
        if (since == null || !status.bad()) {
            return Optional.ofNullable(reason).filter(why -> !why.isEmpty());
        }
        String made = WORDS.format("slot.since", since.status().said());
        return Optional.of(reason == null || reason.isEmpty() ? made : reason + "; " + made);
    }

    /** How long its run took; empty where that is not known, or not over. */
    public Optional<Duration> duration() {
        return run == null ? Optional.empty() : run.duration();
    }
}
