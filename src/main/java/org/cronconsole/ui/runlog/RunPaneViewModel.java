package org.cronconsole.ui.runlog;

import org.cronconsole.job.CronJob;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunService;
import org.cronconsole.ui.kit.ScreenKit;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of one run. The screen around it says which run, tells it each time something new
 * is known of that run, lets its time pass and stops it when it goes out of sight. Used on the
 * screen's thread.
 */
public final class RunPaneViewModel {
    private final RunLog log;

    /** Shows runs that are read from here. */
    public RunPaneViewModel(RunService runs, ScreenKit kit) {
        this.log = new RunLog(runs, kit);
    }

    /**
     * Shows a run of a job; the same run again, with what is known of it by now, goes on with it.
     *
     * @param run null: none
     */
    public void show(CronJob job, @Nullable Run run) {
        log.show(job, run);
    }

    /** Lets the time pass: to be called every second or so while it is in sight. */
    public void tick() {
        log.tick();
    }

    /** Stops reading and following; showing the same run again goes on with it. */
    public void stop() {
        log.stop();
    }

    RunLog log() {
        return log;
    }
}
