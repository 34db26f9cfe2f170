package org.cronconsole.job;

import org.cronconsole.account.WriteRefused;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.registry.Registry;
import org.cronconsole.render.RenderApi;
import org.cronconsole.words.Words;

/** One deletion of a job: the service first, then what the registry keeps of it. */
final class JobDeletion {
    private static final Words WORDS = Words.of(JobDeletion.class);

    private final RenderApi api;
    private final Registry registry;
    private final Patience patience;

    JobDeletion(RenderApi api, Registry registry, Patience patience) {
        this.api = api;
        this.registry = registry;
        this.patience = patience;
    }

    void delete(CronJob job) {
        GatewayException unanswered = null;
        try {
            api.delete(job.id());
        } catch (GatewayException failure) {
            unanswered = JobService.ambiguous(failure);
        }
        Patience.Look look = patience.look(() -> isGone(job.id()));
        if (!look.seen()) {
            throw unanswered != null
                    ? unanswered
                    : JobService.unseen("order.unseen.delete", job, look);
        }
        forget(job);
    }

    private boolean isGone(JobId id) {
        try {
            api.service(id);
            return false;
        } catch (GatewayException.NotFound gone) {
            return true;
        }
    }

    /** Not before the job is gone: a job that stays keeps its local time. */
    private void forget(CronJob job) {
        try {
            registry.forgetJob(job.id());
        } catch (GatewayException | WriteRefused kept) {
            throw new JobProblem(
                    JobProblem.Kind.PARTLY_DONE,
                    WORDS.format("delete.local.time.left", job.name(), kept.getMessage(), job.id()),
                    null);
        }
    }
}
