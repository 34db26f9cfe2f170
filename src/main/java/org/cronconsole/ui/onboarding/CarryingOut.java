package org.cronconsole.ui.onboarding;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.dealership.EndSteps;
import org.cronconsole.dealership.Onboarding;
import org.cronconsole.dealership.OnboardingOptions;
import org.cronconsole.dealership.OnboardingPlan;
import org.cronconsole.dealership.OnboardingProgress;
import org.cronconsole.dealership.OnboardingRequest;
import org.cronconsole.dealership.OnboardingResult;
import org.cronconsole.dealership.OnboardingResult.StepResult;
import org.cronconsole.dealership.OnboardingResult.StepState;
import org.cronconsole.dealership.OnboardingStep;
import org.cronconsole.ui.kit.KeepingSignedIn;
import org.cronconsole.ui.kit.Problem;
import org.cronconsole.ui.kit.Problems;
import org.cronconsole.ui.kit.Stoppable;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** The carrying out of a plan, in the background: how each step stands, and what came of it. */
final class CarryingOut {
    private final Onboarding onboarding;
    private final Tasks tasks;
    private final Problems problems;
    private final InstantSource clock;
    private final Runnable ended;
    private final ObservableList<StepResult> steps = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable OnboardingResult> result =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper lineCheck = new ReadOnlyStringWrapper("");
    private Set<OnboardingStep> wanted = Set.of();
    private AtomicBoolean waitsForText = new AtomicBoolean();
    private Instant lineSince = Instant.EPOCH;
    private Stoppable work = new Stoppable();
    private Instant startedAt = Instant.EPOCH;
    private Instant endedAt = Instant.EPOCH;
    private @Nullable OnboardingRequest request;

    /**
     * Carries out in the background.
     *
     * @param ended is told, on the screen's thread, once there is a result or a problem
     */
    CarryingOut(
            Onboarding onboarding,
            Tasks tasks,
            Problems problems,
            InstantSource clock,
            Runnable ended) {
        this.onboarding = onboarding;
        this.tasks = tasks;
        this.problems = problems;
        this.clock = clock;
        this.ended = ended;
        forget();
    }

    /**
     * Starts, unless it is under way already.
     *
     * @param around what the carrying out is done by
     */
    void start(OnboardingPlan plan, OnboardingOptions options, KeepingSignedIn.Around around) {
        if (running.get()) {
            return;
        }
        request = plan.request();
        begin(
                planned(plan, options),
                progress -> around.call(() -> onboarding.carryOut(plan, options, progress)));
    }

    /** The steps that the plan has; the others are none for it. */
    private static Set<OnboardingStep> planned(OnboardingPlan plan, OnboardingOptions options) {
        Set<OnboardingStep> planned = EnumSet.noneOf(OnboardingStep.class);
        Stream.concat(plan.steps().stream(), EndSteps.of(plan, options).stream())
                .forEach(step -> planned.add(step.step()));
        return planned;
    }

    /** Something that carries steps out, told of each. */
    interface Work {
        /** Does it. */
        OnboardingResult with(OnboardingProgress progress) throws Exception;
    }

    /**
     * Goes on with what stopped, unless something is under way.
     *
     * @param typed what it was begun with, for what comes after this; null where nobody typed it
     * @param stood how its steps stood as it stopped; empty where that is not known
     */
    void goOn(@Nullable OnboardingRequest typed, List<StepResult> stood, Work more) {
        if (!running.get()) {
            request = typed;
            Set<OnboardingStep> asked = EnumSet.allOf(OnboardingStep.class);
            stood.stream()
                    .filter(step -> step.state() == StepState.SKIPPED)
                    .forEach(step -> asked.remove(step.step()));
            begin(asked, more);
        }
    }

    private void begin(Set<OnboardingStep> asked, Work toDo) {
        forget();
        wanted = asked;
        steps.replaceAll(this::asWanted);
        startedAt = clock.instant();
        running.set(true);
        Stoppable begun = new Stoppable();
        work = begun;
        AtomicBoolean waits = new AtomicBoolean(true);
        waitsForText = waits;
        OnboardingProgress progress =
                new OnboardingProgress() {
                    @Override
                    public void changed(StepResult now) {
                        tasks.onScreen(() -> show(now));
                    }

                    @Override
                    public boolean awaitsText() {
                        return waits.get();
                    }
                };
        tasks.run(() -> begun.run(() -> toDo.with(progress)), this::done, this::failed);
    }

    /** What nobody asked for is neither waited for nor begun: it is left out from the beginning. */
    private StepResult asWanted(StepResult step) {
        boolean ahead = step.state() == StepState.WAITING || step.state() == StepState.RUNNING;
        return ahead && !wanted.contains(step.step())
                ? new StepResult(step.step(), StepState.SKIPPED, "")
                : step;
    }

    private void show(StepResult now) {
        steps.set(now.step().ordinal(), asWanted(now));
        boolean line = now.step() == OnboardingStep.LINE_CHECK;
        if (line && now.state() == StepState.RUNNING) {
            lineSince = clock.instant();
            lineCheck.set(now.detail());
        } else if (line) {
            lineCheck.set("");
        }
    }

    /** Waits no longer for the text of the line check, which does the rest no harm. */
    void skipText() {
        if (!lineCheck.get().isEmpty()) {
            waitsForText.set(false);
            work.stop();
        }
    }

    /** What to do for the line check, while it waits; empty while it does not. */
    ReadOnlyStringProperty lineCheckProperty() {
        return lineCheck.getReadOnlyProperty();
    }

    /** How long the line check has waited. */
    Duration lineElapsed() {
        return Duration.between(lineSince, clock.instant());
    }

    private void done(OnboardingResult came) {
        steps.setAll(came.steps().stream().map(this::asWanted).toList());
        result.set(came);
        end();
    }

    /** An onboarding answers with a result whatever happens; anything else is unforeseen. */
    private void failed(Throwable failure) {
        for (int i = 0; i < steps.size(); i++) {
            StepResult step = steps.get(i);
            if (step.state() == StepState.RUNNING) {
                steps.set(i, new StepResult(step.step(), StepState.UNKNOWN, ""));
            }
        }
        problem.set(problems.of(failure));
        end();
    }

    private void end() {
        endedAt = clock.instant();
        lineCheck.set("");
        running.set(false);
        stopping.set(false);
        ended.run();
    }

    /**
     * Asks it to stop; what comes of it is told as a result, like any other end, so that what
     * exists by then is not lost.
     */
    void stop() {
        if (running.get() && !stopping.get()) {
            stopping.set(true);
            work.stop();
        }
    }

    /** Forgets what came of it. */
    void forget() {
        steps.clear();
        for (OnboardingStep step : OnboardingStep.values()) {
            steps.add(new StepResult(step, StepState.WAITING, ""));
        }
        result.set(null);
        problem.set(null);
    }

    /** What was carried out last, with its secrets; null where that is let go of. */
    @Nullable OnboardingRequest request() {
        return request;
    }

    /** Lets go of what was carried out. */
    void letGo() {
        request = null;
    }

    /** How long it has taken. */
    Duration elapsed() {
        return Duration.between(startedAt, running.get() ? clock.instant() : endedAt);
    }

    /** One for each step, in order. */
    ObservableList<StepResult> steps() {
        return steps;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty stoppingProperty() {
        return stopping.getReadOnlyProperty();
    }

    /** What came of it; null before. */
    ReadOnlyObjectProperty<@Nullable OnboardingResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** What went wrong where it ended without a result. */
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
