package org.cronconsole.dealership;

import static org.cronconsole.dealership.OnboardingStep.AWAIT_DEPLOYS;

import org.cronconsole.dealership.JournalEntry.Kind;
import org.cronconsole.id.JobId;
import org.cronconsole.job.Period;
import org.cronconsole.render.Deploy;
import org.cronconsole.render.DeployMode;
import org.cronconsole.render.RenderApi;
import org.cronconsole.words.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Waits until both jobs have a deploy that is live, at the same time. */
final class DeployStep {
    private static final Words WORDS = Words.of(DeployStep.class);
    private final Saga saga;
    private final RenderApi render;

    DeployStep(Saga saga) {
        this.saga = saga;
        this.render = saga.services().render();
    }

    String await() {
        List<RuntimeException> failures = new ArrayList<>();
        saga.services()
                .lanes()
                .both(() -> await(Period.AM, failures), () -> await(Period.PM, failures));
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("stopped while waiting");
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return WORDS.get("deploy.live");
    }

    private void await(Period period, List<RuntimeException> failures) {
        try {
            await(period);
        } catch (RuntimeException failure) {
            synchronized (failures) {
                failures.add(failure);
            }
        }
    }

    private void await(Period period) {
        JobId job = saga.madeJob(period);
        startAnewWhereItFailed(period, job);
        boolean ended =
                saga.services()
                        .deployPatience()
                        .until(() -> wanted(period, job).map(Deploy::finished).orElse(false));
        Deploy deploy = wanted(period, job).orElse(null);
        if (!ended || deploy == null) {
            throw new StepFailed(WORDS.format("deploy.not_ended", job));
        }
        if (deploy.failed()) {
            saga.write(AWAIT_DEPLOYS, Kind.FOUND, period.name() + ".failed", deploy.id().value());
            throw new StepFailed(WORDS.format("deploy.failed", job, deploy.status()));
        }
    }

    /** The newest deploy, once it is another one than that before the shared values. */
    private Optional<Deploy> wanted(Period period, JobId job) {
        String before = SharedEnvStep.before(saga.journal(), period);
        return render.latestDeploy(job).filter(d -> !d.id().value().equals(before));
    }

    /** One that was told as failed stays so: whoever goes on has mended what it failed by. */
    private void startAnewWhereItFailed(Period period, JobId job) {
        List<String> failed =
                saga.journal().all(AWAIT_DEPLOYS, Kind.FOUND, period.name() + ".failed");
        boolean still =
                !failed.isEmpty()
                        && wanted(period, job)
                                .filter(d -> d.failed() && d.id().value().equals(failed.getLast()))
                                .isPresent();
        if (still) {
            saga.write(AWAIT_DEPLOYS, Kind.INTENT, JournalEntry.ID, job.value());
            render.startDeploy(job, DeployMode.BUILD_AND_DEPLOY);
            boolean begun =
                    saga.services()
                            .deployPatience()
                            .until(() ->
                                    wanted(period, job)
                                            .filter(d -> !d.id().value().equals(failed.getLast()))
                                            .isPresent());
            if (!begun) {
                throw new StepFailed(WORDS.format("deploy.none_new", job));
            }
        }
    }
}
