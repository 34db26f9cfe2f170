package org.cronconsole.dealership;

import org.cronconsole.account.WriteRefused;
import org.cronconsole.dealership.JournalEntry.Kind;
import org.cronconsole.dealership.OnboardingResult.State;
import org.cronconsole.dealership.OnboardingResult.StepResult;
import org.cronconsole.dealership.OnboardingResult.StepState;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.job.Period;
import org.cronconsole.registry.RegistryConflict;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * The account of what a saga does: how each step stands, what exists, what is not known. Safe for
 * the two threads that create the jobs; the progress is told by one at a time.
 */
final class StepLog {
    private static final Words WORDS = Words.of(StepLog.class);

    /** Steps that leave nothing behind that could be taken back. */
    private static final Set<OnboardingStep> READS =
            EnumSet.of(
                    OnboardingStep.CHECK, OnboardingStep.AWAIT_DEPLOYS, OnboardingStep.LINE_CHECK);

    private final Saga saga;
    private final OnboardingProgress progress;
    private final Map<OnboardingStep, StepResult> results = new EnumMap<>(OnboardingStep.class);
    private final Map<OnboardingStep, String> exists = new EnumMap<>(OnboardingStep.class);
    private List<Remedy> remedies = List.of();

    /** Begins with what the journal knows to exist. */
    StepLog(Saga saga, OnboardingProgress progress) {
        this.saga = saga;
        this.progress = progress;
        for (OnboardingStep step : OnboardingStep.values()) {
            results.put(step, new StepResult(step, StepState.WAITING, ""));
        }
        exists.putAll(JournalWords.exists(saga.journal()));
    }

    /** Takes over how the steps stand by the journal. */
    synchronized void takeOver() {
        for (StepResult step : JournalSteps.of(saga.journal())) {
            results.put(step.step(), step);
            progress.changed(step);
        }
    }

    /** True where no step is left to do. */
    synchronized boolean allDone() {
        return results.values().stream().allMatch(StepResult::done);
    }

    /** Says more about a step that is under way. */
    void tell(OnboardingStep step, String detail) {
        set(step, StepState.RUNNING, detail);
    }

    /** What was said last of a step; empty where nothing was. */
    synchronized String detail(OnboardingStep step) {
        StepResult result = results.get(step);
        return result == null ? "" : result.detail();
    }

    /** How far a step is. */
    synchronized StepState state(OnboardingStep step) {
        StepResult result = results.get(step);
        return result == null ? StepState.WAITING : result.state();
    }

    /** Whether the person still waits for the text of the line check. */
    boolean awaitsText() {
        return progress.awaitsText();
    }

    /** Does one step; answers what went wrong, or null. */
    @Nullable String carryOut(OnboardingStep step, Supplier<@Nullable String> work) {
        set(step, StepState.RUNNING, "");
        StepState state;
        String why;
        try {
            String detail = work.get();
            set(
                    step,
                    detail == null ? StepState.SKIPPED : StepState.DONE,
                    detail == null ? "" : detail);
            return null;
        } catch (StepSkipped skipped) {
            set(step, StepState.SKIPPED, String.valueOf(skipped.getMessage()));
            return null;
        } catch (StepUnknown unknown) {
            state = StepState.UNKNOWN;
            why = told(step, unknown);
        } catch (GatewayException failure) {
            state = failure.effectUnknown() ? StepState.UNKNOWN : StepState.FAILED;
            why = told(step, failure);
        } catch (StepFailed failure) {
            state = StepState.FAILED;
            why = told(step, failure);
            propose(failure.remedies());
        } catch (WriteRefused | RegistryConflict | JournalProblem failure) {
            state = StepState.FAILED;
            why = told(step, failure);
        } catch (CancellationException stopped) {
            // What was cut off may have arrived; a step that only reads leaves nothing behind.
            state = READS.contains(step) ? StepState.FAILED : StepState.UNKNOWN;
            why = WORDS.get("step.stopped");
        }
        set(step, state, why);
        note(step, state == StepState.UNKNOWN, why);
        return why;
    }

    private String told(OnboardingStep step, RuntimeException why) {
        progress.failed(step, why);
        return String.valueOf(why.getMessage());
    }

    private synchronized void propose(List<Remedy> better) {
        remedies = better;
    }

    private void note(OnboardingStep step, boolean unknown, String why) {
        try {
            if (unknown) {
                saga.write(step, Kind.FAILED, JournalEntry.WHY, why, JournalEntry.UNKNOWN, "true");
            } else {
                saga.write(step, Kind.FAILED, JournalEntry.WHY, why);
            }
        } catch (JournalProblem full) {
            // The line before it says that the step was begun, which is enough to go on from.
        }
    }

    /** Takes note that something exists; answers it. */
    synchronized @Nullable String made(OnboardingStep step, @Nullable String what) {
        if (what != null) {
            exists.put(step, what);
        }
        return what;
    }

    /** Takes note that something exists no longer. */
    synchronized void gone(OnboardingStep step) {
        exists.remove(step);
    }

    /** True where nothing exists beside the claim, and nothing is unknown. */
    synchronized boolean leavesNothing() {
        Journal journal = saga.journal();
        for (OnboardingStep step : OnboardingStep.values()) {
            boolean open = !READS.contains(step) && journal.leavesOpen(step);
            // The claim itself goes with the rest, unless it may still be on its way.
            boolean there = step != OnboardingStep.CLAIM && exists.containsKey(step);
            if (open || there) {
                return false;
            }
        }
        return true;
    }

    private synchronized void set(OnboardingStep step, StepState state, String detail) {
        StepResult result = new StepResult(step, state, detail);
        results.put(step, result);
        progress.changed(result);
    }

    /** The result, once the journal is closed; one that cannot be closed is told. */
    OnboardingResult end(Journal.State state, State told, String message) {
        try {
            saga.hold().end(state);
            return result(told, message);
        } catch (JournalProblem open) {
            return result(told, message + " " + open.getMessage());
        }
    }

    /** The result as things stand. */
    synchronized OnboardingResult result(State state, String message) {
        Journal journal = saga.journal();
        boolean user = journal.standing(OnboardingStep.CREATE_USER) != null;
        boolean number =
                journal.script().numberOurs()
                        || journal.standing(OnboardingStep.RENT_NUMBER) != null;
        return new OnboardingResult(
                state,
                journal.id(),
                journal.dealership(),
                List.copyOf(results.values()),
                List.copyOf(exists.values()),
                saga.job(Period.AM),
                saga.job(Period.PM),
                number ? saga.number() : null,
                user ? journal.script().user().username() : null,
                journal.takingBack(),
                message,
                remedies);
    }
}
