package org.cronconsole.ui.offboarding;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.dealership.Journal;
import org.cronconsole.offboarding.Offboarding;
import org.cronconsole.offboarding.OffboardingChoices;
import org.cronconsole.offboarding.OffboardingChoices.RunFate;
import org.cronconsole.offboarding.OffboardingChoices.UserFate;
import org.cronconsole.offboarding.OffboardingJournal;
import org.cronconsole.offboarding.OffboardingPlan;
import org.cronconsole.offboarding.OffboardingResult;
import org.cronconsole.offboarding.OffboardingResult.StepResult;
import org.cronconsole.offboarding.OffboardingStep;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.Pace;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Stoppable;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.WriteAccess;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** Offboarding: choose a dealership, look at the plan, confirm by its name, watch, go on. */
public final class OffboardingViewModel {
    /** What the screen shows. */
    public enum Stage {
        /** Which dealership, and what was left open. */
        CHOOSE,
        /** What there is of it is looked up. */
        PLANNING,
        /** The plan. */
        REVIEW,
        /** The steps under way. */
        RUNNING,
        /** What came of them. */
        ENDED
    }

    private static final List<OffboardingStep> ALL = List.of(OffboardingStep.values());

    private final Offboarding offboarding;
    private final ScreenKit kit;
    private final WriteAccess writes;
    private final StringProperty dealership = new SimpleStringProperty("");
    private final ObjectProperty<UserFate> user = new SimpleObjectProperty<>(UserFate.DEACTIVATE);
    private final ObjectProperty<RunFate> run = new SimpleObjectProperty<>(RunFate.WAIT);
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.CHOOSE);
    private final ReadOnlyObjectWrapper<@Nullable OffboardingPlan> plan =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable OffboardingResult> result =
            new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final ObservableList<OffboardingJournal> open = FXCollections.observableArrayList();
    private final OffboardingSteps steps;
    private Stoppable work = new Stoppable();
    private Tasks.@Nullable Handle looking;

    /** Offboards by this. */
    public OffboardingViewModel(Offboarding offboarding, ScreenKit kit, WriteAccess writes) {
        this.offboarding = offboarding;
        this.kit = kit;
        this.writes = writes;
        this.steps = new OffboardingSteps(kit);
        user.subscribe(now -> lookAgain());
        run.subscribe(now -> lookAgain());
    }

    private void lookAgain() {
        if (stage.get() == Stage.REVIEW) {
            look();
        }
    }

    /** Reads which offboardings of this computer have not ended. */
    void readJournals() {
        kit.tasks()
                .run(
                        () ->
                                offboarding.journals().stream()
                                        .filter(j -> j.state() == Journal.State.OPEN)
                                        .toList(),
                        open::setAll,
                        failure -> notice.set(Notice.of(kit.problems().of(failure))));
    }

    /** Begins with a dealership that was chosen elsewhere, unless one is under way. */
    public void show(String name) {
        if (stage.get() != Stage.RUNNING) {
            dealership.set(name);
            look();
        }
    }

    /** Looks up what there is of the dealership that is named. */
    void look() {
        String name = dealership.get().strip();
        if (name.isEmpty() || stage.get() == Stage.RUNNING) {
            return;
        }
        cancelLook();
        notice.set(null);
        stage.set(Stage.PLANNING);
        OffboardingChoices choices = new OffboardingChoices(user.get(), run.get());
        looking =
                kit.tasks()
                        .run(
                                () -> offboarding.plan(name, choices),
                                found -> {
                                    plan.set(found);
                                    stage.set(Stage.REVIEW);
                                },
                                failure -> {
                                    stage.set(Stage.CHOOSE);
                                    notice.set(Notice.of(kit.problems().of(failure)));
                                });
    }

    private void cancelLook() {
        if (looking != null) {
            looking.cancel();
            looking = null;
        }
    }

    /** Asks for the dealership's name, then carries the plan out. */
    void start() {
        OffboardingPlan wanted = plan.get();
        if (wanted == null || !canStart()) {
            return;
        }
        kit.dialogs()
                .confirm(
                        new Confirmation(
                                kit.texts().format("offboard.confirm.title", wanted.dealership()),
                                kit.texts().get("offboard.confirm.message"),
                                kit.texts().get("offboard.confirm.verb"),
                                true,
                                wanted.dealership()),
                        typed -> begin(ALL, told -> offboarding.carryOut(wanted, typed, told)));
    }

    /** True where the plan can be carried out now. */
    boolean canStart() {
        OffboardingPlan wanted = plan.get();
        return wanted != null
                && wanted.possible()
                && stage.get() == Stage.REVIEW
                && !writes.refused().get();
    }

    /**
     * Goes on with one that stopped.
     *
     * @param cancelRun whether a run that is waited for is canceled now
     */
    void resume(String journal, boolean cancelRun) {
        if (stage.get() != Stage.RUNNING) {
            begin(
                    ALL,
                    told -> offboarding.resume(journal, cancelRun ? RunFate.CANCEL : null, told));
        }
    }

    /** Ends one before anything is gone; its jobs are resumed. */
    void standDown(String journal) {
        if (stage.get() != Stage.RUNNING) {
            begin(List.of(), told -> offboarding.standDown(journal, told));
        }
    }

    private interface Act {
        OffboardingResult go(Consumer<StepResult> told);
    }

    private void begin(List<OffboardingStep> waiting, Act act) {
        cancelLook();
        notice.set(null);
        result.set(null);
        steps.begin(waiting);
        stage.set(Stage.RUNNING);
        Stoppable begun = new Stoppable();
        work = begun;
        kit.tasks()
                .run(
                        () ->
                                begun.run(() ->
                                        act.go(now -> kit.tasks().onScreen(() -> steps.put(now)))),
                        this::ended,
                        failure -> {
                            stage.set(Stage.CHOOSE);
                            steps.pace().end();
                            notice.set(Notice.of(kit.problems().of(failure)));
                            readJournals();
                        });
    }

    private void ended(OffboardingResult came) {
        steps.ended(came.steps());
        result.set(came);
        steps.pace().end();
        stage.set(Stage.ENDED);
        notice.set(
                switch (came.state()) {
                    case DONE, STOOD_DOWN -> Notice.success(came.message(), "");
                    case NOTHING_DONE, PARTLY ->
                            Notice.warning("", came.message() + steps.rest(came));
                });
        readJournals();
    }

    /** Asks what is under way to stop; what came of it is told as its result. */
    void stop() {
        if (stage.get() == Stage.RUNNING && !steps.pace().stoppingProperty().get()) {
            steps.pace().stop();
            work.stop();
        }
    }

    /** Back to the choice, unless something is under way. */
    void back() {
        if (stage.get() != Stage.RUNNING) {
            cancelLook();
            plan.set(null);
            result.set(null);
            notice.set(null);
            steps.list().clear();
            stage.set(Stage.CHOOSE);
            readJournals();
        }
    }

    StringProperty dealershipProperty() {
        return dealership;
    }

    ObjectProperty<UserFate> userProperty() {
        return user;
    }

    ObjectProperty<RunFate> runProperty() {
        return run;
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** The plan under review; null before. */
    ReadOnlyObjectProperty<@Nullable OffboardingPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** What came of it; null before. */
    ReadOnlyObjectProperty<@Nullable OffboardingResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    ObservableList<StepResult> steps() {
        return steps.list();
    }

    /** Offboardings of this computer that have not ended, newest first. */
    ObservableList<OffboardingJournal> open() {
        return open;
    }

    /** How far the steps are. */
    Pace pace() {
        return steps.pace();
    }

    WriteAccess writes() {
        return writes;
    }
}
