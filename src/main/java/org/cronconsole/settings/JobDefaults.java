package org.cronconsole.settings;

import org.jspecify.annotations.Nullable;

/**
 * What a new job gets where nothing else is said. Null: no default (the repository), or Render's
 * own.
 *
 * @param runtime e.g. {@code docker}; the build and start command matter for native runtimes alone
 */
public record JobDefaults(
        @Nullable String repo,
        @Nullable String branch,
        String runtime,
        @Nullable String buildCommand,
        @Nullable String startCommand,
        @Nullable String plan,
        @Nullable String region) {
    /** A repository with a Dockerfile, whatever it is. */
    public static final JobDefaults NONE =
            new JobDefaults(null, null, "docker", null, null, null, null);

    /** These, and where they say nothing of the repository, the branch, plan or region, others. */
    public JobDefaults orElse(JobDefaults others) {
        return new JobDefaults(
                repo == null ? others.repo : repo,
                branch == null ? others.branch : branch,
                repo == null ? others.runtime : runtime,
                repo == null ? others.buildCommand : buildCommand,
                repo == null ? others.startCommand : startCommand,
                plan == null ? others.plan : plan,
                region == null ? others.region : region);
    }
}
