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
}
