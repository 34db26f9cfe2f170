package org.cronconsole.fleet;

import org.cronconsole.id.JobId;
import org.cronconsole.run.Coverage;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunHistory;
import org.cronconsole.run.Timeline;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The archive as one session uses it. Nothing is kept before what was kept has been read, for it
 * would be written over; what cannot be kept is remembered here as long as the session lasts, for
 * else a time would count as read whose runs are nowhere. Safe for several threads.
 */
final class SessionArchive {
    private final FleetArchive archive;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<JobId, List<FleetArchive.Reading>> unkept = new HashMap<>();
    private boolean open;
    private volatile @Nullable String problem;

    SessionArchive(FleetArchive archive) {
        this.archive = archive;
    }

    /**
     * What was kept by earlier sessions. What this one has read before that is forgotten: it is not
     * known how the two go together, and asking again is cheap.
     *
     * @return empty where it cannot be read now, and where it has been read
     */
    Optional<FleetArchive.Kept> load() {
        lock.lock();
        try {
            if (open) {
                return Optional.empty();
            }
            FleetArchive.Kept kept = archive.load();
            unkept.clear();
            open = true;
            problem = null;
            return Optional.of(kept);
        } catch (ArchiveProblem unreadable) {
            problem = unreadable.getMessage();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** Why nothing is kept now, for a person; null where all is. */
    @Nullable String problem() {
        return problem;
    }

    /** All that is known of one job, and no more than can be read now. */
    FleetArchive.History history(JobId job) {
        lock.lock();
        try {
            return joined(stored(job), unkept.getOrDefault(job, List.of()));
        } finally {
            lock.unlock();
        }
    }

    private FleetArchive.History stored(JobId job) {
        if (!open) {
            return FleetArchive.History.NONE;
        }
        try {
            return archive.history(job);
        } catch (ArchiveProblem unreadable) {
            problem = unreadable.getMessage();
            return FleetArchive.History.NONE;
        }
    }

    /**
     * As {@link FleetArchive#histories}, and no more than can be read now; of what could not be
     * kept, all times.
     */
    Map<JobId, FleetArchive.History> histories(Collection<JobId> jobs, Instant from, Instant to) {
        Map<JobId, FleetArchive.History> found = new HashMap<>();
        lock.lock();
        try {
            if (open) {
                found.putAll(archive.histories(jobs, from, to));
            }
        } catch (ArchiveProblem unreadable) {
            problem = unreadable.getMessage();
        } finally {
            for (JobId job : jobs) {
                List<FleetArchive.Reading> more = unkept.get(job);
                if (more != null) {
                    found.merge(
                            job,
                            joined(FleetArchive.History.NONE, more),
                            (one, any) -> joined(one, more));
                }
            }
            lock.unlock();
        }
        return found;
    }

    private static FleetArchive.History joined(
            FleetArchive.History stored, List<FleetArchive.Reading> more) {
        if (more.isEmpty()) {
            return stored;
        }
        List<Run> runs = stored.runs();
        List<Timeline.Switch> switches = new ArrayList<>(stored.switches());
        List<Instant> deploys = new ArrayList<>(stored.deploys());
        Coverage read = stored.read();
        for (FleetArchive.Reading reading : more) {
            runs = RunHistory.merge(runs, reading.runs());
            switches.addAll(reading.switches());
            deploys.addAll(reading.deploys());
            read = read.plus(reading.read().from(), reading.read().to());
        }
        return new FleetArchive.History(
                runs,
                switches.stream().distinct().toList(),
                deploys.stream().distinct().sorted().toList(),
                read);
    }

    /** Keeps how the jobs stand, where that can be done. */
    void keepListing(Instant at, Collection<JobRecord> jobs) {
        lock.lock();
        try {
            if (open) {
                archive.keepListing(at, jobs);
                problem = null;
            }
        } catch (ArchiveProblem unwritable) {
            problem = unwritable.getMessage();
        } finally {
            lock.unlock();
        }
    }

    /** Keeps what was read of a job, with what could not be kept of it before. */
    void keepReading(JobRecord job, FleetArchive.Reading reading, Duration retention) {
        JobId id = job.job().id();
        lock.lock();
        try {
            List<FleetArchive.Reading> due = unkept.computeIfAbsent(id, any -> new ArrayList<>());
            due.add(reading);
            if (!open) {
                return;
            }
            while (!due.isEmpty()) {
                archive.keepReading(job, due.getFirst(), retention);
                due.removeFirst();
            }
            unkept.remove(id);
            problem = null;
        } catch (ArchiveProblem unwritable) {
            problem = unwritable.getMessage();
        } finally {
            lock.unlock();
        }
    }
}
