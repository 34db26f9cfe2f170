package org.cronconsole.retime;

import org.cronconsole.settings.DeployAfter;
import org.cronconsole.settings.FileTurn;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Carries out kept plans: what is about to be done and what came of it is on the disk before and
 * after every step, and only one window of a computer does so at a time. All methods wait.
 */
public final class RetimeRun {
    private static final Words WORDS = Words.of(RetimeRun.class);

    private final Retiming retiming;
    private final RetimePlans plans;
    private final InstantSource clock;

    /** Carries out plans that are kept here. */
    public RetimeRun(Retiming retiming, RetimePlans plans, InstantSource clock) {
        this.retiming = retiming;
        this.plans = plans;
        this.clock = clock;
    }

    /** Another window of this computer carries out a plan of this workspace. */
    public static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Busy() {
            super(WORDS.get("run.busy"));
        }
    }

    /**
     * Takes the steps that are open, one after the other.
     *
     * @param each told how the plan stands before and after every step; before it says which
     * @param goOn asked before every step; false ends it there, and the rest can be taken later
     * @return how the plan stands then
     * @throws Busy where another window is at it; nothing was done
     * @throws RetimePlans.Unkept where it cannot be written how far it is; it ends there
     */
    public KeptPlan apply(KeptPlan plan, Consumer<KeptPlan> each, BooleanSupplier goOn) {
        try (FileTurn turn = plans.turn().orElseThrow(Busy::new)) {
            KeptPlan now = plans.find(plan.id()).orElse(plan);
            for (RetimeStep step : now.open(clock.instant())) {
                if (!goOn.getAsBoolean()) {
                    break;
                }
                boolean again = step.job().equals(now.begun());
                now = now.beginning(step);
                plans.save(now);
                each.accept(now);
                RetimeResult result = take(step);
                now = now.with(again ? doubted(result) : result, clock.instant());
                each.accept(now);
                plans.save(now);
            }
            return now;
        }
    }

    private RetimeResult take(RetimeStep step) {
        RetimePlan alone =
                new RetimePlan(clock.instant(), clock.instant(), List.of(step), List.of());
        return retiming.apply(alone, any -> {}, () -> true).getFirst();
    }

    /** Between the change and its deploy the application may have ended. */
    private RetimeResult doubted(RetimeResult result) {
        return result.state() == RetimeResult.State.ALREADY
                        && retiming.deployAfter() != DeployAfter.NOTHING
                ? new RetimeResult(
                        result.step(),
                        RetimeResult.State.DEPLOY_UNKNOWN,
                        WORDS.format("line.deploy.ended", result.step().firstStart()))
                : result;
    }

    /**
     * Looks whether the first starts that are due came. Only reads, behind whatever people wait
     * for; does nothing while another window is at it.
     *
     * @param each told how the plan stands after every look
     * @param goOn asked before every look
     * @return how the plan stands then; empty where another window is at it, or it is not kept any
     *     more
     * @throws RetimePlans.Unkept where it cannot be written what was seen
     */
    public Optional<KeptPlan> check(KeptPlan plan, Consumer<KeptPlan> each, BooleanSupplier goOn) {
        Optional<FileTurn> mine = plans.turn();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        try (FileTurn turn = mine.get()) {
            @Nullable KeptPlan now = plans.find(plan.id()).orElse(null);
            if (now == null) {
                return Optional.empty();
            }
            for (RetimeStep step : now.due(clock.instant())) {
                if (!goOn.getAsBoolean()) {
                    break;
                }
                Optional<RetimeResult> seen = retiming.look(step);
                if (seen.isPresent()) {
                    now = now.with(seen.get(), clock.instant());
                    plans.save(now);
                    each.accept(now);
                }
            }
            return Optional.of(now);
        }
    }
}
