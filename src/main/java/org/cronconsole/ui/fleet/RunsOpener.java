package org.cronconsole.ui.fleet;

import org.cronconsole.fleet.Cells.Cell;
import org.cronconsole.fleet.JobHealth;
import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.JobService;
import org.cronconsole.job.Period;
import org.cronconsole.run.Run;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.ScreenKit;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens the runs behind what the fleet shows. */
public final class RunsOpener {
    private final FleetStarts starts;
    private final JobService jobs;
    private final KnownJobs known;
    private final ScreenKit kit;
    private final Runs runs;
    private final Consumer<Throwable> failed;

    /** Opens the runs of a job. */
    @FunctionalInterface
    public interface Runs {
        /**
         * Opens them.
         *
         * @param run the one to be selected; null for none
         */
        void open(CronJob job, @Nullable Run run);
    }

    /**
     * Opens runs.
     *
     * @param known the jobs that need not be asked for
     * @param failed is told where a job could not be read
     */
    RunsOpener(
            FleetStarts starts,
            JobService jobs,
            KnownJobs known,
            ScreenKit kit,
            Runs runs,
            Consumer<Throwable> failed) {
        this.starts = starts;
        this.jobs = jobs;
        this.known = known;
        this.kit = kit;
        this.runs = runs;
        this.failed = failed;
    }

    /** Those of one half of a dealership; null for none. */
    void ofHalf(@Nullable FleetLine line, Period period) {
        JobHealth half = line == null ? null : line.half(period);
        if (half != null) {
            open(half.job().id(), half.latest() == null ? null : half.latest().run());
        }
    }

    /** Those of the half that has more to say. */
    void ofWorseHalf(@Nullable FleetLine line) {
        if (line != null) {
            JobHealth am = line.half(Period.AM);
            JobHealth pm = line.half(Period.PM);
            boolean evening = am == null || (!am.urgent() && pm != null && pm.urgent());
            ofHalf(line, evening ? Period.PM : Period.AM);
        }
    }

    /** The run of a start. */
    void ofStart(FleetStarts.Start start) {
        open(start.job().id(), start.slot().run());
    }

    /** The run that a cell stands for. */
    void ofCell(FleetLine line, Period period, Cell cell) {
        JobHealth half = line.half(period);
        if (half != null) {
            kit.tasks()
                    .run(
                            () -> starts.runOf(half.job().id(), cell.dueAt()),
                            run -> open(half.job().id(), run.orElse(null)),
                            failed);
        }
    }

    /**
     * The run of a start that was due, as far as it is known here; else the runs of its job.
     *
     * @param problem is told where the job could not be read
     */
    public void ofStart(JobId job, Instant dueAt, Consumer<Throwable> problem) {
        kit.tasks()
                .run(
                        () -> starts.runOf(job, dueAt),
                        run -> open(job, run.orElse(null), problem),
                        problem);
    }

    private void open(JobId id, @Nullable Run run) {
        open(id, run, failed);
    }

    private void open(JobId id, @Nullable Run run, Consumer<Throwable> problem) {
        Optional<CronJob> job =
                known.jobs().stream().filter(each -> each.id().equals(id)).findFirst();
        if (job.isPresent()) {
            runs.open(job.get(), run);
        } else {
            kit.tasks().run(() -> jobs.find(id), found -> runs.open(found, run), problem);
        }
    }
}
