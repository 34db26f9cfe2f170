package org.cronconsole.run;

import org.cronconsole.id.RunId;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which run was started by which start that was due. Render does not say; what tells is when the
 * run started, what was running then, and that a person's run names the person when it ends.
 */
final class Attribution {
    /**
     * A scheduled run starts within this time after it was due, unless one before is in the way.
     */
    static final Duration GRACE = Duration.ofMinutes(15);

    /** What starts later than this after it was due, with nothing in the way, is by hand. */
    static final Duration LATEST = Duration.ofHours(2);

    private final List<DueTime> due;
    private final List<Run> runs;
    private final List<@Nullable Run> own = new ArrayList<>();
    private final List<@Nullable Run> blockers = new ArrayList<>();
    private final List<@Nullable Instant> lastStarts = new ArrayList<>();
    private final Map<RunId, Integer> slots = new HashMap<>();
    private final Set<RunId> claimed = new HashSet<>();

    /**
     * Finds out.
     *
     * @param due oldest first
     * @param runs by {@link Run#at}, oldest first
     */
    Attribution(List<DueTime> due, List<Run> runs) {
        this.due = due;
        this.runs = runs;
        int after = 0;
        for (int i = 0; i < due.size(); i++) {
            Instant at = due.get(i).at();
            while (after < runs.size() && runs.get(after).at().isBefore(at)) {
                after++;
            }
            boolean suspended = due.get(i).suspended() == DueTime.Suspension.YES;
            Run blocker = suspended ? null : blocker(at, after);
            Run run =
                    suspended
                            ? null
                            : blocker == null ? first(i, after) : delayed(i, blocker, after);
            lastStarts.add(after == 0 ? null : runs.get(after - 1).startedAt());
            blockers.add(blocker);
            own.add(run);
            if (run != null) {
                claimed.add(run.id());
                slots.put(run.id(), i);
            }
        }
    }

    /** The run that was active when a start was due; only the one before it can be. */
    private @Nullable Run blocker(Instant at, int after) {
        Run next = after < runs.size() ? runs.get(after) : null;
        // One whose start is not known is filed under its end; none takes longer than that.
        if (next != null && next.startedAt() == null) {
            return next.at().isAfter(at.plus(RunService.LONGEST_RUN)) ? null : next;
        }
        Run before = after == 0 ? null : runs.get(after - 1);
        if (before == null || before.startedAt() == null) {
            return null;
        }
        Instant end = before.endedAt();
        if (end == null && next != null && !next.at().isAfter(at.plus(GRACE))) {
            // Its end is lost: the next run has started in time, so it was not in the way.
            return null;
        }
        if (end == null && before.startedAt().plus(RunService.LONGEST_RUN).isBefore(at)) {
            // Its end is lost: Render had ended it by then.
            return null;
        }
        return end == null || end.isAfter(at) ? before : null;
    }

    private @Nullable Run first(int slot, int after) {
        Instant at = due.get(slot).at();
        Instant next = slot + 1 < due.size() ? due.get(slot + 1).at() : Instant.MAX;
        Instant latest = at.plus(due.get(slot).lineKnown() ? LATEST : GRACE);
        for (int i = after; i < runs.size(); i++) {
            Instant start = runs.get(i).startedAt();
            if (start == null) {
                continue;
            }
            if (!start.isBefore(next) || start.isAfter(latest)) {
                return null;
            }
            if (!claimed.contains(runs.get(i).id()) && !byHand(runs.get(i))) {
                return runs.get(i);
            }
        }
        return null;
    }

    private @Nullable Run delayed(int slot, Run blocker, int after) {
        Instant end = blocker.endedAt();
        if (end == null) {
            return null;
        }
        for (int i = after; i < runs.size(); i++) {
            Run run = runs.get(i);
            Instant start = run.startedAt();
            if (start == null || start.isBefore(end)) {
                continue;
            }
            if (start.isAfter(end.plus(GRACE)) || dueBetween(slot, end, start)) {
                return null;
            }
            if (byHand(run)) {
                // A person was first: the one that waits goes after that.
                if (run.endedAt() == null) {
                    return null;
                }
                end = run.endedAt();
            } else if (!claimed.contains(run.id())) {
                return run;
            }
        }
        return null;
    }

    /** What starts after another start was due is that one's. */
    private boolean dueBetween(int slot, Instant end, Instant start) {
        for (int i = slot + 1; i < due.size() && !due.get(i).at().isAfter(start); i++) {
            if (due.get(i).at().isAfter(end)) {
                return true;
            }
        }
        return false;
    }

    /** True where its end names a person, who did not cancel it and so has started it. */
    static boolean byHand(Run run) {
        return run.user() != null
                && (run.status() == RunStatus.SUCCESSFUL || run.status() == RunStatus.UNSUCCESSFUL);
    }

    /** The run of a start that was due; null where there is none. */
    @Nullable Run own(int slot) {
        return own.get(slot);
    }

    /** The run that was in the way of a start; null where none was. */
    @Nullable Run blocker(int slot) {
        return blockers.get(slot);
    }

    /**
     * From when on runs have to be known to tell whether one was in the way of a start: since the
     * last one before it started, for then none else was active.
     */
    Instant inTheWaySince(int slot) {
        Instant farthest = due.get(slot).at().minus(RunService.LONGEST_RUN);
        Instant last = lastStarts.get(slot);
        return last != null && last.isAfter(farthest) ? last : farthest;
    }

    /** Whether its run started after the grace, or another was in the way. */
    boolean late(int slot) {
        Run run = own.get(slot);
        Instant start = run == null ? null : run.startedAt();
        return blockers.get(slot) != null
                || start != null && start.isAfter(due.get(slot).at().plus(GRACE));
    }

    /** The last run by hand after a start and before the next one; null where there is none. */
    @Nullable Run since(int slot) {
        Instant from = due.get(slot).at();
        Instant next = slot + 1 < due.size() ? due.get(slot + 1).at() : Instant.MAX;
        for (int i = runs.size() - 1; i >= 0; i--) {
            Run run = runs.get(i);
            Instant start = run.startedAt();
            if (run.at().isBefore(from)) {
                return null;
            }
            if (start != null
                    && !start.isBefore(from)
                    && start.isBefore(next)
                    && !claimed.contains(run.id())) {
                return run;
            }
        }
        return null;
    }

    /**
     * What started a run.
     *
     * @param changedAt when the job was last changed: before that another line may have held; null
     *     where that is not known
     */
    RunTrigger trigger(Run run, @Nullable Instant changedAt) {
        Instant start = run.startedAt();
        if (start == null) {
            return RunTrigger.UNKNOWN;
        }
        if (byHand(run)) {
            return RunTrigger.MANUAL;
        }
        Integer slot = slots.get(run.id());
        if (slot == null) {
            return changedAt != null && start.isBefore(changedAt)
                    ? RunTrigger.UNKNOWN
                    : RunTrigger.MANUAL;
        }
        // Its end will tell whether a person started it.
        boolean unclear = run.endedAt() == null && late(slot) && blockers.get(slot) == null;
        return unclear ? RunTrigger.UNKNOWN : RunTrigger.SCHEDULED;
    }
}
