package org.cronconsole.ui.runhistory;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;

import org.cronconsole.history.HistoryExport;
import org.cronconsole.history.HistoryRow;
import org.cronconsole.history.HistoryScope;
import org.cronconsole.history.HistoryService;
import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.job.CronJob;
import org.cronconsole.ui.jobaction.JobActions;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.ui.runlog.RunPaneViewModel;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** The run history of a job, a dealership or all; runs under way are followed. */
public final class RunHistoryViewModel {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int TICKS_BETWEEN_LOOKS = 2;

    /** More are not followed: the fleet tells of them. */
    private static final int FOLLOWED = 8;

    private final ScreenKit kit;
    private final JobActions actions;
    private final RunPaneViewModel pane;
    private final HistoryWords words;
    private final ScopeChoice scope;
    private final PeriodChoice period;
    private final RunRows rows = new RunRows();
    private final WantedRun wanted = new WantedRun();
    private final DurationChart chart;
    private final HistoryShown shown;
    private final Exporting exporting;
    private final RunActs acts;
    private final BooleanProperty chartShown = new SimpleBooleanProperty(true);
    private Tasks.@Nullable Handle ticking;
    private boolean begun;
    private int ticks;

    /**
     * Shows runs of the jobs of one workspace.
     *
     * @param known the jobs that the window knows
     * @param pane shows the selected run
     */
    public RunHistoryViewModel(
            HistoryService history,
            KnownJobs known,
            ScreenKit kit,
            JobActions actions,
            WriteAccess writes,
            RunPaneViewModel pane) {
        this.kit = kit;
        this.actions = actions;
        this.pane = pane;
        this.words = new HistoryWords(kit);
        this.scope = new ScopeChoice(known);
        this.period = new PeriodChoice(kit);
        this.chart = new DurationChart(words);
        this.shown =
                new HistoryShown(
                        history,
                        kit,
                        new HistoryShown.Choices(scope, period, rows, wanted),
                        words,
                        () -> showRun(rows.selected().get()));
        this.exporting =
                new Exporting(new HistoryExport(history), kit, said -> noticeProperty().set(said));
        this.acts = new RunActs(this, actions, writes);
        period.periodProperty()
                .addListener((now, before, after) -> {
                    if (begun) {
                        reload();
                    }
                });
        rows.selected().subscribe(this::showRun);
        rows.matching()
                .addListener(
                        (ListChangeListener<HistoryRow>) change -> chart.show(rows.matching()));
        known.stateProperty()
                .addListener((now, before, after) -> {
                    boolean news = before.jobs().size() != after.jobs().size();
                    if (news && ticking != null && shown.idle()) {
                        reload();
                    }
                });
        known.stateProperty().subscribe(shown::jobsAre);
        actions.onChange(this::changed);
    }

    /**
     * Shows a job's runs.
     *
     * @param run the run to select once it is there, which nothing hides then; null for none
     */
    public void show(CronJob chosen, @Nullable RunId run) {
        if (run != null) {
            rows.widen();
        }
        wanted.want(chosen.id(), run, kit.times().now());
        if (!new HistoryScope.OfJob(chosen.id(), chosen.name())
                .equals(scope.scopeProperty().get())) {
            shown.clear();
        }
        scope.choose(chosen);
        reload();
    }

    /** Shows the runs of a dealership. */
    public void showDealership(String name) {
        show(new HistoryScope.OfDealership(name));
    }

    /** Shows the runs of all jobs. */
    public void showAll() {
        show(new HistoryScope.All());
    }

    private void show(HistoryScope other) {
        if (!other.equals(scope.scopeProperty().get())) {
            shown.clear();
        }
        scope.choose(other);
        reload();
    }

    /** Goes back as far as this instant at least. */
    public void reachBackTo(Instant at) {
        period.reachBackTo(at);
    }

    /** Starts following what is active. */
    public void entered() {
        if (ticking == null) {
            ticking = kit.tasks().every(TICK, this::tick);
        }
        if (shown.idle()) {
            reload();
        }
    }

    /** Stops following; what is being read goes on. */
    public void left() {
        if (ticking != null) {
            ticking.cancel();
            ticking = null;
        }
        pane.stop();
    }

    /** The session has ended. */
    public void close() {
        left();
        shown.close();
    }

    /** Reads the history again. */
    public void reload() {
        begun = true;
        shown.reload();
    }

    private void tick() {
        shown.sayStatus();
        rows.passTime();
        pane.tick();
        if (++ticks % TICKS_BETWEEN_LOOKS == 0) {
            Set<JobId> followed = new HashSet<>(rows.active());
            if (wanted.job() != null) {
                followed.add(wanted.job());
            }
            if (!followed.isEmpty() && followed.size() <= FOLLOWED) {
                shown.follow(followed);
            }
        }
    }

    private void showRun(@Nullable HistoryRow row) {
        chart.point(row);
        CronJob own = scope.jobProperty().get();
        CronJob one = own == null ? pane.jobProperty().get() : own;
        CronJob of = row == null ? one : scope.find(row.place().job().id()).orElse(own);
        if (of != null) {
            pane.show(of, row == null ? null : row.run());
        }
    }

    private void changed(JobActions.JobChanged change) {
        CronJob one = scope.jobProperty().get();
        boolean own = one != null && one.id().equals(change.id());
        if (change.deleted() && own) {
            showAll();
            return;
        }
        if (own && change.job() != null) {
            scope.changed(change.job());
        }
        if (own || isShown(change.id())) {
            if (change.started() != null) {
                wanted.want(change.id(), change.started(), kit.times().now());
                period.reachNow();
            }
            if (ticking != null) {
                reload();
            }
        }
    }

    private boolean isShown(JobId id) {
        return rows.all().stream().anyMatch(row -> row.place().job().id().equals(id));
    }

    /** Asks where to write what is shown, and writes it. */
    public void export() {
        exporting.ask(
                shown.query().with(rows.shown()),
                kit.texts()
                        .format(
                                rows.narrowed() ? "runs.export.what.some" : "runs.export.what",
                                words.scope(scope.scopeProperty().get()),
                                words.period(period.periodProperty().get())));
    }

    /** What can be done with what is shown. */
    RunActs acts() {
        return acts;
    }

    RunRows rows() {
        return rows;
    }

    ScopeChoice scope() {
        return scope;
    }

    PeriodChoice period() {
        return period;
    }

    DurationChart chart() {
        return chart;
    }

    HistoryShown shown() {
        return shown;
    }

    HistoryWords words() {
        return words;
    }

    Exporting exporting() {
        return exporting;
    }

    RunPaneViewModel pane() {
        return pane;
    }

    /** The job whose history is shown; null where it is not that of one job. */
    public ReadOnlyObjectProperty<@Nullable CronJob> jobProperty() {
        return scope.jobProperty();
    }

    /** The status line. */
    public ReadOnlyStringProperty statusProperty() {
        return shown.statusProperty();
    }

    /** What came of the last action. */
    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return actions.noticeProperty();
    }

    /** Whether the durations are shown as a picture. */
    BooleanProperty chartShownProperty() {
        return chartShown;
    }
}
