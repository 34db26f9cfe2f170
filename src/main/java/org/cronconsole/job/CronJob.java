package org.cronconsole.job;

import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.render.RenderService;
import org.cronconsole.run.RunSubject;
import org.cronconsole.schedule.Drift;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.schedule.WallClock;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A cron job of the workspace.
 *
 * @param schedule the UTC cron line as Render holds it, readable or not
 * @param intent the wall-clock time that is meant; null where nobody has said it
 * @param buildCommand of a native runtime; empty where there is none
 * @param command the start command (native) or docker command; empty where there is none
 * @param lastSuccessfulRunAt null until a first success
 */
public record CronJob(
        JobId id,
        String name,
        WorkspaceId workspace,
        boolean suspended,
        List<String> suspenders,
        String schedule,
        @Nullable WallClock intent,
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
        String dashboardUrl)
        implements RunSubject {
    /** Copies the suspenders. */
    public CronJob {
        suspenders = List.copyOf(suspenders);
    }

    /** The job as Render describes it, with the intent that the registry holds for it. */
    public static CronJob of(RenderService service, @Nullable WallClock intent) {
        return new CronJob(
                service.id(),
                service.name(),
                service.workspace(),
                service.suspended(),
                service.suspenders(),
                service.schedule(),
                intent,
                service.runtime(),
                service.plan(),
                service.region(),
                service.repo(),
                service.branch(),
                service.autoDeploy(),
                service.buildCommand(),
                service.command(),
                service.lastSuccessfulRunAt(),
                service.createdAt(),
                service.updatedAt(),
                service.dashboardUrl());
    }

    /** The dealership, from the name less " AM" or " PM". */
    public Optional<String> dealership() {
        return DealershipName.of(name).map(DealershipName::dealership);
    }

    /** The half of the day, from the name. */
    public Optional<Period> period() {
        return DealershipName.of(name).map(DealershipName::period);
    }

    /** The line as Render holds it; empty where it cannot be read. */
    public Optional<UtcCron> line() {
        return UtcCron.read(schedule);
    }

    /**
     * How the line misses what is meant, looking from an instant on. Empty where it does not, where
     * nobody has said what is meant, and where there is no line that could be compared.
     */
    public Optional<Drift> drift(Instant from) {
        WallClock meant = intent;
        try {
            return meant == null
                    ? Optional.empty()
                    : line().flatMap(cron -> Drift.of(meant, cron, from));
        } catch (IllegalArgumentException noOneLine) {
            return Optional.empty();
        }
    }

    /**
     * The next scheduled start after an instant; empty while suspended or where the line is
     * unreadable.
     */
    public Optional<Instant> nextRunAt(Instant after) {
        return suspended ? Optional.empty() : line().flatMap(c -> c.next(after));
    }
}
