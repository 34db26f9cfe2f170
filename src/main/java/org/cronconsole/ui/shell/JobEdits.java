package org.cronconsole.ui.shell;

import org.cronconsole.job.CronJob;
import org.cronconsole.ui.customjob.CustomJobView;
import org.cronconsole.ui.customjob.EditJobViewModel;
import org.cronconsole.ui.kit.Screen;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Function;

/** The one job that is being changed in a session. */
final class JobEdits {
    private final Function<CronJob, EditJobViewModel> make;
    private final Runnable show;
    private @Nullable EditJobViewModel model;
    private @Nullable Screen view;

    /**
     * No job is being changed yet.
     *
     * @param show brings the form to sight
     */
    JobEdits(Function<CronJob, EditJobViewModel> make, Runnable show) {
        this.make = make;
        this.show = show;
    }

    /**
     * Goes to the form of a job: the one that is open where it is the same job, so that nothing
     * typed is lost, else a fresh one, after a question where something would be.
     */
    void open(CronJob job) {
        EditJobViewModel before = model;
        if (before == null) {
            begin(job);
        } else if (before.id().equals(job.id()) && before.dirty()) {
            show.run();
        } else {
            before.askToDiscard(() -> begin(job));
        }
    }

    private void begin(CronJob job) {
        EditJobViewModel fresh = make.apply(job);
        model = fresh;
        view = new CustomJobView(fresh);
        show.run();
    }

    /** The form that was opened last, if one was. */
    Optional<Screen> made() {
        return Optional.ofNullable(view);
    }

    /** The form that was opened last. */
    Screen screen() {
        Screen open = view;
        if (open == null) {
            throw new IllegalStateException("no job is being changed");
        }
        return open;
    }
}
