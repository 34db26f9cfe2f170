package org.cronconsole.ui.shell;

import org.cronconsole.job.CronJob;
import org.cronconsole.ui.jobaction.JobActions;
import org.cronconsole.ui.kit.Copied;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.ui.runlog.RunPaneViewModel;
import org.cronconsole.workbench.Workbench;

import java.util.function.Consumer;

/**
 * What is shown of one run, made anew for each screen that shows it.
 *
 * @param edit opens the form of a job
 * @param checkLine goes to the number of a job's dealership
 */
record RunPanes(
        Workbench workbench,
        ScreenKit kit,
        JobActions actions,
        WriteAccess writes,
        Consumer<CronJob> edit,
        Consumer<CronJob> checkLine) {
    /** For one screen. */
    RunPaneViewModel make() {
        return new RunPaneViewModel(
                workbench.runs(),
                kit,
                actions,
                writes,
                new RunPaneViewModel.Ways(edit, checkLine, Copied::put));
    }
}
