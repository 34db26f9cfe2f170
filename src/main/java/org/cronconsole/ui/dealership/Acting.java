package org.cronconsole.ui.dealership;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.dealership.Dealership;
import org.cronconsole.dealership.act.ActPlan;
import org.cronconsole.dealership.act.ActResult;
import org.cronconsole.dealership.act.DealershipActs;
import org.cronconsole.dealership.act.PlannedStep;
import org.cronconsole.dealership.act.StepResult;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * One act on one dealership: the form, the plan, the carrying out step by step, the result with
 * what is left. Used on the screen's thread.
 */
final class Acting {
    /** How far it is. */
    enum Phase {
        /** Nothing is begun. */
        CLOSED,
        /** The form is filled in. */
        FORM,
        /** The plan is made. */
        PLANNING,
        /** The plan is shown. */
        PLAN,
        /** It is carried out. */
        RUNNING,
        /** It has ended. */
        RESULT
    }

    private final DealershipActs acts;
    private final ScreenKit kit;
    private final Texts texts;
    private final WriteAccess writes;
    private final ActForm form;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.CLOSED);
    private final ReadOnlyObjectWrapper<Act> act = new ReadOnlyObjectWrapper<>(Act.PASSWORD);
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final ObservableList<StepResult> steps = FXCollections.observableArrayList();
    private final ObservableList<String> remarks = FXCollections.observableArrayList();
    private @Nullable Dealership dealership;
    private @Nullable ActPlan plan;
    private Tasks.@Nullable Handle work;

    /**
     * Acts by these services.
     *
     * @param changed reads jobs and registry again
     */
    Acting(Workbench workbench, ScreenKit kit, WriteAccess writes, Runnable changed) {
        this.acts = workbench.dealershipActs();
        this.kit = kit;
        this.texts = kit.texts();
        this.writes = writes;
        this.form = new ActForm(workbench, kit);
        this.changed = changed;
    }

    /** Opens the form of an act on a dealership. */
    void open(Act wanted, Dealership of) {
        if (phase.get() != Phase.CLOSED || writes.refused().get()) {
            return;
        }
        dealership = of;
        act.set(wanted);
        form.fill(wanted, of);
        phase.set(Phase.FORM);
    }

    /** Makes the plan of what was filled in; what is wrong with it is said, and nothing is lost. */
    void plan() {
        Dealership of = dealership;
        if (of == null || phase.get() != Phase.FORM) {
            return;
        }
        if (act.get() == Act.NUMBER && form.number().isEmpty()) {
            notice.set(Notice.warning("", texts.get("dealerships.act.number.choose")));
            return;
        }
        plan(form.planning(act.get(), of));
    }

    private void plan(Callable<ActPlan> planning) {
        notice.set(null);
        phase.set(Phase.PLANNING);
        work = kit.tasks().run(planning, this::show, this::notPlanned);
    }

    /** Goes on with an act, or takes it back, without its form: what is planned is known. */
    void goOn(Act wanted, Dealership of, Callable<ActPlan> planning) {
        open(wanted, of);
        if (phase.get() == Phase.FORM) {
            plan(planning);
        }
    }

    private void show(ActPlan made) {
        work = null;
        plan = made;
        steps.setAll(
                made.steps().stream()
                        .map(step -> new StepResult(step, StepResult.State.WAITING, "", null))
                        .toList());
        remarks.setAll(made.remarks());
        phase.set(Phase.PLAN);
    }

    private void notPlanned(Throwable failure) {
        work = null;
        notice.set(Notice.of(kit.problems().of(failure)));
        phase.set(Phase.FORM);
    }

    /** Asks, then carries the plan out; or what is left of it. */
    void start() {
        ActPlan made = plan;
        if (made == null || phase.get() != Phase.PLAN && phase.get() != Phase.RESULT) {
            return;
        }
        String all = made.steps().stream().map(this::words).collect(Collectors.joining("\n"));
        kit.dialogs()
                .confirm(
                        Confirmation.plain(
                                texts.format(act.get().key("confirm"), made.dealership()),
                                texts.format(
                                        "dealerships.act.confirm.message",
                                        made.steps().size(),
                                        all),
                                texts.get(act.get().key("verb"))),
                        yes -> run(made));
    }

    private String words(PlannedStep step) {
        return "• " + texts.format("dealerships.step.what", step.target(), step.what());
    }

    private void run(ActPlan made) {
        List<StepResult> before = List.copyOf(steps);
        phase.set(Phase.RUNNING);
        notice.set(null);
        work =
                kit.tasks()
                        .run(
                                () -> acts.carryOut(made, now -> onScreen(before, now)),
                                result -> ended(before, result),
                                this::notBegun);
    }

    private void onScreen(List<StepResult> before, List<StepResult> now) {
        kit.tasks()
                .onScreen(() -> {
                    if (phase.get() == Phase.RUNNING) {
                        steps.setAll(ActSteps.merged(before, now));
                    }
                });
    }

    private void notBegun(Throwable failure) {
        work = null;
        notice.set(Notice.of(kit.problems().of(failure)));
        phase.set(Phase.PLAN);
        changed.run();
    }

    private void ended(List<StepResult> before, ActResult result) {
        work = null;
        steps.setAll(ActSteps.merged(before, result.steps()));
        plan = result.rest().orElse(null);
        phase.set(Phase.RESULT);
        if (result.complete()) {
            form.forget();
            notice.set(Notice.success(texts.get(act.get().key("done")), ""));
        } else {
            boolean nothing = new ActResult(steps, Optional.empty()).nothingDone();
            notice.set(
                    Notice.warning(
                            texts.get(
                                    nothing ? "dealerships.act.nothing" : "dealerships.act.partly"),
                            texts.get("dealerships.act.partly.text")));
        }
        changed.run();
    }

    /** Goes back to the form, where nothing is lost. */
    void back() {
        if (phase.get() == Phase.PLAN) {
            plan = null;
            clear();
            phase.set(Phase.FORM);
        }
    }

    /** Closes it, unless it is under way; what was typed is forgotten. */
    void close() {
        if (phase.get() == Phase.RUNNING) {
            return;
        }
        stop();
        plan = null;
        dealership = null;
        form.forget();
        clear();
        phase.set(Phase.CLOSED);
    }

    private void clear() {
        steps.clear();
        remarks.clear();
        notice.set(null);
    }

    /** Stops what is under way as soon as it can; whoever does that looks no more. */
    void stop() {
        if (work != null) {
            work.cancel();
            work = null;
        }
    }

    /** True while something is left that can be carried out. */
    boolean restLeft() {
        return phase.get() == Phase.RESULT && plan != null;
    }

    /** True where something would be lost by leaving now. */
    boolean unsaved() {
        return phase.get() == Phase.FORM && form.touched()
                || phase.get() == Phase.PLAN
                || restLeft();
    }

    /** The dealership that is acted on, by the name it had; empty for none. */
    String dealershipName() {
        return dealership == null ? "" : dealership.name();
    }

    /** True while a form or what follows it is there. */
    BooleanBinding openNow() {
        return phase.isNotEqualTo(Phase.CLOSED);
    }

    ActForm form() {
        return form;
    }

    /** Why writing is refused; empty where it is not. */
    ReadOnlyStringProperty refusalProperty() {
        return writes.refusalProperty();
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Act> actProperty() {
        return act.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /** The steps as they stand. */
    ObservableList<StepResult> steps() {
        return steps;
    }

    /** What is worth knowing before it is begun. */
    ObservableList<String> remarks() {
        return remarks;
    }
}
