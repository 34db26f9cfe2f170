package org.cronconsole.fleet;

import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.DealershipName;
import org.cronconsole.job.Period;
import org.cronconsole.run.RunSubject;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.schedule.WallClock;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What the fleet needs of a job: so much is kept on this computer.
 *
 * @param schedule the UTC cron line as Render holds it, readable or not
 * @param intent the wall-clock time that is meant; null where nobody has said it
 * @param source repository and branch that it is built from; null where there are none
 * @param lastSuccessfulRunAt null until a first success
 * @param dashboardUrl Render's own page of it
 */
public record FleetJob(
        JobId id,
        String name,
        WorkspaceId workspace,
        boolean suspended,
        String schedule,
        @Nullable WallClock intent,
        @Nullable String source,
        @Nullable Instant lastSuccessfulRunAt,
        Instant createdAt,
        Instant updatedAt,
        String dashboardUrl)
        implements RunSubject {
    /** The part of a job; instants by the millisecond, as they are kept. */
    static FleetJob of(CronJob job) {
        Instant success = job.lastSuccessfulRunAt();
        return new FleetJob(
                job.id(),
                job.name(),
                job.workspace(),
                job.suspended(),
                job.schedule(),
                job.intent(),
                job.repo() == null ? null : job.repo() + "@" + job.branch(),
                success == null ? null : success.truncatedTo(ChronoUnit.MILLIS),
                job.createdAt().truncatedTo(ChronoUnit.MILLIS),
                job.updatedAt().truncatedTo(ChronoUnit.MILLIS),
                job.dashboardUrl());
    }

    /** This job with what is meant by its line. */
    FleetJob withIntent(@Nullable WallClock meant) {
        return new FleetJob(
                id,
                name,
                workspace,
                suspended,
                schedule,
                meant,
                source,
                lastSuccessfulRunAt,
                createdAt,
                updatedAt,
                dashboardUrl);
    }

    /** The dealership, from the name less " AM" or " PM". */
    public Optional<String> dealership() {
        return DealershipName.of(name).map(DealershipName::dealership);
    }

    /** The half of the day, from the name. */
    public Optional<Period> period() {
        return DealershipName.of(name).map(DealershipName::period);
    }

    /** The next start by the schedule; empty while suspended or where the line is unreadable. */
    public Optional<Instant> next(Instant after) {
        return suspended ? Optional.empty() : UtcCron.read(schedule).flatMap(c -> c.next(after));
    }
}
