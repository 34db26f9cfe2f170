package org.cronconsole.fleet;

import org.cronconsole.run.Coverage;
import org.cronconsole.run.DueTime;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunHistory;
import org.cronconsole.run.Slot;
import org.cronconsole.run.SlotJudge;
import org.cronconsole.run.SlotStatus;
import org.cronconsole.run.Timeline;
import org.cronconsole.run.TypicalLength;
import org.cronconsole.schedule.UtcCron;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How much the listing tells of a job by itself, so that the job need not be asked for its events.
 *
 * <p>A job is fine where its last success lies where the latest start that was due would have put
 * it, where it was not changed since, and where no run is open.
 */
final class HealthRule {
    private HealthRule() {}

    /**
     * What the listing tells.
     *
     * @param slot the latest start that was due, or the next one; null where neither is known
     * @param seen true where events have told it before
     */
    record Told(@Nullable Slot slot, boolean seen) {}

    /** Empty where the job has to be asked. */
    static Optional<Told> told(JobRecord record, boolean trusted, Instant now) {
        FleetJob job = record.job();
        if (UtcCron.read(job.schedule()).isEmpty()) {
            return Optional.of(new Told(null, false));
        }
        Timeline line = line(record);
        Optional<DueTime> latest = line.latest(now);
        if (latest.isEmpty()) {
            return Optional.of(
                    new Told(
                            line.next(now)
                                    .map(at -> Slot.of(at, SlotStatus.UPCOMING, null))
                                    .orElse(null),
                            true));
        }
        DueTime due = latest.get();
        boolean unchanged = !line.unchangedSince().isAfter(due.at());
        boolean fine = unchanged && trusted && !record.open() && succeeded(record, due.at());
        Slot before = record.latest();
        if (before != null && before.dueAt().equals(due.at()) && record.seen()) {
            boolean news = news(record, before) && !(fine && before.status() == SlotStatus.OK);
            if (before.settled() && !news && !runningSince(before)) {
                return Optional.of(new Told(before, true));
            }
        }
        // Seen before: that it is suspended now does not tell whether it was then.
        if (job.suspended() && due.suspended() == DueTime.Suspension.YES) {
            return Optional.of(new Told(Slot.of(due.at(), SlotStatus.SUSPENDED, null), true));
        }
        if (fine) {
            return Optional.of(new Told(Slot.of(due.at(), SlotStatus.OK, null), false));
        }
        return Optional.empty();
    }

    /**
     * A start that was due so shortly before that its run may well be under way: where nobody waits
     * for the answer, it is not asked for, for thousands of jobs start within the same minutes.
     */
    static Optional<Told> mayBeUnderWay(JobRecord record, Instant now) {
        Slot before = record.latest();
        Timeline line = line(record);
        return line.latest(now)
                .filter(due -> now.isBefore(due.at().plus(underWay(line, due, record.usual()))))
                .map(due ->
                        before != null && before.dueAt().equals(due.at()) && record.seen()
                                ? new Told(before, true)
                                : new Told(
                                        Slot.of(
                                                due.at(),
                                                SlotStatus.UPCOMING,
                                                SlotJudge.notLookedAt()),
                                        false));
    }

    /** One that starts often is looked at before its next start, or it never would be. */
    private static Duration underWay(Timeline line, DueTime due, @Nullable TypicalLength usual) {
        Duration longest =
                usual != null && usual.p90().compareTo(SlotJudge.GRACE) < 0
                        ? usual.p90()
                        : SlotJudge.GRACE;
        return line.next(due.at())
                .map(next -> Duration.between(due.at(), next).dividedBy(2))
                .filter(half -> half.compareTo(longest) < 0)
                .orElse(longest);
    }

    /** By the versions alone: the switches are only looked at once events are read. */
    static Timeline line(JobRecord record) {
        return new Timeline(record.job().createdAt(), record.versions(), List.of(), Coverage.NONE);
    }

    private static boolean succeeded(JobRecord record, Instant due) {
        Instant success = record.job().lastSuccessfulRunAt();
        return success != null
                && !success.isBefore(due)
                && !success.isAfter(due.plus(SlotJudge.GRACE).plus(length(record.usual())));
    }

    private static Duration length(@Nullable TypicalLength usual) {
        return usual == null ? RunHistory.LONG_WHEN_UNKNOWN : usual.p90();
    }

    /** True where a run by hand was under way when the job was asked: how that ended is wanted. */
    private static boolean runningSince(Slot slot) {
        return slot.since() != null && slot.since().status().active();
    }

    /** True where a run succeeded of which the events that were read do not tell, or not yet. */
    private static boolean news(JobRecord record, Slot known) {
        Instant success = record.job().lastSuccessfulRunAt();
        return success != null
                && !tells(known.run(), success)
                && !tells(known.since(), success)
                && record.read()
                        .latest()
                        // An event may come late.
                        .map(span -> success.isAfter(span.to().minus(EventReader.SETTLE)))
                        .orElse(true);
    }

    private static boolean tells(@Nullable Run run, Instant success) {
        return run != null && EventReader.within(run, success);
    }
}
