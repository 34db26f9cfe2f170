package org.cronconsole.run;

import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.render.RunEvent.EndReason;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
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
}
