package org.cronconsole.ui.onboarding;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.cronconsole.dealership.Onboarding;
import org.cronconsole.dealership.OnboardingPlan;
import org.cronconsole.dealership.OnboardingRequest;
import org.cronconsole.ui.kit.Problem;
import org.cronconsole.ui.kit.Problems;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** The making of the plan, in the background. */
final class Planning {
    /** How it stands. */
    enum State {
        /** Not asked for. */
        NONE,
        /** Under way. */
        RUNNING,
        /** There is a plan. */
        READY,
        /** It failed. */
        FAILED,
        /** The person stopped it. */
        STOPPED
    }

    private final Onboarding onboarding;
    private final Tasks tasks;
    private final Problems problems;
    private final Consumer<OnboardingPlan> made;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final ReadOnlyObjectWrapper<@Nullable OnboardingPlan> plan =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private Tasks.@Nullable Handle running;

    /**
     * Plans in the background.
     *
     * @param made is told of each plan, before the state says so
     */
    Planning(Onboarding onboarding, Tasks tasks, Problems problems, Consumer<OnboardingPlan> made) {
        this.onboarding = onboarding;
        this.tasks = tasks;
        this.problems = problems;
        this.made = made;
    }

    /** Begins anew. */
    void begin(OnboardingRequest request) {
        end(State.RUNNING);
        running = tasks.run(() -> onboarding.plan(request), this::ready, this::failed);
    }

    private void ready(OnboardingPlan found) {
        running = null;
        plan.set(found);
        made.accept(found);
        state.set(State.READY);
    }

    private void failed(Throwable failure) {
        running = null;
        problem.set(problems.of(failure));
        state.set(State.FAILED);
    }

    /** Begins anew, and fails at once. */
    void refuse(Throwable failure) {
        end(State.RUNNING);
        failed(failure);
    }

    /** Stops the making, where it is under way. */
    void stop() {
        if (state.get() == State.RUNNING) {
            end(State.STOPPED);
        }
    }

    /** Forgets the plan, which holds secrets. */
    void forget() {
        end(State.NONE);
    }

    private void end(State now) {
        Tasks.Handle under = running;
        if (under != null) {
            under.cancel();
        }
        running = null;
        plan.set(null);
        problem.set(null);
        state.set(now);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The plan, while there is one. */
    ReadOnlyObjectProperty<@Nullable OnboardingPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** Why there is none. */
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
