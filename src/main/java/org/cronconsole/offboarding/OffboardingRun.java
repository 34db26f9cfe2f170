package org.cronconsole.offboarding;

import org.cronconsole.account.WriteRefused;
import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.JournalKeeper.Hold;
import org.cronconsole.dealership.JournalProblem;
import org.cronconsole.dealership.OnboardingResult.StepState;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.job.JobProblem;
import org.cronconsole.job.Period;
import org.cronconsole.offboarding.OffboardingEntry.Kind;
import org.cronconsole.offboarding.OffboardingResult.State;
import org.cronconsole.offboarding.OffboardingResult.StepResult;
import org.cronconsole.phone.NumberProblem;
import org.cronconsole.registry.RegistryConflict;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One carrying out of an offboarding, or of its stop, and the account of it. */
final class OffboardingRun {
    private static final Words WORDS = Words.of(OffboardingRun.class);

    private final Hold<OffboardingJournal, OffboardingEntry> hold;
    private final OffboardingScript script;
    private final Offboarding.Services services;
    private final Consumer<StepResult> progress;
    private final JobPart jobs;
    private final OtherPart others;
    private final ClaimPart claim;
    private final Map<OffboardingStep, StepResult> results = new EnumMap<>(OffboardingStep.class);

    OffboardingRun(
            Offboarding.Services services,
            Hold<OffboardingJournal, OffboardingEntry> hold,
            OffboardingScript script,
            Consumer<StepResult> progress) {
        this.services = services;
        this.hold = hold;
        this.script = script;
        this.progress = progress;
        this.jobs = new JobPart(services, script);
        this.others = new OtherPart(services, script);
        this.claim = new ClaimPart(services, script, hold.journal().id());
        for (OffboardingStep step : OffboardingStep.values()) {
            results.put(step, new StepResult(step, StepState.WAITING, ""));
        }
    }

    OffboardingResult carryOut() {
        for (OffboardingStep step : OffboardingStep.values()) {
            if (Thread.currentThread().isInterrupted()) {
                return partly(WORDS.format("end.stopped.before", step.said()));
            }
            String failure = take(step, Kind.INTENT, Kind.DONE, () -> work(step));
            if (failure != null) {
                return claim.colleagueInTheWay() && leavesNothing()
                        ? notBegun(failure)
                        : partly(failure);
            }
        }
        boolean released = claim.release();
        try {
            hold.end(Journal.State.DONE);
        } catch (JournalProblem full) {
            return partly(String.valueOf(full.getMessage()));
        }
        return result(
                State.DONE,
                WORDS.format(released ? "end.done" : "end.done.claim", script.dealership()));
    }

    /** True where not even the note to the other admins may stand there. */
    private boolean leavesNothing() {
        return hold.journal().entries().stream()
                .noneMatch(entry -> entry.kind() == Kind.DONE || entry.kind() == Kind.UNKNOWN);
    }

    /** There is nothing to go on with: the journal is closed. */
    private OffboardingResult notBegun(String failure) {
        try {
            hold.end(Journal.State.ROLLED_BACK);
            return result(State.NOTHING_DONE, WORDS.format("end.nothing", failure));
        } catch (JournalProblem full) {
            return partly(failure);
        }
    }

    /** Does a step; null where there is nothing of it. */
    private @Nullable String work(OffboardingStep step) {
        return switch (step) {
            case CLAIM -> claim.claim();
            case SUSPEND_AM -> jobs.suspend(Period.AM);
            case SUSPEND_PM -> jobs.suspend(Period.PM);
            case END_RUNS -> {
                String ended = jobs.endRuns();
                claim.keepUp();
                yield ended;
            }
            case DELETE_AM -> jobs.delete(Period.AM);
            case DELETE_PM -> jobs.delete(Period.PM);
            case USER -> others.user();
            case NUMBER -> others.number();
            case REGISTRY -> others.registry();
        };
    }

    private OffboardingResult partly(String failure) {
        return result(State.PARTLY, WORDS.format("end.partly", script.dealership(), failure));
    }

