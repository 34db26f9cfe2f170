package org.cronconsole.rotation;

import org.cronconsole.id.JobId;
import org.cronconsole.rotation.RotationResult.State;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rotation that is being carried out, and how far it is. It outlives the application; the value
 * does not, and is asked for again.
 *
 * @param fresh fingerprint of the new value, so that a second one is not mixed in; empty before the
 *     first application
 * @param group what came of the env group; null where it was not written yet
 * @param deploysBefore the newest deploy of each job before its value was exchanged ({@code none}
 *     where it had none): a newer one is the rotation's
 * @param results the last result of each job that was tried
 */
public record KeptRotation(
        RotationPlan plan,
        String fresh,
        @Nullable RotationResult group,
        Map<JobId, String> deploysBefore,
        Map<JobId, RotationResult> results) {
    /** Copies the maps. */
    public KeptRotation {
        deploysBefore = Map.copyOf(deploysBefore);
        results = Map.copyOf(results);
    }

    /** A plan that nothing was done of. */
    public static KeptRotation of(RotationPlan plan) {
        return new KeptRotation(plan, "", null, Map.of(), Map.of());
    }

    KeptRotation withFresh(String fingerprint) {
        return new KeptRotation(plan, fingerprint, group, deploysBefore, results);
    }

    KeptRotation withGroup(RotationResult result) {
        return new KeptRotation(plan, fresh, result, deploysBefore, results);
    }

    KeptRotation beginning(JobId job, String deployBefore) {
        Map<JobId, String> more = new LinkedHashMap<>(deploysBefore);
        more.put(job, deployBefore);
        return new KeptRotation(plan, fresh, group, more, results);
    }

    KeptRotation with(JobId job, RotationResult result) {
        Map<JobId, RotationResult> more = new LinkedHashMap<>(results);
        more.put(job, result);
        return new KeptRotation(plan, fresh, group, deploysBefore, more);
    }

    /** What came of a job; null where it was not tried. */
    public @Nullable RotationResult result(RotationStep step) {
        return results.get(step.job());
    }

    /** The chosen jobs that are still to be done, or to be tried again. */
    public List<RotationStep> open() {
        return plan.chosen().stream()
                .filter(step -> {
                    RotationResult result = result(step);
                    return result == null || !result.state().isSettled();
                })
                .toList();
    }

    /** How many chosen jobs came out so. */
    public int count(State state) {
        return (int)
                plan.chosen().stream()
                        .map(this::result)
                        .filter(result -> result != null && result.state() == state)
                        .count();
    }

    /** How many chosen jobs have the new value. */
    public int there() {
        return (int)
                plan.chosen().stream()
                        .map(this::result)
                        .filter(result -> result != null && result.state().isThere())
                        .count();
    }

    /** True where something was sent. */
    public boolean begun() {
        return !fresh.isEmpty();
    }

    /** True where nothing is left to do or to try again. */
    public boolean isFinished() {
        RotationResult ofGroup = group;
        boolean groupDone =
                plan.way() == Way.COPIES || ofGroup != null && ofGroup.state().isSettled();
        return begun() && groupDone && open().isEmpty();
    }
}
