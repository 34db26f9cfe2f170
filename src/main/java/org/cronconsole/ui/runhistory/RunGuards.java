package org.cronconsole.ui.runhistory;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableObjectValue;

import org.cronconsole.history.HistoryRow;
import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.ui.jobaction.JobActions;
import org.cronconsole.ui.kit.WriteAccess;
import org.jspecify.annotations.Nullable;

/** What may be done now with the job and the selected run. */
final class RunGuards {
    private final ObservableObjectValue<@Nullable CronJob> job;
    private final RunRows rows;
    private final JobActions actions;
    private final WriteAccess writes;

    RunGuards(
            ObservableObjectValue<@Nullable CronJob> job,
            RunRows rows,
            JobActions actions,
            WriteAccess writes) {
        this.job = job;
        this.rows = rows;
        this.actions = actions;
        this.writes = writes;
    }

    /** True where this job cannot be triggered now. */
    BooleanBinding cannotTrigger() {
        return Bindings.createBooleanBinding(
                () -> {
                    CronJob of = job.get();
                    return of == null || of.suspended() || shut(of.id());
                },
                job,
                writes.refusalProperty(),
                actions.inFlight());
    }

    /** True where the selected run cannot be canceled now. */
    BooleanBinding cannotCancel() {
        return Bindings.createBooleanBinding(
                () -> {
                    HistoryRow row = rows.selected().get();
                    return row == null
                            || row.run() == null
                            || !row.status().active()
                            || shut(row.place().job().id());
                },
                rows.selected(),
                writes.refusalProperty(),
                actions.inFlight());
    }

    private boolean shut(JobId of) {
        return writes.refused().get() || actions.inFlight().contains(of);
    }
}
