package org.cronconsole.ui.customjob;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.cronconsole.account.WriteLock;
import org.cronconsole.fault.FormProblems;
import org.cronconsole.id.JobId;
import org.cronconsole.job.JobChanges;
import org.cronconsole.job.JobCheck;
import org.cronconsole.job.JobField;
import org.cronconsole.job.JobProblem;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * The form of a custom job, a new one or one that is changed. It lives on while other screens are
 * shown, so that nothing typed is lost. Used on the screen's thread.
 */
public abstract sealed class CustomJobViewModel permits NewJobViewModel, EditJobViewModel {
    private final Workbench workbench;
    private final ScreenKit kit;
    private final WriteAccess writes;
    private final Exits exits;
    private final JobFormModel form;
    private final JobProblems problems;
    private final JobCheck check;
    private final Looking looking;
    private final EnvActions envActions;
    private final ReadOnlyObjectWrapper<Phase> phase;
    private final ReadOnlyStringWrapper working = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private @Nullable Notice complaint;
    private Consumer<JobField> focusWanted = field -> {};

    /** Where the form is. */
    public enum Phase {
        /** The job is being read. */
        LOADING,
        /** The job could not be read. */
        UNREAD,
        /** The form is filled in. */
        FORM,
        /** What will change is looked at. */
        REVIEW
    }

    CustomJobViewModel(
            Workbench workbench,
            ScreenKit kit,
            WriteAccess writes,
            Exits exits,
            @Nullable JobId changed) {
        this.workbench = workbench;
        this.kit = kit;
        this.writes = writes;
        this.exits = exits;
        this.form = new JobFormModel(changed == null);
        this.problems = new JobProblems(form);
        this.check = new JobCheck(workbench.onboarding().defaults(), kit.times()::now);
        var others = new Looking.Others(exits.known(), changed, workbench.runs());
        this.looking = new Looking(form, problems, check, kit, others);
        this.envActions = new EnvActions(form.env(), kit, notice);
        form.onChange(this::forgetComplaint);
        this.phase = new ReadOnlyObjectWrapper<>(changed == null ? Phase.FORM : Phase.LOADING);
    }

    /** The screen came to sight. */
    public void entered() {
        looking.look();
    }

    /** The screen's heading. */
    public abstract String title();

    /** The words of the button that goes on. */
    public abstract String submitWords();

    /** Goes on from a form that is right: asks, or shows what will change. */
    abstract void go(Looking.Snapshot typed);

    /** Looks at the form as a whole, then goes on or moves the focus to what is wrong. */
    public void submit() {
        if (phase.get() != Phase.FORM || busy() || writes.refused().get()) {
            return;
        }
        if (form.env().halfTyped()) {
            String key = "customjob.env.halftyped";
            notice.set(Notice.warning(texts().get(key), texts().get(key + ".text")));
            return;
        }
        Looking.Snapshot typed = looking.snapshot();
        kit.tasks()
                .run(
                        () -> looking.wrong(typed),
                        wrong -> {
                            if (wrong.isEmpty()) {
                                go(typed);
                            } else {
                                complain(wrong);
                            }
                        },
                        this::fail);
    }

    /** Shows what is wrong, and moves the focus there. */
    final void complain(Map<String, String> wrong) {
        problems.found(wrong);
        problems.reveal();
        Notice said =
                Notice.warning(
                        texts().format("customjob.wrong", wrong.size()),
                        problems.first().isPresent()
                                ? texts().get("customjob.wrong.text")
                                : String.join("\n", wrong.values()));
        complaint = said;
        notice.set(said);
        problems.first().ifPresent(focusWanted);
    }

    /** What it says may be mended by any change; what is still wrong stands under its field. */
    private void forgetComplaint() {
        if (complaint != null && notice.get() == complaint) {
            notice.set(null);
        }
    }

    /** Does work in the background, once at a time. */
    final <T> void work(String words, Callable<T> toDo, Consumer<T> done, Consumer<Throwable> no) {
        if (busy()) {
            return;
        }
        working.set(words);
        notice.set(null);
        kit.tasks()
                .run(
                        toDo,
                        result -> {
                            working.set("");
                            done.accept(result);
                        },
                        failure -> {
                            working.set("");
                            no.accept(failure);
                        });
    }

    /** Says what went wrong, under its field where it has one. */
    final void fail(Throwable failure) {
        if (failure instanceof FormProblems wrong) {
            complain(wrong.byField());
            return;
        }
        notice.set(Notice.of(kit.problems().of(failure)));
        // It may have taken effect all the same.
        exits.changed().run();
        if (failure instanceof JobProblem job && job.kind() == JobProblem.Kind.NAME_TAKEN) {
            problems.refused(JobField.NAME, String.valueOf(job.getMessage()));
            focusWanted.accept(JobField.NAME);
        }
    }

    /** Leaves the form, after a question where something was typed that would be lost. */
    public void leave() {
        if (busy()) {
            return;
        }
        if (phase.get() == Phase.REVIEW) {
            phase.set(Phase.FORM);
            return;
        }
        askToDiscard(exits.leave());
    }

    /** Goes on at once where nothing was typed, else once the person lets go of it. */
    public void askToDiscard(Runnable then) {
        Runnable letGo =
                () -> {
                    discard();
                    then.run();
                };
        if (!dirty()) {
            letGo.run();
            return;
        }
        Confirmation question =
                Confirmation.destructive(
                        texts().get("customjob.discard.title"),
                        texts().get("customjob.discard.message"),
                        texts().get("customjob.discard.verb"));
        kit.dialogs().confirm(question.orElse(texts().get("draft.keep")), yes -> letGo.run());
    }

    /** Puts the form back to what it began with. */
    abstract void discard();

    /** True where something was typed that has not been sent. */
    public boolean dirty() {
        return form.dirty();
    }

    /** True while something is being sent or read. */
    final boolean busy() {
        return !working.get().isEmpty();
    }

    /** True where the form cannot go on: writes are refused, or something is under way. */
    final BooleanBinding cannotSubmit() {
        return writes.refused().or(working.isNotEmpty()).or(phase.isEqualTo(Phase.LOADING));
    }

    final void goTo(Phase next) {
        phase.set(next);
    }

    final JobChanges changes() {
        return workbench.jobChanges();
    }

    final Workbench workbench() {
        return workbench;
    }

    final ScreenKit kit() {
        return kit;
    }

    final Texts texts() {
        return kit.texts();
    }

    final Exits exits() {
        return exits;
    }

    final JobCheck check() {
        return check;
    }

    final JobFormModel form() {
        return form;
    }

    final JobProblems problems() {
        return problems;
    }

    final Looking looking() {
        return looking;
    }

    final EnvActions envActions() {
        return envActions;
    }

    /** Why writing is refused; empty where it is not. */
    final ReadOnlyStringProperty refusalProperty() {
        return writes.refusalProperty();
    }

    /** True in a session that may never write. */
    final boolean readOnly() {
        return writes.stateProperty().get() == WriteLock.State.READ_ONLY;
    }

    /** What is under way, in words; empty where nothing is. */
    final ReadOnlyStringProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** Where the form is. */
    final ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** What the form has to say. */
    final ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /** Is told of fields that are to take the focus. */
    final void onFocusWanted(Consumer<JobField> listener) {
        focusWanted = listener;
    }
}