    OffboardingResult standDown() {
        if (!hold.journal().standingDown()) {
            refuseTooLate();
        }
        List<String> failures = new ArrayList<>();
        for (Period period : PlannedWords.periods(script)) {
            String failure =
                    take(
                            OffboardingStep.suspend(period),
                            Kind.UNDO,
                            Kind.UNDONE,
                            () -> jobs.resume(period));
            if (failure != null) {
                failures.add(failure);
            }
        }
        if (failures.isEmpty()) {
            boolean released = claim.release();
            try {
                hold.end(Journal.State.ROLLED_BACK);
                return result(
                        State.STOOD_DOWN,
                        WORDS.format(
                                released ? "end.back" : "end.back.claim", script.dealership()));
            } catch (JournalProblem full) {
                failures.add(String.valueOf(full.getMessage()));
            }
        }
        return result(
                State.PARTLY,
                WORDS.format("end.back.partly", script.dealership(), String.join(" ", failures)));
    }

    /** Once it has begun to stop it is stopped to its end: a resume is refused then. */
    private void refuseTooLate() {
        for (Period period : PlannedWords.periods(script)) {
            if (!jobs.isThere(period)) {
                throw new JournalProblem(
                        JournalProblem.Kind.TOO_LATE,
                        WORDS.format("late.job", period, script.dealership()));
            }
        }
        if (!hold.journal().canStandDown()) {
            throw new JournalProblem(
                    JournalProblem.Kind.TOO_LATE, WORDS.format("late.some", script.dealership()));
        }
    }

    /** Does one step; answers what went wrong, or null. */
    private @Nullable String take(
            OffboardingStep step, Kind before, Kind after, Supplier<@Nullable String> work) {
        set(step, StepState.RUNNING, "");
        boolean unknown;
        String why;
        try {
            hold.write(entry(step, before, ""));
            String came = work.get();
            hold.write(entry(step, after, came == null ? "" : came));
            set(step, came == null ? StepState.SKIPPED : StepState.DONE, came == null ? "" : came);
            return null;
        } catch (StepProblem problem) {
            unknown = problem.isUnknown();
            why = String.valueOf(problem.getMessage());
        } catch (JobProblem problem) {
            unknown =
                    problem.kind() == JobProblem.Kind.OUTCOME_UNKNOWN
                            || problem.kind() == JobProblem.Kind.PARTLY_DONE;
            why = String.valueOf(problem.getMessage());
        } catch (NumberProblem problem) {
            unknown = problem.kind() == NumberProblem.Kind.OUTCOME_UNKNOWN;
            why = String.valueOf(problem.getMessage());
        } catch (GatewayException failure) {
            unknown = failure.effectUnknown();
            why = String.valueOf(failure.getMessage());
        } catch (WriteRefused | RegistryConflict | JournalProblem failure) {
            unknown = false;
            why = String.valueOf(failure.getMessage());
        } catch (CancellationException stopped) {
            // What was cut off may have arrived; waiting for a run leaves nothing behind.
            unknown = step != OffboardingStep.END_RUNS;
            why = WORDS.get("end.stopped");
        }
        set(step, unknown ? StepState.UNKNOWN : StepState.FAILED, why);
        try {
            hold.write(entry(step, unknown ? Kind.UNKNOWN : Kind.FAILED, why));
        } catch (JournalProblem full) {
            // The line before it says that the step was begun, which is enough to go on from.
        }
        return why;
    }

    private OffboardingEntry entry(OffboardingStep step, Kind kind, String words) {
        return new OffboardingEntry(services.clock().instant(), step, kind, words);
    }

    private void set(OffboardingStep step, StepState state, String detail) {
        StepResult result = new StepResult(step, state, detail);
        results.put(step, result);
        progress.accept(result);
    }

    private OffboardingResult result(State state, String message) {
        OffboardingJournal journal = hold.journal();
        return new OffboardingResult(
                state,
                journal.id(),
                journal.dealership(),
                List.copyOf(results.values()),
                message,
                state == State.PARTLY && journal.canStandDown());
    }
}
