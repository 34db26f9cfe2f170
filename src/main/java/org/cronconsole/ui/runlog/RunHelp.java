package org.cronconsole.ui.runlog;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.job.CronJob;
import org.cronconsole.run.Advice;
import org.cronconsole.run.NextStep;
import org.cronconsole.run.Run;
import org.cronconsole.run.log.LogClue;
import org.cronconsole.ui.jobaction.JobActions;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What to try next with the run that is shown, and the ways there. Used on the screen's thread. */
final class RunHelp {
    private final ScreenKit kit;
    private final RunLog log;
    private final JobActions actions;
    private final WriteAccess writes;
    private final RunPaneViewModel.Ways ways;
    private final Runnable toEnd;
    private final Runnable openPage;
    private final ObservableList<NextStep> steps = FXCollections.observableArrayList();
    private @Nullable CronJob job;

    /**
     * For what this log is of.
     *
     * @param toEnd goes to the end of the log
     * @param openPage opens Render's own page
     */
    RunHelp(
            ScreenKit kit,
            RunLog log,
            JobActions actions,
            WriteAccess writes,
            RunPaneViewModel.Ways ways,
            Runnable toEnd,
            Runnable openPage) {
        this.kit = kit;
        this.log = log;
        this.actions = actions;
        this.writes = writes;
        this.ways = ways;
        this.toEnd = toEnd;
        this.openPage = openPage;
        log.changes().subscribe(moved -> think());
    }

    /** The job whose run is shown. */
    void of(CronJob shown) {
        job = shown;
        think();
    }

    private void think() {
        CronJob of = job;
        Run run = log.shownProperty().get();
        List<NextStep> now =
                of == null || run == null
                        ? List.of()
                        : Advice.steps(
                                run,
                                of.plan(),
                                log.settled() ? LogClue.in(log.lines()) : List.of());
        if (!steps.equals(now)) {
            steps.setAll(now);
        }
    }

    /** What to try, the likeliest to help first; empty where nothing is wrong. */
    ObservableList<NextStep> steps() {
        return steps;
    }

    /** A step in words; a guess is told as one. */
    String words(NextStep step) {
        return step.guess() ? kit.texts().format("runlog.guess", step.words()) : step.words();
    }

    /** The words of the button that leads there. */
    String verb(NextStep step) {
        return kit.texts().get("runlog.way." + step.way().name().toLowerCase(Locale.ROOT));
    }

    /** Goes there, or does it; what is done asks first. */
    void take(NextStep step) {
        switch (step.way()) {
            case PLAN, PASSWORD -> withJob(ways.edit());
            case LINE_CHECK -> withJob(ways.checkLine());
            case RUN_AGAIN -> withJob(actions::trigger);
            case CANCEL -> cancel();
            case END_OF_LOG -> toEnd.run();
            case RENDER -> openPage.run();
        }
    }

    private void withJob(Consumer<CronJob> way) {
        if (job != null) {
            way.accept(job);
        }
    }

    private void cancel() {
        Run run = log.shownProperty().get();
        if (job != null && run != null && run.status().active()) {
            actions.cancelRun(job, run);
        }
    }

    /** True for what changes something, which a read-only session must not. */
    static boolean writes(NextStep step) {
        return switch (step.way()) {
            case PLAN, PASSWORD, RUN_AGAIN, CANCEL -> true;
            case LINE_CHECK, END_OF_LOG, RENDER -> false;
        };
    }

    /** Whether a step cannot be taken now. */
    BooleanBinding cannotTake(NextStep step) {
        return Bindings.createBooleanBinding(
                () ->
                        writes(step)
                                && (writes.refused().get()
                                        || job == null
                                        || actions.inFlight().contains(job.id())),
                writes.refusalProperty(),
                actions.inFlight());
    }
}
