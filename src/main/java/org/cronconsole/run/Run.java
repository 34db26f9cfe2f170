package org.cronconsole.run;

import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.render.RunEvent.EndReason;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One run of a cron job.
 *
 * @param startedAt null where only its end is known
 * @param endedAt null while it is active
 * @param reason why it did not succeed; null where Render gives none
 * @param user who started or canceled it, where Render names a person
 */
public record Run(
        RunId id,
        JobId job,
        RunStatus status,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        RunTrigger trigger,
        @Nullable EndReason reason,
        @Nullable String user) {
    /** How long it took; empty while it is active or where its start is not known. */
    public Optional<Duration> duration() {
        return startedAt == null || endedAt == null
                ? Optional.empty()
                : Optional.of(Duration.between(startedAt, endedAt));
    }

    /** The instant to sort by: the start, or the end where the start is not known. */
    public Instant at() {
        Instant known = startedAt != null ? startedAt : endedAt;
        return known == null ? Instant.EPOCH : known;
    }

    /** Why it did not succeed, in words; empty where it did or Render says nothing. */
    public Optional<String> reasonInWords() {
        return Optional.ofNullable(reason).map(RunReasons::inWords).filter(w -> !w.isEmpty());
    }

    /** This run with its instants by the millisecond, as runs are kept. */
    public Run toMillis() {
        return new Run(
                id,
                job,
                status,
                startedAt == null ? null : startedAt.truncatedTo(ChronoUnit.MILLIS),
                endedAt == null ? null : endedAt.truncatedTo(ChronoUnit.MILLIS),
                trigger,
                reason,
                user);
    }

    /** This run as if it had started then, for what is asked of its later part alone. */
    public Run startingAt(Instant later) {
        return new Run(id, job, status, later, endedAt, trigger, reason, user);
    }

    /** This run with another status. */
    Run with(RunStatus other) {
        return other == status
                ? this
                : new Run(id, job, other, startedAt, endedAt, trigger, reason, user);
    }

    /** This run with what started it. */
    Run with(RunTrigger by) {
        return by == trigger
                ? this
                : new Run(id, job, status, startedAt, endedAt, by, reason, user);
    }

    /** This run and what another reading tells of it: its end, where one of the two knows it. */
    Run joined(Run that) {
        Run ended = that.endedAt != null ? that : this;
        Instant start = startedAt != null ? startedAt : that.startedAt;
        return new Run(
                id, job, ended.status, start, ended.endedAt, trigger, ended.reason, ended.user);
    }
}
