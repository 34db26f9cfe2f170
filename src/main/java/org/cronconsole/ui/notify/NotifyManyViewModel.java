package org.cronconsole.ui.notify;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.job.CronJob;
import org.cronconsole.job.JobNotifications;
import org.cronconsole.job.JobNotifications.Outcome;
import org.cronconsole.job.NotifyPlan;
import org.cronconsole.job.NotifySetting;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.Pace;
import org.cronconsole.ui.kit.Problem;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.ui.notify.NotifyRow.Result;
import org.cronconsole.ui.notify.NotifyRow.State;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What Render notifies of for several jobs: read, planned, set one after the other, with one result
 * for each. Used on the screen's thread.
 */
public final class NotifyManyViewModel {
    private final JobNotifications notifications;
    private final ScreenKit kit;
    private final Texts texts;
    private final WriteAccess writes;
    private final NotifyWords words;
    private final ObservableList<NotifyRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<NotifySetting> choice =
            new SimpleObjectProperty<>(NotifySetting.FAILURE);
    private final ReadOnlyObjectWrapper<@Nullable NotifyPlan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.READING);
    private final Pace pace;
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private List<CronJob> jobs = List.of();
    private Tasks.@Nullable Handle reading;

    /** How far it is. */
    enum Stage {
        /** What is set now is being read, or could not be. */
        READING,
        /** It is known what would change. */
        PLANNED,
        /** It is being set. */
        RUNNING,
        /** It has ended; each job has its result. */
        ENDED
    }

    /** Reads and changes by these. */
    public NotifyManyViewModel(JobNotifications notifications, ScreenKit kit, WriteAccess writes) {
        this.notifications = notifications;
        this.kit = kit;
        this.texts = kit.texts();
        this.writes = writes;
        this.words = new NotifyWords(texts);
        this.pace = new Pace(kit);
        choice.subscribe(to -> {
            NotifyPlan now = plan.get();
            if (now != null && stage.get() == Stage.PLANNED) {
                plan.set(now.to(to));
            } else if (stage.get() == Stage.ENDED) {
                read();
            }
        });
    }

    /** Shows these jobs, unless others are being changed, and reads what is set for them. */
    public void show(List<CronJob> chosen) {
        if (stage.get() == Stage.RUNNING) {
            return;
        }
        jobs = List.copyOf(chosen);
        rows.setAll(jobs.stream().map(job -> new NotifyRow(job.id(), job.name())).toList());
        read();
    }

    /** Reads what is set, for a plan anew. */
    void read() {
        if (stage.get() == Stage.RUNNING || jobs.isEmpty()) {
            return;
        }
        if (reading != null) {
            reading.cancel();
        }
        stage.set(Stage.READING);
        plan.set(null);
        notice.set(null);
        rows.forEach(row -> row.came(Result.NONE));
        List<CronJob> of = jobs;
        NotifySetting to = choice.get();
        reading =
                kit.tasks()
                        .run(
                                () -> notifications.plan(of, to),
                                this::planned,
                                failure ->
                                        notice.set(
                                                Notice.of(kit.problems().of(failure))
                                                        .withAction(
                                                                texts.get("kit.retry"),
                                                                this::read)));
    }

    private void planned(NotifyPlan made) {
        reading = null;
        show(made);
        plan.set(made.to(choice.get()));
        stage.set(Stage.PLANNED);
    }

    private void show(NotifyPlan made) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).is(made.steps().get(i).before());
        }
    }

    /** Asks, then sets it for each job for which something else is set. */
    void start() {
        NotifyPlan wanted = plan.get();
        if (wanted == null || cannotStart().get()) {
            return;
        }
        int count = wanted.changes().size();
        kit.dialogs()
                .confirm(
                        Confirmation.plain(
                                texts.format("notify.many.confirm.title", count),
                                texts.format("notify.many.confirm.message", words.of(wanted.to())),
                                texts.format("notify.many.confirm.verb", count)),
                        yes -> run(wanted));
    }

    private void run(NotifyPlan wanted) {
        if (stage.get() != Stage.PLANNED) {
            return;
        }
        stage.set(Stage.RUNNING);
        notice.set(null);
        BooleanSupplier going = pace.begin(wanted.changes().size());
        kit.tasks()
                .run(
                        () ->
                                notifications.apply(
                                        wanted,
                                        each -> kit.tasks().onScreen(() -> came(each, wanted)),
                                        going),
                        all -> ended(all, wanted),
                        failure -> {
                            stage.set(Stage.ENDED);
                            notice.set(Notice.of(kit.problems().of(failure)));
                        });
    }

    private void came(Outcome outcome, NotifyPlan wanted) {
        for (NotifyRow row : rows) {
            if (row.job().equals(outcome.step().job())) {
                row.came(result(outcome));
                if (outcome.failure() == null) {
                    row.is(wanted.to().word());
                }
            }
        }
        pace.at(
                (int)
                        rows.stream()
                                .filter(row -> row.resultProperty().get() != Result.NONE)
                                .count());
    }

    private Result result(Outcome outcome) {
        RuntimeException failure = outcome.failure();
        if (failure == null) {
            return new Result(State.DONE, "");
        }
        Problem problem = kit.problems().of(failure);
        return new Result(State.FAILED, (problem.title() + ". " + problem.text()).strip());
    }

    private void ended(List<Outcome> all, NotifyPlan wanted) {
        stage.set(Stage.ENDED);
        for (NotifyRow row : rows) {
            if (row.resultProperty().get() == Result.NONE) {
                boolean same = wanted.to().word().equals(row.beforeProperty().get());
                row.came(new Result(same ? State.SAME : State.UNTRIED, ""));
            }
        }
        long done = all.stream().filter(each -> each.failure() == null).count();
        int count = wanted.changes().size();
        notice.set(
                done == count
                        ? Notice.success(texts.format("notify.many.done", done), "")
                        : Notice.warning(
                                        texts.format("notify.many.partly", done, count),
                                        texts.get("notify.many.partly.text"))
                                .withAction(texts.get("notify.many.again"), this::read));
    }

    /** Ends it after the job that is under way. */
    void stop() {
        pace.stop();
    }

    /** True where nothing would change, or nothing may be changed now. */
    BooleanBinding cannotStart() {
        return Bindings.createBooleanBinding(
                () -> {
                    NotifyPlan now = plan.get();
                    return stage.get() != Stage.PLANNED
                            || now == null
                            || now.changes().isEmpty()
                            || writes.refused().get();
                },
                stage,
                plan,
                writes.refusalProperty());
    }

    /**
     * What the plan comes to, in a sentence or two; once it was carried out, each job tells what
     * came of it.
     */
    String sentence() {
        NotifyPlan now = plan.get();
        if (now == null) {
            return texts.get("notify.reading");
        }
        if (stage.get() == Stage.ENDED) {
            return words.workspace(now.workspace());
        }
        int count = now.changes().size();
        return texts.format("notify.many.plan", count, now.steps().size() - count)
                + " "
                + words.workspace(now.workspace());
    }

    ObservableList<NotifyRow> rows() {
        return rows;
    }

    /** What is to be set. */
    ObjectProperty<NotifySetting> choiceProperty() {
        return choice;
    }

    /** What would change; null until it is known. */
    ReadOnlyObjectProperty<@Nullable NotifyPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** How far the setting is. */
    Pace pace() {
        return pace;
    }

    ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    ReadOnlyStringProperty refusalProperty() {
        return writes.refusalProperty();
    }

    NotifyWords words() {
        return words;
    }
}
