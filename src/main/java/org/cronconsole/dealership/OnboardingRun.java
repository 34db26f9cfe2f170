package org.cronconsole.dealership;

import static org.cronconsole.dealership.OnboardingStep.AWAIT_DEPLOYS;
import static org.cronconsole.dealership.OnboardingStep.CHECK;
import static org.cronconsole.dealership.OnboardingStep.CLAIM;
import static org.cronconsole.dealership.OnboardingStep.CREATE_AM;
import static org.cronconsole.dealership.OnboardingStep.CREATE_PM;
import static org.cronconsole.dealership.OnboardingStep.CREATE_USER;
import static org.cronconsole.dealership.OnboardingStep.FIRST_RUN;
import static org.cronconsole.dealership.OnboardingStep.LINE_CHECK;
import static org.cronconsole.dealership.OnboardingStep.LINK_GROUP;
import static org.cronconsole.dealership.OnboardingStep.RENT_NUMBER;
import static org.cronconsole.dealership.OnboardingStep.WRITE_REGISTRY;

import org.cronconsole.account.WriteRefused;
import org.cronconsole.dealership.JournalEntry.Kind;
import org.cronconsole.dealership.OnboardingResult.State;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.job.Period;
import org.cronconsole.words.ClockForm;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * One carrying out of a journal's script, from its beginning or from where it stopped: the order of
 * the steps. Each looks first at what an earlier attempt has left.
 */
final class OnboardingRun {
    private static final Words WORDS = Words.of(OnboardingRun.class);
    private static final List<OnboardingStep> BEFORE_JOBS =
            List.of(CHECK, CLAIM, CREATE_USER, RENT_NUMBER);
    private static final List<OnboardingStep> AFTER_JOBS =
            List.of(LINK_GROUP, AWAIT_DEPLOYS, WRITE_REGISTRY, FIRST_RUN, LINE_CHECK);

    private final Saga saga;
    private final StepLog log;
    private final RegistryStep registry;

    OnboardingRun(Saga saga, OnboardingProgress progress) {
        this.saga = saga;
        this.log = new StepLog(saga, progress);
        this.registry = new RegistryStep(saga);
    }

    OnboardingResult carryOut() {
        String failure = steps();
        return failure == null ? done() : stopped(failure);
    }

    /** Does one step, and only that; what is done and what is left is told. */
    OnboardingResult only(OnboardingStep step) {
        log.takeOver();
        String failure = carryOut(step);
        if (failure != null) {
            return log.result(State.PARTLY, failure);
        }
        return log.allDone() ? done() : log.result(State.PARTLY, WORDS.get("result.step_done"));
    }

    /** Does them all; answers what went wrong, or null. */
    private @Nullable String steps() {
        for (OnboardingStep step : BEFORE_JOBS) {
            String failure = carryOut(step);
            if (failure != null) {
                return failure;
            }
        }
        // Neither needs the other, and what became of one is known whatever becomes of the other.
        @Nullable String[] ofJobs = new @Nullable String[Period.values().length];
        saga.services()
                .lanes()
                .both(() -> ofJobs[0] = carryOut(CREATE_AM), () -> ofJobs[1] = carryOut(CREATE_PM));
        String failed = joined(ofJobs[0], ofJobs[1]);
        if (failed != null) {
            return failed;
        }
        for (OnboardingStep step : AFTER_JOBS) {
            String failure = carryOut(step);
            if (failure != null) {
                return failure;
            }
        }
        return null;
    }

    private static @Nullable String joined(@Nullable String one, @Nullable String other) {
        if (one == null || one.equals(other)) {
            return other;
        }
        return other == null ? one : one + " " + other;
    }

    private @Nullable String carryOut(OnboardingStep step) {
        return log.carryOut(step, () -> act(step));
    }

    /** Acts; answers what was found or made, or null where there was nothing to do. */
    private @Nullable String act(OnboardingStep step) {
        return switch (step) {
            case CHECK -> {
                String found = check();
                saga.write(step, Kind.FOUND);
                yield found;
            }
            case CLAIM -> log.made(step, registry.claim());
            case CREATE_USER -> log.made(step, new UserStep(saga).ensure());
            case RENT_NUMBER -> log.made(step, new NumberStep(saga).ensure());
            case CREATE_AM -> log.made(step, new JobStep(saga, Period.AM).ensure());
            case CREATE_PM -> log.made(step, new JobStep(saga, Period.PM).ensure());
            case LINK_GROUP -> new SharedEnvStep(saga).ensure();
            case AWAIT_DEPLOYS -> {
                String live = new DeployStep(saga).await();
                saga.write(step, Kind.MADE);
                yield live;
            }
            case WRITE_REGISTRY -> {
                String entry = log.made(step, registry.write());
                yield released() ? entry : WORDS.format("made.entry.claim_stays", entry);
            }
            case FIRST_RUN -> new RunStep(saga).ensure();
            case LINE_CHECK ->
                    new LineCheckStep(saga)
                            .watch(detail -> log.tell(step, detail), log::awaitsText);
        };
    }

    /** What can be refused is looked at before anything is made, for the plan may be old. */
    private String check() {
        Lanes lanes = saga.services().lanes();
        lanes.both(
                () ->
                        lanes.both(
                                new JobStep(saga, Period.AM)::check,
                                new JobStep(saga, Period.PM)::check),
                () ->
                        lanes.both(
                                new UserStep(saga)::check,
                                () ->
                                        lanes.both(
                                                new SharedEnvStep(saga)::check,
                                                new NumberStep(saga)::check)));
        return saga.again() ? WORDS.get("check.again") : WORDS.get("check.free");
    }

    private OnboardingResult done() {
        OnboardingScript script = saga.script();
        String message =
                WORDS.format(
                                "result.done",
                                script.dealershipName(),
                                ClockForm.time(script.amTime()),
                                ClockForm.time(script.pmTime()),
                                script.zone())
                        + ofLine();
        return log.end(Journal.State.DONE, State.DONE, message);
    }

    /** What the line check came to; empty where nobody asked for it. */
    private String ofLine() {
        String came = log.detail(LINE_CHECK);
        if (came.isEmpty()) {
            return "";
        }
        boolean sentence = log.state(LINE_CHECK) == OnboardingResult.StepState.SKIPPED;
        return " " + (sentence ? came : WORDS.format("result.line", came));
    }

    /** Where nothing was made there is nothing to go on with: the journal is closed. */
    private OnboardingResult stopped(String failure) {
        try {
            if (log.leavesNothing() && !Thread.currentThread().isInterrupted() && released()) {
                return log.end(Journal.State.ROLLED_BACK, State.NOTHING_DONE, failure);
            }
        } catch (CancellationException stopped) {
            // The claim may be there still, so there is something to roll back.
        }
        return log.result(State.PARTLY, failure);
    }

    private boolean released() {
        if (!saga.journal().tried(CLAIM)) {
            return true;
        }
        boolean removed = release();
        if (!removed) {
            // Once more: to remove what is gone already does no harm.
            removed = release();
        }
        return removed;
    }

    private boolean release() {
        try {
            registry.release();
            log.gone(CLAIM);
            return true;
        } catch (GatewayException | WriteRefused | JournalProblem stays) {
            return false;
        }
    }
}
