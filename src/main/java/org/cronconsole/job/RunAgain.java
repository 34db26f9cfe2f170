package org.cronconsole.job;

import org.cronconsole.account.WriteRefused;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.run.Run;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Starts a run of each of several jobs, one after the other, as fast as Render's limits allow. A
 * job with an active run is not touched.
 */
public final class RunAgain {
    private final JobService jobs;

    /** Of the jobs of one workspace. */
    public RunAgain(JobService jobs) {
        this.jobs = jobs;
    }

    /**
     * What came of one.
     *
     * @param run the run that has started; null where none has, or it is not known
     * @param failure why not; null where one has started
     */
    public record Outcome(JobId job, @Nullable Run run, @Nullable RuntimeException failure) {}

    /**
     * Starts them. What goes wrong with one does not keep the others from being started, unless it
     * would go wrong with every one: a refused key or write, or nobody to be reached.
     *
     * @param each is told after each
     * @param goOn asked before each; false ends it there, and the one before has ended in order
     * @return in order; fewer than there are jobs where it was ended, or none of the rest could be
     *     started
     */
    public List<Outcome> all(List<JobId> toRun, Consumer<Outcome> each, BooleanSupplier goOn) {
        List<Outcome> outcomes = new ArrayList<>();
        for (JobId job : toRun) {
            if (!goOn.getAsBoolean() || Thread.currentThread().isInterrupted()) {
                break;
            }
            Outcome outcome = one(job);
            outcomes.add(outcome);
            each.accept(outcome);
            if (concernsAll(outcome.failure())) {
                break;
            }
        }
        return List.copyOf(outcomes);
    }

    private Outcome one(JobId job) {
        try {
            return new Outcome(job, jobs.trigger(job, false), null);
        } catch (GatewayException | JobProblem | WriteRefused failure) {
            return new Outcome(job, null, failure);
        }
    }

    /** True where the same would go wrong with every other job as well. */
    static boolean concernsAll(@Nullable RuntimeException failure) {
        return failure instanceof WriteRefused
                || failure instanceof GatewayException.Unauthorized
                || failure instanceof GatewayException.Forbidden
                || failure instanceof GatewayException.Unreachable;
    }
}
