package org.cronconsole.ui.fleet;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.fleet.Cells.Cell;
import org.cronconsole.fleet.Fleet;
import org.cronconsole.fleet.FleetJob;
import org.cronconsole.fleet.FleetService;
import org.cronconsole.fleet.JobHealth;
import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.JobService;
import org.cronconsole.job.Period;
import org.cronconsole.job.RunAgain;
import org.cronconsole.run.CommonCause;
import org.cronconsole.run.Run;
import org.cronconsole.ui.fleet.FleetReading.Phase;
import org.cronconsole.ui.fleet.FleetReading.Picture;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.StoredTimes;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.WriteAccess;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether every dealership ran: loaded, kept fresh by itself, filtered while typing. */
public final class FleetViewModel {
    private static final Duration TICK = Duration.ofSeconds(1);

    /** A start is told within some minutes of its time, at little cost. */
    private static final int TICKS_BETWEEN_READINGS = 120;

    private static final int TICKS_BETWEEN_RECKONINGS = 60;

    private final FleetService service;
    private final JobService jobs;
    private final KnownJobs known;
    private final ScreenKit kit;
    private final WriteAccess writes;
    private final Runs runs;
    private final FleetWords words;
    private final FleetReading reading;
    private final FleetLines lines = new FleetLines();
    private final FleetStarts starts;
    private final FleetRerun rerun;
    private final ObservableList<CommonCause> causes = FXCollections.observableArrayList();
    private final IntegerProperty days = new SimpleIntegerProperty(14);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Notice> failure = new SimpleObjectProperty<>();
    private @Nullable Fleet fleet;
    private Tasks.@Nullable Handle ticking;
    private int ticks;

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
     * Shows the fleet of one workspace.
     *
     * @param known the jobs that need not be asked for, to open their runs
     */
    public FleetViewModel(
            FleetService service,
            JobService jobs,
            KnownJobs known,
            ScreenKit kit,
            WriteAccess writes,
            Runs runs) {
        this.service = service;
        this.jobs = jobs;
        this.known = known;
        this.kit = kit;
        this.writes = writes;
        this.runs = runs;
        this.words = new FleetWords(kit);
        this.starts = new FleetStarts(service, kit);
        this.rerun = new FleetRerun(new RunAgain(jobs), kit, this::refresh);
        this.reading =
                new FleetReading(
                        service,
                        kit,
                        words,
                        new FleetReading.Listener() {
                            @Override
                            public void show(Picture picture) {
                                FleetViewModel.this.show(picture);
                            }

                            @Override
                            public void failed(Throwable problem) {
                                FleetViewModel.this.failed(problem);
                            }
                        });
        lines.selected().subscribe(starts::show);
        lines.filter().subscribe(typed -> sayStatus());
        lines.attentionOnly().subscribe(now -> sayStatus());
        lines.only().subscribe(now -> sayStatus());
    }

    /** Reads, and from now on reads again by itself. */
    void entered() {
        if (ticking == null) {
            ticking = kit.tasks().every(TICK, this::tick);
        }
        reading.refresh(fleet != null);
        sayStatus();
    }

    /** Reads no more by itself; what is being read goes on. */
    void left() {
        if (ticking != null) {
            ticking.cancel();
            ticking = null;
        }
    }

    /** The session has ended. */
    void close() {
        left();
        rerun.stop();
        reading.stop();
    }

    /** Reads again, for a person who waits. */
    void refresh() {
        failure.set(null);
        reading.refresh(false);
        sayStatus();
    }

    private void tick() {
        sayStatus();
        ticks++;
        if (ticks % TICKS_BETWEEN_READINGS == 0) {
            reading.refresh(true);
        } else if (ticks % TICKS_BETWEEN_RECKONINGS == 0) {
            reading.passTime();
        }
    }

    private void show(Picture picture) {
        fleet = picture.fleet();
        lines.replace(picture.lines());
        if (!causes.equals(picture.fleet().causes())) {
            causes.setAll(picture.fleet().causes());
        }
        if (reading.phaseProperty().get() == Phase.LOADED) {
            String problem = picture.fleet().problem();
            failure.set(
                    problem != null
                            ? warning("fleet.partly", problem)
                            : service.timesUnread()
                                    .map(unread -> retry(StoredTimes.notice(unread, kit)))
                                    .orElse(null));
        }
        sayStatus();
    }

    private Notice warning(String key, String why) {
        return retry(Notice.warning(kit.texts().get(key), why));
    }

    private Notice retry(Notice notice) {
        return notice.withAction(kit.texts().get("kit.retry"), this::refresh);
    }

