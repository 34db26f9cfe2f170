package org.cronconsole.run;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells what became of the starts of a job that were due. Claims nothing that was not read. */
public final class SlotJudge {
    /** A start that does not come within this time is missed. */
    public static final Duration GRACE = Attribution.GRACE;

    /** Why nothing is known of a start whose time was not read. */
    public static final String NOT_READ = "not read yet";

    private final List<DueTime> due;
    private final Coverage read;
    private final Instant now;
    private final Attribution starts;

    private SlotJudge(List<DueTime> due, List<Run> runs, Coverage read, Instant now) {
        this.due = due;
        this.read = read;
        this.now = now;
        this.starts = new Attribution(due, runs);
    }

    /**
     * Judges them, oldest first.
     *
     * @param due starts in a row, oldest first: none in between is left out
     * @param runs of that time and before, oldest first, hung told from running; one more day than
     *     the starts reach back
     * @param read for which times the runs are known whole
     */
    public static List<Slot> judge(List<DueTime> due, List<Run> runs, Coverage read, Instant now) {
        SlotJudge judge = new SlotJudge(due, runs, read, now);
        List<Slot> slots = new ArrayList<>(due.size());
        for (int i = 0; i < due.size(); i++) {
            slots.add(judge.slot(i));
        }
        return slots;
    }

    private Slot slot(int i) {
        DueTime at = due.get(i);
        if (at.at().isAfter(now)) {
            return Slot.of(at.at(), SlotStatus.UPCOMING, null);
        }
        Run run = starts.own(i);
        if (run == null) {
            return without(i, at);
        }
        Instant start = run.startedAt() == null ? at.at() : run.startedAt();
        // Another run may have started before it.
        return read.covers(at.at(), start) && (!run.status().active() || followed(start))
                ? with(i, at, run)
                : Slot.of(at.at(), SlotStatus.UNKNOWN, NOT_READ);
    }

    /**
     * Whether the end of a run that started then would be known, as of the newest reading. One that
     * ends with the start itself tells nothing of it for long.
     */
    private boolean followed(Instant start) {
        Instant to = read.latest().map(Coverage.Span::to).orElse(Instant.MIN);
        return read.covers(start, to) && (to.isAfter(start) || !start.isBefore(now.minus(GRACE)));
    }

    private Slot with(int i, DueTime at, Run run) {
        Run since = starts.since(i);
        boolean late = starts.late(i);
        SlotStatus status =
                switch (run.status()) {
                    case RUNNING -> SlotStatus.RUNNING;
                    case HUNG -> SlotStatus.HUNG;
                    case SUCCESSFUL -> late ? SlotStatus.LATE : SlotStatus.OK;
                    case UNSUCCESSFUL -> SlotStatus.FAILED;
                    case CANCELED -> SlotStatus.CANCELED;
                    case UNKNOWN -> SlotStatus.UNKNOWN;
                };
        List<String> words = new ArrayList<>();
        switch (status) {
            case FAILED -> words.add(run.reasonInWords().orElse("failed, Render says not why"));
            case CANCELED ->
                    words.add(run.user() == null ? "canceled" : "canceled by " + run.user());
            case HUNG -> words.add("running for " + span(run, now) + ", far longer than usual");
            case UNKNOWN -> words.add("its end is not known");
            default -> {
                // The status says it.
            }
        }
        if (late) {
            words.add(lateness(i, at, run));
        }
        return new Slot(
                at.at(),
                status,
                run,
                words.isEmpty() ? null : String.join("; ", words),
                since,
                !run.status().active());
    }

    private String lateness(int i, DueTime at, Run run) {
        Instant start = run.startedAt() == null ? at.at() : run.startedAt();
        return "started "
                + Spans.inWords(Duration.between(at.at(), start))
                + " late"
                + (starts.blocker(i) == null ? "" : ": the run before it was in the way");
    }

    private Slot without(int i, DueTime at) {
        Instant graceOver = at.at().plus(GRACE);
        boolean waiting = now.isBefore(graceOver);
        Run blocker = starts.blocker(i);
        Run since = starts.since(i);
        if (at.suspended() == DueTime.Suspension.YES) {
            return new Slot(at.at(), SlotStatus.SUSPENDED, null, null, since, true);
        }
        // Whether one was in the way whose start was not read is known where all else was.
        if (blocker != null && blocker.startedAt() != null && at.lineKnown()) {
            return new Slot(at.at(), SlotStatus.LATE, null, blocked(blocker), since, false);
        }
        if (!read.covers(at.at(), waiting ? at.at() : graceOver)
                // A run that was in the way may have started long before.
                || !read.covers(starts.inTheWaySince(i), at.at())) {
            return waiting
                    ? Slot.of(at.at(), SlotStatus.UPCOMING, "due, not looked at yet")
                    : Slot.of(at.at(), SlotStatus.UNKNOWN, NOT_READ);
        }
        if (blocker != null && at.lineKnown()) {
            return new Slot(at.at(), SlotStatus.LATE, null, blocked(blocker), since, false);
        }
        if (!at.lineKnown()) {
            return new Slot(
                    at.at(),
                    SlotStatus.UNKNOWN,
                    null,
                    "the job was changed since, and nothing tells what held then",
                    since,
                    true);
        }
        if (waiting) {
            return Slot.of(at.at(), SlotStatus.UPCOMING, "due, not started yet");
        }
        if (at.suspended() == DueTime.Suspension.UNKNOWN) {
            return new Slot(
                    at.at(),
                    SlotStatus.UNKNOWN,
                    null,
                    "nothing tells whether the job was suspended then",
                    since,
                    false);
        }
        return new Slot(
                at.at(),
                SlotStatus.MISSED,
                null,
                "no start within " + GRACE.toMinutes() + " min",
                since,
                // As long as it may still start late.
                now.isAfter(at.at().plus(Attribution.LATEST)));
    }

    private String blocked(Run blocker) {
        return switch (blocker.status()) {
            case HUNG -> "a hung run is in the way, started " + span(blocker, now) + " ago";
            case RUNNING -> "the run before it is in the way, and still running";
            default -> "the run before it was in the way";
        };
    }

    private static String span(Run run, Instant to) {
        @Nullable Instant start = run.startedAt();
        return start == null ? "long" : Spans.inWords(Duration.between(start, to));
    }
}
