package org.cronconsole.retime;

import org.cronconsole.id.JobId;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A plan that is being carried out, with what came of each step so far. It outlives the
 * application: see {@link RetimePlans}.
 *
 * @param id names it on this computer
 * @param outcomes the last result of each step that was taken; a step that was not has none
 * @param begun the step that was being taken when this was written; null for none
 */
public record KeptPlan(
        String id, RetimePlan plan, Map<JobId, Outcome> outcomes, @Nullable JobId begun) {
    /** A start counts as made when it comes this soon after its minute. */
    public static final Duration GRACE = Duration.ofMinutes(15);

    /** Copies the outcomes. */
    public KeptPlan {
        outcomes = Map.copyOf(outcomes);
    }

    /** The last result of a step, and when it came. */
    public record Outcome(RetimeResult.State state, String words, Instant at) {}

    /**
     * How many steps stand how.
     *
     * @param there the new line is there
     * @param confirmed of those, it made its first start
     * @param missed of those, it did not
     * @param over not there, and the window is over
     * @param open not there, and the window is open
     * @param early not there, and the window is still to come
     */
    public record Tally(
            int all, int there, int confirmed, int missed, int over, int open, int early) {}

    /** The same with a step begun. */
    KeptPlan beginning(RetimeStep step) {
        return new KeptPlan(id, plan, outcomes, step.job());
    }

    /** The same with what came of a step. */
    KeptPlan with(RetimeResult result, Instant at) {
        Map<JobId, Outcome> more = new LinkedHashMap<>(outcomes);
        more.put(result.step().job(), new Outcome(result.state(), result.words(), at));
        return new KeptPlan(id, plan, more, null);
    }

    /** What came of a step; null where it was not taken. */
    public @Nullable Outcome outcome(RetimeStep step) {
        return outcomes.get(step.job());
    }

    /** Steps whose new line is not known to be there, and whose window is open. */
    public List<RetimeStep> open(Instant now) {
        return plan.steps().stream()
                .filter(step -> !isThere(step) && step.window().holds(now))
                .toList();
    }

    /** Steps whose new line is not known to be there, and whose window is still to come. */
    public List<RetimeStep> early(Instant now) {
        return plan.steps().stream()
                .filter(step -> !isThere(step) && !now.isAfter(step.window().after()))
                .toList();
    }

    /** Steps that are worth a look: the first start is due, or what came of it is not known. */
    public List<RetimeStep> due(Instant now) {
        return plan.steps().stream().filter(step -> isDue(step, now)).toList();
    }

    private boolean isDue(RetimeStep step, Instant now) {
        Outcome outcome = outcome(step);
        boolean unclear =
                step.job().equals(begun)
                        || (outcome != null && outcome.state() == RetimeResult.State.UNKNOWN);
        return (unclear || (isThere(step) && !isChecked(step)))
                && !now.isBefore(step.firstStart().plus(GRACE));
    }

    /** True where the plan holds nothing any more that can be done or looked at, now or later. */
    public boolean isFinished(Instant now) {
        return begun == null
                && plan.steps().stream().allMatch(step -> isChecked(step) || isOver(step, now));
    }

    private boolean isOver(RetimeStep step, Instant now) {
        Outcome outcome = outcome(step);
        return !isThere(step)
                && (outcome == null || outcome.state() != RetimeResult.State.UNKNOWN)
                && !now.isBefore(step.window().before());
    }

    /** Counts. */
    public Tally tally(Instant now) {
        int there = count(this::isThere);
        return new Tally(
                plan.steps().size(),
                there,
                count(step -> is(step, RetimeResult.State.CONFIRMED)),
                count(step -> is(step, RetimeResult.State.START_MISSED)),
                count(step -> !isThere(step) && !now.isBefore(step.window().before())),
                open(now).size(),
                early(now).size());
    }

    private int count(Predicate<RetimeStep> which) {
        return (int) plan.steps().stream().filter(which).count();
    }

    private boolean is(RetimeStep step, RetimeResult.State state) {
        Outcome outcome = outcome(step);
        return outcome != null && outcome.state() == state;
    }

    private boolean isThere(RetimeStep step) {
        Outcome outcome = outcome(step);
        return outcome != null && outcome.state().isThere();
    }

    private boolean isChecked(RetimeStep step) {
        return is(step, RetimeResult.State.CONFIRMED) || is(step, RetimeResult.State.START_MISSED);
    }
}
