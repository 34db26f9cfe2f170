package org.cronconsole.fleet;

import org.cronconsole.id.JobId;
import org.cronconsole.render.JobEvents;
import org.cronconsole.run.Coverage;
import org.cronconsole.run.JobFacts;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunHistory;
import org.cronconsole.run.RunService;
import org.cronconsole.run.RunStatus;
import org.cronconsole.run.Slot;
import org.cronconsole.run.SlotJudge;
import org.cronconsole.run.Timeline;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Reads a job's events, puts them to what is known of it, judges, and keeps it all. Each time's
 * events are read once; only the newest minutes are read again, for events may come late.
 */
final class EventReader {
    private static final Logger LOG = LoggerFactory.getLogger(EventReader.class);

    /** An event may show so long after it happened: so much is read again. */
    static final Duration SETTLE = Duration.ofMinutes(10);

    /** Render is taken to keep events so long at least, until more has been seen of it. */
    private static final Duration KEPT_AT_LEAST = Duration.ofDays(4);

    private static final Duration CLOCK_SLACK = Duration.ofHours(1);

    /** The success that is listed may lie so far from the end that its event tells. */
    private static final Duration SAME_MOMENT = Duration.ofMinutes(2);

    private final SessionArchive archive;
    private final ReentrantLock keeping = new ReentrantLock();
    private final Set<JobId> distrusted = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean toldOfDistrust = new AtomicBoolean();
    private volatile Duration retention = KEPT_AT_LEAST;

    EventReader(SessionArchive archive) {
        this.archive = archive;
    }

    void knowsRetention(Duration atLeast) {
        if (atLeast.compareTo(retention) > 0) {
            retention = atLeast;
        }
    }

    /** False where a success that was listed did not fit the job's events. */
    boolean trusts(JobId job) {
        return !distrusted.contains(job);
    }

    /** Judges by what is kept alone. */
    JobFacts facts(JobRecord record, Instant from, Instant now, int atMost) {
        FleetArchive.History history = archive.history(record.job().id());
        return JobFacts.of(
                timeline(record, history.switches(), history.read()),
                history.runs(),
                trusted(history.read(), record.firstReadAt(), now),
                from,
                now,
                atMost);
    }

    /**
     * Reads a span of time.
     *
     * @param lane in whose turn it is asked
     * @param to null for now
     * @param judgedFrom how far back starts are judged
     */
    JobRecord read(
            JobRecord record,
            RunService lane,
            Instant from,
            @Nullable Instant to,
            Instant judgedFrom) {
        Instant until = to == null ? lane.now().plus(CLOCK_SLACK) : to;
        Instant asked = lane.now();
        JobEvents events = lane.events(record.job(), from, until);
        Instant now = lane.now();
        Instant readTo = to == null ? (asked.isBefore(now) ? asked : now) : to;
        keeping.lock();
        try {
            return keep(record, events, from, readTo, now, judgedFrom);
        } finally {
            keeping.unlock();
        }
    }

    private JobRecord keep(
            JobRecord record,
            JobEvents events,
            Instant from,
            Instant readTo,
            Instant now,
            Instant judgedFrom) {
        FleetJob job = record.job();
        if (events.oldest().isBefore(now)) {
            knowsRetention(Duration.between(events.oldest(), now));
        }
        FleetArchive.History known = archive.history(job.id());
        List<Run> runs =
                RunHistory.merge(
                        known.runs(),
                        RunHistory.pair(job.id(), events.runs()).stream()
                                .map(Run::toMillis)
                                .toList());
        List<Timeline.Switch> switches = new ArrayList<>(known.switches());
        events.switches().forEach(s -> switches.add(new Timeline.Switch(s.at(), s.suspended())));
        List<Instant> deploys = new ArrayList<>(known.deploys());
        deploys.addAll(events.deploys());
        // By the archive, not by the record: what counts as read is that of which the runs are
        // there.
        Coverage read = known.read().plus(from, readTo);
        Instant firstRead = record.firstReadAt() == null ? now : record.firstReadAt();
        Coverage trusted = trusted(read, firstRead, now);
        JobFacts facts =
                JobFacts.of(
                        timeline(record, switches, read),
                        runs,
                        trusted,
                        judgedFrom,
                        now,
                        Cells.MOST);
        JobRecord after =
                new JobRecord(
                        job,
                        record.versions(),
                        facts.latest().orElse(record.latest()),
                        true,
                        record.cells().with(facts.slots()),
                        facts.usual() == null ? record.usual() : facts.usual(),
                        read,
                        firstRead,
                        facts.open(),
                        broken(facts, deploys));
        archive.keepReading(
                after,
                new FleetArchive.Reading(
                        changed(known.runs(), runs),
                        events.switches().stream()
                                .map(s -> new Timeline.Switch(s.at(), s.suspended()))
                                .toList(),
                        events.deploys(),
                        new Coverage.Span(from, readTo)),
                retention);
        compare(job, facts, trusted, now);
        return after;
    }

