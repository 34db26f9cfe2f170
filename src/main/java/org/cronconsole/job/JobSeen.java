package org.cronconsole.job;

import org.cronconsole.id.JobId;
import org.cronconsole.render.EnvVar;
import org.cronconsole.render.RenderService;
import org.cronconsole.schedule.WallClock;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A job as it was when somebody began to change it.
 *
 * @param intent the local time that is meant; null where none is known
 * @param env its env vars; null where they were not read, as Render may record the read
 * @param registryProblem why the intent could not be read; null where it could
 */
public record JobSeen(
        RenderService service,
        @Nullable WallClock intent,
        @Nullable List<EnvVar> env,
        @Nullable String registryProblem) {
    /** Copies the env vars. */
    public JobSeen {
        env = env == null ? null : List.copyOf(env);
    }

    /** The job's id. */
    public JobId id() {
        return service.id();
    }

    /** The job. */
    public CronJob job() {
        return CronJob.of(service, intent);
    }

    /** As it would be seen without the registry. */
    JobSeen withoutIntent() {
        return new JobSeen(service, null, env, registryProblem);
    }

    /** Its present values, to start an edit from. */
    public JobForm form() {
        return JobForm.of(service, intent);
    }
}
