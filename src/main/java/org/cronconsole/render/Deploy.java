package org.cronconsole.render;

import org.cronconsole.id.DeployId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A deploy.
 *
 * @param status one of eleven words, as the server says it
 * @param trigger what started it, as the server says it
 */
public record Deploy(
        DeployId id,
        String status,
        String trigger,
        @Nullable Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable String commitMessage) {
    /** True once nothing more will happen with it. */
    public boolean finished() {
        return switch (status) {
            case "live",
                    "deactivated",
                    "build_failed",
                    "update_failed",
                    "canceled",
                    "pre_deploy_failed" ->
                    true;
            default -> false;
        };
    }

    /** True where it ended without becoming live. */
    public boolean failed() {
        return finished() && !status.equals("live") && !status.equals("deactivated");
    }
}