    private void failed(Throwable problem) {
        failure.set(retry(Notice.of(kit.problems().of(problem))));
        sayStatus();
    }

    private void sayStatus() {
        Fleet now = fleet;
        if (now == null || now.asOf() == null) {
            status.set(
                    reading.phaseProperty().get() == Phase.FAILED
                            ? ""
                            : kit.texts().get("fleet.reading"));
            return;
        }
        String many =
                lines.narrowed()
                        ? kit.texts()
                                .format(
                                        "jobs.matching",
                                        lines.matching().size(),
                                        lines.all().size())
                        : kit.texts().format("fleet.count", lines.all().size(), lines.urgent());
        String age = kit.texts().format("fleet.asof", kit.times().age(now.asOf()));
        Fleet.Progress progress = now.progress();
        String doing =
                progress.underWay()
                        ? kit.texts().format("fleet.asking", progress.done(), progress.all())
                        : reading.phaseProperty().get() == Phase.LOADING
                                ? kit.texts().get("fleet.again")
                                : "";
        status.set(
                doing.isEmpty()
                        ? kit.texts().format("fleet.status", many, age)
                        : kit.texts().format("fleet.status.doing", many, age, doing));
    }

    /** Opens the runs of one half of the selected dealership. */
    void openRuns(Period period) {
        FleetLine line = lines.selected().get();
        JobHealth half = line == null ? null : line.half(period);
        if (half != null) {
            open(half.job().id(), half.latest() == null ? null : half.latest().run());
        }
    }

    /** Opens the runs of the half that has more to say. */
    void openWorseRuns() {
        FleetLine line = lines.selected().get();
        if (line != null) {
            JobHealth am = line.half(Period.AM);
            JobHealth pm = line.half(Period.PM);
            boolean evening = am == null || (!am.urgent() && pm != null && pm.urgent());
            openRuns(evening ? Period.PM : Period.AM);
        }
    }

    /** Opens the run of a start. */
    void openStart(FleetStarts.Start start) {
        open(start.job().id(), start.slot().run());
    }

    private void open(JobId id, @Nullable Run run) {
        Optional<CronJob> job =
                known.jobs().stream().filter(each -> each.id().equals(id)).findFirst();
        if (job.isPresent()) {
            runs.open(job.get(), run);
        } else {
            kit.tasks().run(() -> jobs.find(id), found -> runs.open(found, run), this::failed);
        }
    }

    /** Opens the run that a cell stands for. */
    void openCell(FleetLine line, Period period, Cell cell) {
        JobHealth half = line.half(period);
        if (half != null) {
            kit.tasks()
                    .run(
                            () -> starts.runOf(half, cell.dueAt()),
                            run -> open(half.job().id(), run.orElse(null)),
                            this::failed);
        }
    }

    /** The jobs of these lines that went wrong and were not made good since. */
    static List<FleetJob> failedOf(List<FleetLine> chosen) {
        return chosen.stream()
                .flatMap(line -> line.row().jobs().stream())
                .filter(JobHealth::urgent)
                .map(JobHealth::job)
                .toList();
    }

    /** Asks whether to run again what went wrong in these lines. */
    void runAgain(List<FleetLine> chosen) {
        if (!writes.refused().get()) {
            rerun.ask(failedOf(chosen));
        }
    }

    /** Narrows the list to the dealerships that have this in common. */
    void showOnly(CommonCause cause) {
        Set<JobId> jobs = new HashSet<>(cause.jobs());
        lines.only().set(jobs.equals(lines.only().get()) ? Set.of() : jobs);
    }

    FleetLines lines() {
        return lines;
    }

    FleetStarts starts() {
        return starts;
    }

    FleetRerun rerun() {
        return rerun;
    }

    FleetWords words() {
        return words;
    }

    /** What several failing jobs have in common. */
    ObservableList<CommonCause> causes() {
        return causes;
    }

    /** How many days of cells are shown: 14 to 90. */
    public IntegerProperty daysProperty() {
        return days;
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return reading.phaseProperty();
    }

    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** What went wrong with the reading; null where nothing did. */
    ObjectProperty<@Nullable Notice> failureProperty() {
        return failure;
    }

    /** What the filter field holds. */
    public StringProperty filterProperty() {
        return lines.filter();
    }

    /** Whether only those are shown that need attention. */
    public BooleanProperty attentionOnlyProperty() {
        return lines.attentionOnly();
    }

    /** Why writing is refused; empty where it is not. */
    ReadOnlyStringProperty refusalProperty() {
        return writes.refusalProperty();
    }
}
