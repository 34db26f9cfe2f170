package org.cronconsole.job;

import org.cronconsole.id.JobId;
import org.cronconsole.render.RenderApi;
import org.cronconsole.settings.Secret;

/**
 * The env var that a job is created with, so that it can be told after an ambiguous failure from
 * one that somebody else made under the same name. Its value is different in each creation.
 */
public final class JobMark {
    /** The env var's name. */
    public static final String ENV_VAR = "CRON_CONSOLE_JOURNAL";

    private JobMark() {}

    /** Whether the job carries this mark. Reads its env vars, which Render may record. */
    public static boolean isOn(RenderApi api, JobId job, String mark) {
        return api.envVars(job).stream()
                .anyMatch(e -> e.key().equals(ENV_VAR) && e.value().equals(Secret.of(mark)));
    }
}
