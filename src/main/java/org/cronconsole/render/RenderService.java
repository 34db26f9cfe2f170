package org.cronconsole.render;

import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A service as Render describes it; for a cron job the details are filled.
 *
 * @param type {@code cron_job} for a cron job, as the server said it
 * @param suspended whether {@code suspended} says so
 * @param suspenders who suspended it, as the server says it: {@code user}, {@code admin}, …
 * @param schedule five-field cron in UTC, as the server holds it; empty for another type of service
 * @param plan as the server says it, known or not
 * @param runtime as the server says it, known or not
 * @param command the start command (native) or docker command; empty where there is none
 * @param lastSuccessfulRunAt null until a first success
 * @param dashboardUrl Render's own page of the service
 */
public record RenderService(
        JobId id,
        String name,
        String type,
        WorkspaceId workspace,
        boolean suspended,
        List<String> suspenders,
        String schedule,
        String runtime,
        String plan,
        String region,
        @Nullable String repo,
        @Nullable String branch,
        boolean autoDeploy,
        String buildCommand,
        String command,
        @Nullable Instant lastSuccessfulRunAt,
        Instant createdAt,
        Instant updatedAt,
        String dashboardUrl) {
    /** Copies the suspenders. */
    public RenderService {
        suspenders = List.copyOf(suspenders);
    }

    /** True where this is a cron job. */
    public boolean isCronJob() {
        return type.equals("cron_job");
    }
}
