package org.cronconsole.ui.customjob;

import org.cronconsole.job.CronJob;
import org.cronconsole.job.JobChanges;
import org.cronconsole.job.JobField;
import org.cronconsole.job.JobResult;
import org.cronconsole.settings.Secret;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** The forms of a job, filled in and sent by a person who looks whether anything got lost. */
public final class FormTrials {
    private static final Exits EXITS = new Exits(() -> {}, job -> {}, () -> {}, List::of);

    private final TestKit test = new TestKit();
    private final Watched tasks = new Watched(test.kit().tasks());
    private final ScreenKit kit;
    private final Workbench workbench;

    /** What was typed is not in the form any more, or nothing is said, though nothing was done. */
    public static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost(String what) {
            super(what);
        }
    }

    /** With the real way to make and change jobs. */
    public FormTrials(JobChanges changes) {
        ScreenKit usual = test.kit();
        kit = new ScreenKit(tasks, usual.texts(), usual.problems(), usual.dialogs(), usual.times());
        workbench = test.workbench("acme", false, false, changes);
    }

    /**
     * Fills in the form of a new job and sends it.
     *
     * @throws RuntimeException the failure, where it was not made
     */
    public JobResult create(String name, String secret) {
        NewJobViewModel model =
                new NewJobViewModel(
                        workbench, kit, new WriteAccess(workbench.writes(), kit), EXITS);
        model.entered();
        model.form().text(JobField.NAME).set(name);
        model.form().text(JobField.LOCAL_TIME).set("05:30");
        model.form().text(JobField.TIME_ZONE).set("America/Chicago");
        model.form().text(JobField.REPO).set("https://github.com/acme/export");
        model.form().text(JobField.CUSTOMER_USERNAME).set("kim");
        model.form().text(JobField.CUSTOMER_PASSWORD).set("planted-customer");
        model.form().env().set("MODE", Secret.of(secret));
        model.submit();
        test.dialogs.yes("");
        JobResult result = tasks.result;
        if (result == null) {
            kept(model, JobField.NAME, name);
            kept(model, JobField.CUSTOMER_PASSWORD, "planted-customer");
            if (model.form().env().row("MODE").isEmpty()) {
                throw new Lost("the env var");
            }
        }
        return outcome(model);
    }

    /**
     * Opens the form of a job, types a plan and saves it.
     *
     * @throws RuntimeException the failure, where it was not changed
     */
    public JobResult change(CronJob job, String plan) {
        EditJobViewModel model =
                new EditJobViewModel(
                        workbench, kit, new WriteAccess(workbench.writes(), kit), EXITS, job);
        model.entered();
        if (model.phaseProperty().get() == CustomJobViewModel.Phase.FORM) {
            model.form().text(JobField.PLAN).set(plan);
            model.submit();
            model.save();
            JobResult result = tasks.result;
            if (result == null || !result.complete()) {
                kept(model, JobField.PLAN, plan);
            }
        }
        return outcome(model);
    }

    private static void kept(CustomJobViewModel model, JobField field, String typed) {
        if (!model.form().get(field).equals(typed)) {
            throw new Lost(field.fileName() + " is gone from the form");
        }
    }

    private JobResult outcome(CustomJobViewModel model) {
        Notice said = model.noticeProperty().get();
        JobResult result = tasks.result;
        boolean plain = said != null && said.kind() == Notice.Kind.SUCCESS;
        if (said == null || (plain && (result == null || !result.complete()))) {
            throw new Lost("the window says that all is well");
        }
        if (result != null) {
            return result;
        }
        throw tasks.failure == null ? new Lost("nothing came of it") : tasks.failure;
    }

    /** Does work as the other, and remembers how it ended. */
    private static final class Watched implements Tasks {
        private final Tasks inner;
        private @Nullable JobResult result;
        private @Nullable RuntimeException failure;

        Watched(Tasks inner) {
            this.inner = inner;
        }

        @Override
        public <T> Handle run(
                Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
            return inner.run(
                    work,
                    value -> {
                        if (value instanceof JobResult made) {
                            result = made;
                        }
                        done.accept(value);
                    },
                    thrown -> {
                        if (thrown instanceof RuntimeException unchecked) {
                            failure = unchecked;
                        }
                        failed.accept(thrown);
                    });
        }

        @Override
        public void onScreen(Runnable action) {
            inner.onScreen(action);
        }

        @Override
        public Handle every(Duration period, Runnable action) {
            return inner.every(period, action);
        }
    }
}
