package org.cronconsole.fleet;

import org.cronconsole.id.JobId;
import org.cronconsole.run.Coverage;
import org.cronconsole.run.Run;
import org.cronconsole.run.Timeline;
import org.cronconsole.run.TypicalLength;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * This computer's memory of jobs and runs. It outlasts what Render keeps, and nothing is dropped
 * from it because of its age.
 *
 * <p>What cannot be read is told from what is not there: who took the one for the other would write
 * over what was kept.
 */
public interface FleetArchive {
    /**
     * Everything but the single runs.
     *
     * @throws ArchiveProblem where it cannot be read now; it may be another time
     */
    Kept load() throws ArchiveProblem;

    /**
     * All that is kept of one job.
     *
     * @throws ArchiveProblem where it cannot be read now
     */
    History history(JobId job) throws ArchiveProblem;

    /**
     * What is kept of several jobs from one instant to another, both included: the runs of that
     * time alone, all the rest whole but for the deploys, which are left out. Short enough for
     * other readers to wait for where the jobs are some hundreds.
     *
     * @return a job of which nothing is kept is not in it
     * @throws ArchiveProblem where it cannot be read now
     */
    Map<JobId, History> histories(Collection<JobId> jobs, Instant from, Instant to)
            throws ArchiveProblem;

    /**
     * How long a job takes as a rule, as far as is kept; empty where too few runs were known, or it
     * cannot be read now.
     */
    Optional<TypicalLength> usual(JobId job);

    /**
     * Keeps how the jobs stand; those that are not among them are listed no more.
     *
     * @throws ArchiveProblem where it is not kept
     */
    void keepListing(Instant at, Collection<JobRecord> jobs) throws ArchiveProblem;

    /**
     * Keeps what was read of one job, and what it comes to, whole or not at all.
     *
     * @param retention how long Render keeps events at least, by all that was read
     * @throws ArchiveProblem where it is not kept
     */
    void keepReading(JobRecord job, Reading reading, Duration retention) throws ArchiveProblem;

    /**
     * What was kept.
     *
     * @param asOf when the jobs were last listed, by Render's clock; null where they never were
     */
    record Kept(@Nullable Instant asOf, Duration retention, List<JobRecord> jobs) {
        /** Copies the list. */
        public Kept {
            jobs = List.copyOf(jobs);
        }
    }

    /**
     * What is kept of one job.
     *
     * @param runs oldest first, as {@link org.cronconsole.run.RunHistory#pair} makes them
     * @param deploys when it was deployed, oldest first
     */
    record History(
            List<Run> runs, List<Timeline.Switch> switches, List<Instant> deploys, Coverage read) {
        /** Nothing. */
        public static final History NONE =
                new History(List.of(), List.of(), List.of(), Coverage.NONE);

        /** Copies the lists. */
        public History {
            runs = List.copyOf(runs);
            switches = List.copyOf(switches);
            deploys = List.copyOf(deploys);
        }
    }

    /**
     * What was read, to be added.
     *
     * @param runs those that are new or tell more than before
     * @param read the time that counts as read
     */
    record Reading(
            List<Run> runs,
            List<Timeline.Switch> switches,
            List<Instant> deploys,
            Coverage.Span read) {
        /** Copies the lists. */
        public Reading {
            runs = List.copyOf(runs);
            switches = List.copyOf(switches);
            deploys = List.copyOf(deploys);
        }
    }
}
