package org.cronconsole.run;

import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells what became of the starts of a job that were due. Claims nothing that was not read. */
public final class SlotJudge {
    private static final Words WORDS = Words.of(SlotJudge.class);

    /** A start that does not come within this time is missed. */
    public static final Duration GRACE = Attribution.GRACE;

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

    /** Why nothing is known of a start whose time was not read. */
    public static String notRead() {
        return WORDS.get("slot.unread");
    }

    /** What is said of a start that is due and that nobody has looked at yet. */
    public static String notLookedAt() {
        return WORDS.get("slot.due.unlooked");
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
                : Slot.unread(at.at());
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
            case FAILED -> words.add(run.reasonInWords().orElse(WORDS.get("slot.failed")));
            case CANCELED ->
                    words.add(
                            run.user() == null
                                    ? WORDS.get("slot.canceled")
                                    : WORDS.format("slot.canceled.by", run.user()));
            case HUNG -> words.add(WORDS.format("slot.hung", span(run, now)));
            case UNKNOWN -> words.add(WORDS.get("slot.end"));
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
        return WORDS.format(
                starts.blocker(i) == null ? "slot.late" : "slot.late.blocked",
                Spans.inWords(Duration.between(at.at(), start)));
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
                    ? Slot.of(at.at(), SlotStatus.UPCOMING, notLookedAt())
                    : Slot.unread(at.at());
        }
        if (blocker != null && at.lineKnown()) {
            return new Slot(at.at(), SlotStatus.LATE, null, blocked(blocker), since, false);
        }
        if (!at.lineKnown()) {
            return new Slot(
                    at.at(), SlotStatus.UNKNOWN, null, WORDS.get("slot.changed"), since, true);
        }
        if (waiting) {
            return Slot.of(at.at(), SlotStatus.UPCOMING, WORDS.get("slot.due.waiting"));
        }
        if (at.suspended() == DueTime.Suspension.UNKNOWN) {
            return new Slot(
                    at.at(), SlotStatus.UNKNOWN, null, WORDS.get("slot.suspension"), since, false);
        }
        return new Slot(
                at.at(),
                SlotStatus.MISSED,
                null,
                WORDS.format("slot.missed", GRACE.toMinutes()),
                since,
                // As long as it may still start late.
                now.isAfter(at.at().plus(Attribution.LATEST)));
    }

    private String blocked(Run blocker) {
        return switch (blocker.status()) {
            case HUNG -> WORDS.format("slot.blocked.hung", span(blocker, now));
            case RUNNING -> WORDS.get("slot.blocked.running");
            default -> WORDS.get("slot.blocked.before");
        };
    }

    private static String span(Run run, Instant to) {
        @Nullable Instant start = run.startedAt();
        return start == null ? WORDS.get("span.long") : Spans.inWords(Duration.between(start, to));
    }
}
