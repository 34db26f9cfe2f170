package org.cronconsole.fleet;

import org.cronconsole.id.JobId;
import org.cronconsole.job.TimesUnread;
import org.cronconsole.run.Slot;
import org.cronconsole.schedule.WallClock;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What is known of all jobs now, in memory. Safe for several threads. */
final class FleetState {
    private final ReentrantLock lock = new ReentrantLock();
    private final Supplier<@Nullable String> unkept;
    private Map<JobId, JobRecord> jobs = new LinkedHashMap<>();
    private final Map<JobId, String> unread = new HashMap<>();
    private Said said = Said.NOTHING;
    private @Nullable Instant asOf;
    private @Nullable Instant timesAsOf;
    private @Nullable String problem;
    private Fleet.Progress progress = Fleet.Progress.NONE;

    /**
     * Nothing is known yet.
     *
     * @param unkept tells why this computer keeps nothing now; null where it does
     */
    FleetState(Supplier<@Nullable String> unkept) {
        this.unkept = unkept;
    }

    /**
     * Begins with what was kept. Where the jobs have been listed since, because it could not be
     * read before, they stay as they were listed; what events told meanwhile is asked again.
     */
    void begin(FleetArchive.Kept kept) {
        lock.lock();
        try {
            Map<JobId, JobRecord> before = new LinkedHashMap<>();
            kept.jobs().forEach(record -> before.put(record.job().id(), record));
            Instant listedAt = asOf;
            if (listedAt == null) {
                asOf = kept.asOf();
                timesAsOf = kept.asOf();
                jobs = before;
                return;
            }
            jobs.replaceAll((id, record) -> {
                JobRecord known = before.getOrDefault(id, JobRecord.fresh(record.job()));
                return known.seen(record.job(), listedAt).with(record.latest(), false);
            });
        } finally {
            lock.unlock();
        }
    }

    /** The jobs as they are listed now; whoever is not among them is gone. */
    List<JobRecord> listed(List<FleetJob> now, Instant at) {
        lock.lock();
        try {
            Map<JobId, JobRecord> listed = new LinkedHashMap<>();
            for (FleetJob job : now) {
                JobRecord before = jobs.get(job.id());
                JobRecord record = before == null ? JobRecord.fresh(job) : before;
                listed.put(job.id(), record.seen(job, at));
            }
            jobs = listed;
            unread.keySet().retainAll(listed.keySet());
            asOf = at;
            problem = null;
            return List.copyOf(listed.values());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Puts what was read of a job in place of what was known, unless the job is gone. How it is
     * listed may be newer here.
     */
    void put(JobRecord record) {
        lock.lock();
        try {
            unread.remove(record.job().id());
            jobs.computeIfPresent(
                    record.job().id(),
                    (id, before) -> record.listed(before.job(), before.versions()));
        } finally {
            lock.unlock();
        }
    }

    /** What the listing tells of a job's latest start. */
    void put(JobId job, @Nullable Slot latest, boolean seen) {
        lock.lock();
        try {
            unread.remove(job);
            jobs.computeIfPresent(job, (id, before) -> before.with(latest, seen));
        } finally {
            lock.unlock();
        }
    }

    /** Why a job could not be read; forgotten once it is, or the listing tells of it. */
    void setUnread(JobId job, String why) {
        lock.lock();
        try {
            unread.put(job, why);
        } finally {
            lock.unlock();
        }
    }

    /** Null where it could be read. */
    @Nullable String unread(JobId job) {
        lock.lock();
        try {
            return unread.get(job);
        } finally {
            lock.unlock();
        }
    }

    /** How a job does; empty where it is not listed. */
    Optional<JobHealth> health(JobId job) {
        return find(job).map(record -> JobHealth.of(record, unread(job)));
    }

    /** What became of a job's latest start is not taken for settled any more. */
    void unsettle(JobId job) {
        lock.lock();
        try {
            jobs.computeIfPresent(
                    job,
                    (id, before) ->
                            before.latest() == null
                                    ? before
                                    : before.with(before.latest().unsettled(), before.seen()));
        } finally {
            lock.unlock();
        }
    }

    /**
     * The local times that are meant.
     *
     * @param at as of when they are known
     */
    void setIntents(Map<JobId, WallClock> intents, Instant at) {
        lock.lock();
        try {
            timesAsOf = at;
            jobs.replaceAll((id, record) ->
                    Objects.equals(record.job().intent(), intents.get(id))
                            ? record
                            : record.listed(
                                    record.job().withIntent(intents.get(id)), record.versions()));
        } finally {
            lock.unlock();
        }
    }

    /** Why local times are not known for sure, and how old those are that stay in their place. */
    TimesUnread timesUnread(@Nullable String why) {
        lock.lock();
        try {
            boolean none = jobs.values().stream().allMatch(each -> each.job().intent() == null);
            return new TimesUnread(String.valueOf(why), none ? null : timesAsOf);
        } finally {
            lock.unlock();
        }
    }

    /** What people have said is another thing now. */
    void say(UnaryOperator<Said> other) {
        lock.lock();
        try {
            said = other.apply(said);
        } finally {
            lock.unlock();
        }
    }

    Said said() {
        lock.lock();
        try {
            return said;
        } finally {
            lock.unlock();
        }
    }

    void setProblem(@Nullable String words) {
        lock.lock();
        try {
            problem = words;
        } finally {
            lock.unlock();
        }
    }

    void setProgress(Fleet.Progress now) {
        lock.lock();
        try {
            progress = now;
        } finally {
            lock.unlock();
        }
    }

    Optional<JobRecord> find(JobId job) {
        lock.lock();
        try {
            return Optional.ofNullable(jobs.get(job));
        } finally {
            lock.unlock();
        }
    }

    /** Empty where they never were. */
    Optional<Instant> listedAt() {
        lock.lock();
        try {
            return Optional.ofNullable(asOf);
        } finally {
            lock.unlock();
        }
    }

    List<JobRecord> all() {
        lock.lock();
        try {
            return List.copyOf(jobs.values());
        } finally {
            lock.unlock();
        }
    }

    Map<JobId, WallClock> intents() {
        Map<JobId, WallClock> intents = new HashMap<>();
        for (JobRecord record : all()) {
            if (record.job().intent() != null) {
                intents.put(record.job().id(), record.job().intent());
            }
        }
        return intents;
    }

    /** All of it, to be shown. */
    Fleet fleet() {
        lock.lock();
        try {
            List<JobRecord> records = List.copyOf(jobs.values());
            return Fleet.of(
                    asOf,
                    records.stream()
                            .map(record -> JobHealth.of(record, unread.get(record.job().id())))
                            .toList(),
                    said,
                    Causes.among(records),
                    progress,
                    problem,
                    unkept.get());
        } finally {
            lock.unlock();
        }
    }
}
