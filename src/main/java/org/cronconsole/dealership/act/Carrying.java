package org.cronconsole.dealership.act;

import org.cronconsole.account.WriteRefused;
import org.cronconsole.dealership.DealershipProblem;
import org.cronconsole.dealership.JournalKeeper.Hold;
import org.cronconsole.dealership.JournalProblem;
import org.cronconsole.dealership.act.StepResult.State;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.job.JobProblem;
import org.cronconsole.phone.NumberProblem;
import org.cronconsole.registry.RegistryConflict;
import org.cronconsole.settings.SettingsProblem;
import org.cronconsole.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** One carrying out of an act, and the account of it. */
final class Carrying {
    private static final Words WORDS = Words.of(Carrying.class);

    private static final Logger LOG = LoggerFactory.getLogger(Carrying.class);

    private final ActPlan plan;
    private final Consumer<List<StepResult>> told;
    private final Hold<ActJournal, ActEntry> hold;
    private final InstantSource clock;
    private final List<StepResult> results = new ArrayList<>();

    Carrying(
            ActPlan plan,
            Consumer<List<StepResult>> told,
            Hold<ActJournal, ActEntry> hold,
            InstantSource clock) {
        this.plan = plan;
        this.hold = hold;
        this.clock = clock;
        this.told = told;
        plan.steps().forEach(step -> results.add(StepResult.of(step, State.WAITING, "")));
    }

    /** Takes each step that can be taken; a refused write ends it where nothing was done yet. */
    ActResult run() {
        boolean stopped = false;
        for (int i = 0; i < plan.deeds().size(); i++) {
            Deed deed = plan.deeds().get(i);
            Optional<StepResult> before = stopped ? Optional.empty() : blocker(deed, i);
            if (stopped || before.isPresent()) {
                set(i, notTried(deed, before));
                continue;
            }
            set(i, StepResult.of(deed.step(), State.RUNNING, ""));
            StepResult result = journalled(deed);
            set(i, result);
            stopped =
                    result.cause() instanceof CancellationException
                            || result.cause() instanceof JournalProblem;
            if (result.cause() instanceof WriteRefused refused
                    && new ActResult(results, Optional.empty()).nothingDone()) {
                throw refused;
            }
        }
        return new ActResult(results, rest());
    }

    private Optional<StepResult> blocker(Deed deed, int index) {
        return results.subList(0, index).stream()
                .filter(result -> !result.state().finished())
                .filter(result -> deed.needs().test(result.step()))
                .findFirst();
    }

    private static StepResult notTried(Deed deed, Optional<StepResult> before) {
        return StepResult.of(
                deed.step(),
                State.NOT_TRIED,
                before.map(b -> WORDS.format("carry.not.tried", b.step().target(), b.step().what()))
                        .orElse(WORDS.get("carry.stopped.before")));
    }

    /**
     * Nothing is done that is not journalled; what cannot be noted afterwards is done all the same.
     */
    private StepResult journalled(Deed deed) {
        try {
            hold.write(ActEntry.of(clock.instant(), deed.step(), ActEntry.Kind.INTENT, ""));
        } catch (JournalProblem full) {
            return ended(deed, State.FAILED, full);
        }
        StepResult result = take(deed);
        try {
            hold.write(ActEntry.of(clock.instant(), deed.step(), kind(result), result.words()));
        } catch (JournalProblem full) {
            // The line before it says that the step was begun, which is enough to go on from.
            LOG.warn("What came of a step is not in its journal: {}", full.getMessage());
        }
        return result;
    }

    private static ActEntry.Kind kind(StepResult result) {
        return switch (result.state()) {
            case DONE, ALREADY -> ActEntry.Kind.DONE;
            case UNKNOWN -> ActEntry.Kind.UNKNOWN;
            case WAITING, RUNNING, FAILED, NOT_TRIED -> ActEntry.Kind.FAILED;
        };
    }

    private static StepResult take(Deed deed) {
        try {
            Deed.Seen seen = deed.work().take();
            return StepResult.of(
                    deed.step(), seen.already() ? State.ALREADY : State.DONE, seen.words());
        } catch (Deed.StepUnknown unknown) {
            return ended(deed, State.UNKNOWN, unknown);
        } catch (GatewayException failure) {
            return ended(deed, failure.effectUnknown() ? State.UNKNOWN : State.FAILED, failure);
        } catch (NumberProblem problem) {
            boolean unknown = problem.kind() == NumberProblem.Kind.OUTCOME_UNKNOWN;
            return ended(deed, unknown ? State.UNKNOWN : State.FAILED, problem);
        } catch (JobProblem problem) {
            boolean unknown = problem.kind() == JobProblem.Kind.OUTCOME_UNKNOWN;
            return ended(deed, unknown ? State.UNKNOWN : State.FAILED, problem);
        } catch (Deed.StepRefused
                | WriteRefused
                | RegistryConflict
                | SettingsProblem
                | DealershipProblem refused) {
            return ended(deed, State.FAILED, refused);
        } catch (CancellationException stopped) {
            return new StepResult(deed.step(), State.UNKNOWN, WORDS.get("carry.stopped"), stopped);
        }
    }

    private static StepResult ended(Deed deed, State state, RuntimeException cause) {
        String words = String.valueOf(cause.getMessage());
        if (cause instanceof GatewayException.RateLimited limited) {
            long seconds = Math.max(1, limited.retryAfter().toSeconds());
            words = WORDS.format("carry.again", words, String.valueOf(seconds));
        }
        return new StepResult(deed.step(), state, words, cause);
    }

    /** What is not finished, to be taken again as it is: each looks first, or does no harm. */
    private Optional<ActPlan> rest() {
        List<Deed> left = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            if (!results.get(i).state().finished()) {
                left.add(plan.deeds().get(i));
            }
        }
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(plan.rest(left, hold.journal().id()));
    }

    private void set(int index, StepResult result) {
        results.set(index, result);
        told.accept(List.copyOf(results));
    }
}
