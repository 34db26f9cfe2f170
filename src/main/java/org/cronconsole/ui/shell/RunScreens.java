package org.cronconsole.ui.shell;

import javafx.scene.control.TableView;

import org.cronconsole.history.HistoryService;
import org.cronconsole.id.RunId;
import org.cronconsole.job.CronJob;
import org.cronconsole.run.Run;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.runhistory.HistoryMemory;
import org.cronconsole.ui.runhistory.RunHistoryView;
import org.cronconsole.ui.runhistory.RunHistoryViewModel;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The run history, and the ways to it. */
final class RunScreens {
    private final RunHistoryViewModel model;
    private final ScreenKit kit;
    private final Consumer<Place> goTo;

    /**
     * Of one session.
     *
     * @param panes make what shows the selected run
     */
    RunScreens(RunPanes panes, KnownJobs known, UiState state, Consumer<Place> goTo) {
        Workbench workbench = panes.workbench();
        this.kit = panes.kit();
        this.goTo = goTo;
        this.model =
                new RunHistoryViewModel(
                        new HistoryService(workbench.fleet()),
                        known,
                        kit,
                        panes.actions(),
                        panes.writes(),
                        panes.make());
        HistoryMemory.of(model, state, workbench.profile());
    }

    /**
     * The screen.
     *
     * @param remember remembers the columns of a table by a name
     */
    Screen view(BiConsumer<String, TableView<?>> remember) {
        RunHistoryView view = new RunHistoryView(model, kit);
        remember.accept("runs", view.table());
        return view;
    }

    /** Goes to the runs of a job. */
    void open(CronJob job) {
        open(job, (RunId) null);
    }

    /** Goes to the runs of a job, with one of them selected once it is there; null for none. */
    void open(CronJob job, @Nullable RunId run) {
        model.show(job, run);
        goTo.accept(Place.RUNS);
    }

    /** Goes to the runs of a job, so far back that this one is there; null for none. */
    void open(CronJob job, @Nullable Run run) {
        if (run != null) {
            model.reachBackTo(run.at());
        }
        open(job, run == null ? null : run.id());
    }

    /** Goes to the runs of a dealership. */
    void openDealership(String name) {
        model.showDealership(name);
        goTo.accept(Place.RUNS);
    }
}
