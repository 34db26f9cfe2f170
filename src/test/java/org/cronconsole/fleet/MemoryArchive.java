package org.cronconsole.fleet;

import org.cronconsole.id.JobId;
import org.cronconsole.run.Coverage;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunHistory;
import org.cronconsole.run.Timeline;
import org.cronconsole.run.TypicalLength;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An archive that ends with the test. */
public final class MemoryArchive implements FleetArchive {
    private final Map<JobId, JobRecord> jobs = new LinkedHashMap<>();
    private final Map<JobId, History> histories = new HashMap<>();
    private @Nullable Instant asOf;
    private Duration retention = Duration.ZERO;

    /** Why nothing can be read now, or kept; null where all can. */
    public @Nullable String held;

    private void use() throws ArchiveProblem {
        if (held != null) {
            throw new ArchiveProblem(held, null);
        }
    }

    @Override
    public synchronized Kept load() throws ArchiveProblem {
        use();
        return new Kept(asOf, retention, List.copyOf(jobs.values()));
    }

    @Override
    public synchronized History history(JobId job) throws ArchiveProblem {
        use();
        return histories.getOrDefault(job, History.NONE);
    }

    @Override
    public synchronized Map<JobId, History> histories(
            Collection<JobId> wanted, Instant from, Instant to) throws ArchiveProblem {
        use();
        Map<JobId, History> found = new HashMap<>();
        for (JobId job : wanted) {
            History whole = histories.get(job);
            if (whole != null) {
                found.put(
                        job,
                        new History(
                                whole.runs().stream()
                                        .filter(run -> !run.at().isBefore(from))
                                        .filter(run -> !run.at().isAfter(to))
                                        .toList(),
                                whole.switches(),
                                List.of(),
                                whole.read()));
            }
        }
        return found;
    }

    @Override
    public synchronized Optional<TypicalLength> usual(JobId job) {
        JobRecord record = jobs.get(job);
        return record == null ? Optional.empty() : Optional.ofNullable(record.usual());
    }

    @Override
    public synchronized void keepListing(Instant at, Collection<JobRecord> listed)
            throws ArchiveProblem {
        use();
        asOf = at;
        jobs.clear();
        listed.forEach(record -> jobs.put(record.job().id(), record));
    }

    @Override
    public synchronized void keepReading(JobRecord job, Reading reading, Duration atLeast)
            throws ArchiveProblem {
        use();
        retention = atLeast;
        jobs.put(job.job().id(), job);
        History before = history(job.job().id());
        List<Run> runs = RunHistory.merge(before.runs(), reading.runs());
        List<Timeline.Switch> switches = new ArrayList<>(before.switches());
        reading.switches().stream().filter(s -> !switches.contains(s)).forEach(switches::add);
        List<Instant> deploys = new ArrayList<>(before.deploys());
        reading.deploys().stream().filter(d -> !deploys.contains(d)).forEach(deploys::add);
        Coverage read = before.read().plus(reading.read().from(), reading.read().to());
        histories.put(job.job().id(), new History(runs, switches, deploys, read));
    }

    /** How many runs of a job are kept. */
    public synchronized int runs(JobId job) {
        return histories.getOrDefault(job, History.NONE).runs().size();
    }
}
