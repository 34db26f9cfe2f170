package org.cronconsole.ui.clockchanges;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;

import org.cronconsole.retime.KeptPlan;
import org.cronconsole.retime.RetimePlan;
import org.cronconsole.retime.RetimePlans;
import org.cronconsole.retime.RetimeRun;
import org.cronconsole.retime.Retiming;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.KeepingSignedIn;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** New lines for jobs: planned, reviewed, carried out with what came of each. */
public final class RetimeViewModel {
    private final Retiming retiming;
    private final RetimePlans plans;
    private final RetimeCarrying carrying;
    private final WriteAccess access;
    private final ScreenKit kit;
    private final Runnable changed;
    private final KeepingSignedIn keeping;
    private final KeptPlanWords keptWords;
    private final RetimeRows rows;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.CLOSED);
    private final ReadOnlyBooleanWrapper resumed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper cost = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper again = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper anew = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private @Nullable RetimePlan plan;
    private @Nullable KeptPlan kept;
    private Tasks.@Nullable Handle planning;

    /** Where it is. */
    enum Stage {
        /** Out of sight. */
        CLOSED,
        /** The jobs are read and a plan is made. */
        PLANNING,
        /** To be looked at; nothing is written. */
        REVIEW,
        /** Being carried out. */
        RUNNING,
        /** Carried out, or stopped. */
        ENDED
    }

    /**
     * For the jobs of a workspace.
     *
     * @param changed is told, on the screen's thread, once lines or kept plans may have changed
     */
    public RetimeViewModel(
            Workbench workbench,
            RetimePlans plans,
            WriteAccess access,
            ScreenKit kit,
            Runnable changed) {
        this.retiming = workbench.retiming();
        this.plans = plans;
        this.carrying =
                new RetimeCarrying(
                        new RetimeRun(retiming, plans, kit.times()::now), workbench.writes(), kit);
        this.access = access;
        this.kit = kit;
        this.changed = changed;
        this.keeping = new KeepingSignedIn(workbench, kit, kit.texts().get(RetimeCarrying.WHAT));
        this.keptWords = new KeptPlanWords(kit);
        this.rows = new RetimeRows(kit, this::count);
    }

    /** Reads the jobs and makes a plan to be reviewed; unless one is being carried out. */
    void plan() {
        if (stage.get() == Stage.RUNNING || stage.get() == Stage.PLANNING) {
            return;
        }
        begin(Stage.PLANNING, null);
        Instant now = kit.times().now();
        planning =
                kit.tasks()
                        .run(
                                () -> {
                                    RetimePlan made = retiming.plan(now);
                                    return new Planned(made, RetimeRows.of(made, kit));
                                },
                                this::review,
                                this::planFailed);
    }

    private record Planned(RetimePlan plan, List<RetimeRow> rows) {}

    private void begin(Stage next, @Nullable KeptPlan going) {
        rows.show(List.of());
        plan = null;
        kept = going;
        resumed.set(going != null);
        notice.set(null);
        cost.set("");
        stage.set(next);
    }

    private void planFailed(Throwable failure) {
        stage.set(Stage.CLOSED);
        notice.set(Notice.of(kit.problems().of(failure)));
    }

    private void review(Planned made) {
        plan = made.plan();
        rows.show(made.rows());
        stage.set(Stage.REVIEW);
        count();
    }

    /** Shows a plan that is kept, to go on with it or to look at it. */
    void open(KeptPlan going) {
        if (stage.get() != Stage.RUNNING) {
            if (planning != null) {
                planning.cancel();
            }
            begin(Stage.REVIEW, going);
            rows.show(RetimeRows.of(going.plan(), kit));
            stand();
        }
    }

    /** How every row stands by the clock and by what came of it. */
    void stand() {
        rows.stand(kept, stage.get() == Stage.RUNNING);
        count();
    }

    private void count() {
        KeptPlan going = kept;
        chosen.set(going != null ? going.open(kit.times().now()).size() : rows.chosen().size());
        boolean review = stage.get() == Stage.REVIEW;
        cost.set(review ? keptWords.cost(chosen.get(), going != null, retiming.deployAfter()) : "");
        boolean ended = stage.get() == Stage.ENDED;
        again.set(ended && going != null ? keptWords.again(going) : "");
        anew.set(ended && (going == null || keptWords.lacks(going)));
    }

    /** Chooses every job whose window is open now, or none. */
    void choose(boolean open) {
        rows.choose(open);
    }

    /** Asks, then carries out what is chosen. */
    void start() {
        stand();
        if (stage.get() != Stage.REVIEW || chosen.get() == 0 || access.refused().get()) {
            return;
        }
        int jobs = chosen.get();
        kit.dialogs()
                .confirm(
                        Confirmation.plain(
                                kit.texts().format("clock.confirm.title", jobs),
                                kit.texts().format("clock.confirm.message", cost.get()),
                                kit.texts().format("clock.confirm.verb", jobs)),
                        yes -> keeping.begin(this::carryOut));
    }

    private void carryOut(KeepingSignedIn.Around around) {
        KeptPlan before = kept;
        if (stage.get() != Stage.REVIEW) {
            return;
        }
        int jobs = chosen.get();
        Supplier<KeptPlan> what = before != null ? () -> before : keepingChosen();
        notice.set(null);
        cost.set("");
        stage.set(Stage.RUNNING);
        carrying.start(jobs, around, what, this::took, this::ended, this::failed);
    }

    private Supplier<KeptPlan> keepingChosen() {
        RetimePlan wanted = rows.chosenOf(plan);
        rows.dropTheRest();
        return () -> plans.keep(wanted);
    }

    private void took(KeptPlan now) {
        kept = now;
        rows.stand(now, true);
    }

    /** Asks for what is left of the plan once more; each job is looked at before it is changed. */
    void again() {
        KeptPlan left = kept;
        if (stage.get() == Stage.ENDED && left != null) {
            open(left);
            start();
        }
    }

    /** Ends it after the job that is being changed; the rest can be done later. */
    public void stop() {
        carrying.stop();
    }

    private void ended(KeptPlan now) {
        kept = now;
        stage.set(Stage.ENDED);
        stand();
        notice.set(keptWords.result(now));
        changed.run();
    }

    private void failed(Throwable failure) {
        stage.set(Stage.ENDED);
        stand();
        notice.set(keptWords.failure(failure));
        changed.run();
    }

    /** Leaves the review, or what came of it; what is kept stays kept. */
    void close() {
        if (stage.get() != Stage.RUNNING) {
            if (planning != null) {
                planning.cancel();
            }
            begin(Stage.CLOSED, null);
        }
    }

    ObservableList<RetimeRow> rows() {
        return rows.all();
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** True where a kept plan is looked at: what belongs to it is no longer to be chosen. */
    ReadOnlyBooleanProperty resumedProperty() {
        return resumed.getReadOnlyProperty();
    }

    /** How many jobs would be changed. */
    ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** What it costs; empty once it is carried out. */
    ReadOnlyStringProperty costProperty() {
        return cost.getReadOnlyProperty();
    }

    /** What {@link #again} does, once it is carried out; empty where nothing of it can be done. */
    ReadOnlyStringProperty againProperty() {
        return again.getReadOnlyProperty();
    }

    /** True where it was carried out and some have no new line, for which a new plan may help. */
    ReadOnlyBooleanProperty anewProperty() {
        return anew.getReadOnlyProperty();
    }

    /** How far the carrying out is. */
    RetimeCarrying carrying() {
        return carrying;
    }

    /** What came of it, or what went wrong; null for nothing. */
    ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /** Why nothing can be written now; empty where it can. */
    ReadOnlyStringProperty refusalProperty() {
        return access.refusalProperty();
    }

    KeepingSignedIn keeping() {
        return keeping;
    }
}
