package org.cronconsole.offboarding;

import org.cronconsole.job.CronJob;
import org.cronconsole.job.JobProblem;
import org.cronconsole.job.Period;
import org.cronconsole.offboarding.OffboardingChoices.RunFate;
import org.cronconsole.run.Run;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The two jobs: suspended first, deleted at last, each looked at by id and name before. */
final class JobPart {
    private static final Words WORDS = Words.of(JobPart.class);

    /** A start by the line may come a little after its minute. */
    private static final Duration JUST_NOW = Duration.ofMinutes(2);

    /** Between a look and the cancel the run may end, and another one begin. */
    private static final int CANCELS = 3;

    private final Offboarding.Services services;
    private final OffboardingScript script;

    JobPart(Offboarding.Services services, OffboardingScript script) {
        this.services = services;
        this.script = script;
    }

    /** True where the job is there still, whatever it is named. */
    boolean isThere(Period period) {
        OffboardingScript.Job job = script.jobs().get(period);
        return job != null && find(job).isPresent();
    }

    private Optional<CronJob> find(OffboardingScript.Job job) {
        try {
            return Optional.of(services.jobs().find(job.id()));
        } catch (JobProblem missing) {
            if (missing.kind() == JobProblem.Kind.NO_SUCH_JOB) {
                return Optional.empty();
            }
            throw missing;
        }
    }

    /** The job, if it is there and still the one that was planned. */
    private Optional<CronJob> ours(OffboardingScript.Job job) {
        Optional<CronJob> there = find(job);
        there.filter(now -> !now.name().equals(job.name()))
                .ifPresent(other -> {
                    throw StepProblem.refused(
                            WORDS.format("job.other", job.id(), other.name(), job.name()));
                });
        return there;
    }

    /** Suspends a job; null where there is none to suspend. */
    @Nullable String suspend(Period period) {
        OffboardingScript.Job job = script.jobs().get(period);
        if (job == null) {
            return null;
        }
        Optional<CronJob> there = ours(job);
        if (there.isEmpty()) {
            return WORDS.format("job.gone.already", job.name());
        }
        if (there.get().suspended()) {
            return WORDS.format("job.suspended.already", job.name());
        }
        services.jobs().suspend(job.id());
        return WORDS.format("job.suspended", job.name());
    }

    /** Resumes a job that was not suspended before; null where it was. */
    @Nullable String resume(Period period) {
        OffboardingScript.Job job = script.jobs().get(period);
        if (job == null || job.suspendedBefore() || ours(job).isEmpty()) {
            return null;
        }
        services.jobs().resume(job.id());
        return WORDS.format("job.resumed", job.name());
    }

    /** Sees to it that no run is under way; null where there is no job. */
    @Nullable String endRuns() {
        String came = null;
        for (Period period : PlannedWords.periods(script)) {
            OffboardingScript.Job job = script.jobs().get(period);
            Optional<CronJob> there = job == null ? Optional.empty() : ours(job);
            if (there.isPresent()) {
                String ended = end(there.get());
                came = came == null ? ended : came + "; " + ended;
            }
        }
        return came;
    }

    private String end(CronJob job) {
        if (active(job).isEmpty() && mayJustHaveStarted(job)) {
            // What has just started takes a moment to show.
            services.runShows().until(() -> active(job).isPresent());
        }
        if (active(job).isEmpty()) {
            return WORDS.format("job.run.none", job.name());
        }
        return script.choices().run() == RunFate.CANCEL ? cancel(job) : await(job);
    }

    private Optional<Run> active(CronJob job) {
        return services.runs().active(job);
    }

    private boolean mayJustHaveStarted(CronJob job) {
        Instant now = services.runs().now();
        return UtcCron.read(job.schedule())
                .flatMap(line -> line.latest(now))
                .filter(start -> start.isAfter(now.minus(JUST_NOW)))
                .isPresent();
    }

    private String await(CronJob job) {
        if (!services.runPatience().until(() -> active(job).isEmpty())) {
            throw StepProblem.refused(WORDS.format("job.run.waiting", job.name()));
        }
        return WORDS.format("job.run.ended", job.name());
    }

    private String cancel(CronJob job) {
        for (int i = 0; i < CANCELS; i++) {
            Optional<Run> run = active(job);
            if (run.isEmpty()) {
                break;
            }
            try {
                services.jobs().cancel(job.id(), run.get().id());
            } catch (JobProblem other) {
                boolean lookAgain =
                        other.kind() == JobProblem.Kind.NOT_THE_ACTIVE_RUN
                                || other.kind() == JobProblem.Kind.ANOTHER_RUN_ENDED;
                if (!lookAgain) {
                    throw other;
                }
            }
        }
        if (active(job).isPresent()) {
            throw StepProblem.unknown(WORDS.format("job.run.active", job.name()));
        }
        return WORDS.format("job.run.canceled", job.name());
    }

    /** Deletes a job for good; null where there is none to delete. */
    @Nullable String delete(Period period) {
        OffboardingScript.Job job = script.jobs().get(period);
        if (job == null) {
            return null;
        }
        Optional<CronJob> there = ours(job);
        if (there.isEmpty()) {
            return WORDS.format("job.gone", job.name());
        }
        if (!there.get().suspended() || active(there.get()).isPresent()) {
            throw StepProblem.refused(WORDS.format("job.busy", job.name()));
        }
        services.jobs().delete(job.id(), job.name());
        return WORDS.format("job.deleted", job.name(), job.id());
    }
}