    private static List<Run> changed(List<Run> before, List<Run> after) {
        Map<Object, Run> known = new HashMap<>();
        before.forEach(run -> known.put(run.id(), run));
        return after.stream().filter(run -> !run.equals(known.get(run.id()))).toList();
    }

    static Timeline timeline(JobRecord record, List<Timeline.Switch> switches, Coverage read) {
        return new Timeline(record.job().createdAt(), record.versions(), switches, read);
    }

    /**
     * The part of what was read for which Render still had the events when it was read. Most of it
     * was read on the first day.
     */
    Coverage trusted(Coverage read, @Nullable Instant firstReadAt, Instant now) {
        // The start that was due for the oldest run that was there is as good as that.
        Instant oldest =
                (firstReadAt == null ? now : firstReadAt).minus(retention).minus(SlotJudge.GRACE);
        return new Coverage(
                read.spans().stream()
                        .filter(span -> span.to().isAfter(oldest))
                        .map(span ->
                                span.from().isBefore(oldest)
                                        ? new Coverage.Span(oldest, span.to())
                                        : span)
                        .toList());
    }

    private static JobRecord.@Nullable Broken broken(JobFacts facts, List<Instant> deploys) {
        Slot since = facts.badSince().orElse(null);
        if (since == null) {
            return null;
        }
        Instant good = facts.goodBefore(since.dueAt()).orElse(null);
        Instant deployed =
                deploys.stream()
                        .filter(at -> at.isBefore(since.dueAt()))
                        .filter(at -> good != null && at.isAfter(good))
                        .max(Instant::compareTo)
                        .orElse(null);
        return new JobRecord.Broken(since.dueAt(), good, deployed);
    }

    /**
     * Render does not say what exactly the last success that it lists is. It is taken for the end
     * (or the start) of a run with success, by hand or not; where events say otherwise, the job is
     * not believed to be fine unasked any more.
     */
    private void compare(FleetJob job, JobFacts facts, Coverage read, Instant now) {
        Instant listed = job.lastSuccessfulRunAt();
        if (listed == null
                || !read.covers(listed.minus(RunService.LONGEST_RUN), listed.plus(SAME_MOMENT))
                || listed.isAfter(now.minus(SETTLE))) {
            return;
        }
        boolean fits =
                facts.runs().stream()
                        .filter(run -> run.status() == RunStatus.SUCCESSFUL)
                        .anyMatch(run -> within(run, listed));
        if (fits) {
            distrusted.remove(job.id());
        } else if (distrusted.add(job.id()) && toldOfDistrust.compareAndSet(false, true)) {
            LOG.warn(
                    "Render lists {} as the last success of {} ({}), but the job's events hold no"
                            + " run with success then. It is asked from now on.",
                    listed,
                    job.name(),
                    job.id());
        }
    }

    /** True where the success that is listed may be that of a run. */
    static boolean within(Run run, Instant listed) {
        Instant from = run.at().minus(SAME_MOMENT);
        Instant to = run.endedAt() == null ? run.at() : run.endedAt();
        return !listed.isBefore(from) && !listed.isAfter(to.plus(SAME_MOMENT));
    }
}
