package org.cronconsole.ui.runhistory;

import javafx.beans.property.ReadOnlyStringProperty;

import org.cronconsole.history.HistoryRow;
import org.cronconsole.job.CronJob;
import org.cronconsole.run.Run;
import org.cronconsole.ui.jobaction.JobActions;
import org.cronconsole.ui.kit.WriteAccess;

/** What can be done with the job and the run that are shown. */
final class RunActs {
    private final RunHistoryViewModel model;
    private final JobActions actions;
    private final WriteAccess writes;

    RunActs(RunHistoryViewModel model, JobActions actions, WriteAccess writes) {
        this.model = model;
        this.actions = actions;
        this.writes = writes;
    }

    /** Starts a run of the job. */
    void trigger() {
        CronJob of = model.jobProperty().get();
        if (of != null) {
            actions.trigger(of);
        }
    }

    /** Cancels the selected run, if it is the active one. */
    void cancelRun() {
        HistoryRow row = model.rows().selected().get();
        Run run = row == null ? null : row.run();
        if (row != null && run != null && run.status().active()) {
            model.scope().find(row.place().job().id()).ifPresent(of -> actions.cancelRun(of, run));
        }
    }

    /** What may be done now. */
    RunGuards guards() {
        return new RunGuards(model.jobProperty(), model.rows(), actions, writes);
    }

    /** Why writing is refused; empty where it is not. */
    ReadOnlyStringProperty refusalProperty() {
        return writes.refusalProperty();
    }
}
