package org.cronconsole.dealership;

import org.cronconsole.job.CronJob;
import org.cronconsole.job.Period;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.Remarks;
import org.cronconsole.schedule.WallClock;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A dealership as one thing: what the shared registry holds of it and its two jobs, as far as they
 * are known without asking anybody else.
 *
 * @param entry null where the registry holds none, or is not known
 * @param am null where there is none
 * @param pm null where there is none
 * @param gaps what is missing or does not fit together
 */
public record Dealership(
        String name,
        @Nullable DealershipEntry entry,
        @Nullable CronJob am,
        @Nullable CronJob pm,
        List<Gap> gaps) {
    /** Copies the gaps. */
    public Dealership {
        gaps = List.copyOf(gaps);
    }

    /**
     * Something that is missing, or does not fit together.
     *
     * @param period which job is meant; null where it is none
     */
    public record Gap(Kind kind, @Nullable Period period) {
        /** What. */
        public enum Kind {
            /** The registry holds no entry of it, so that zone, store and number are not known. */
            NO_ENTRY,
            /** There is no such job. */
            NO_JOB,
            /** The job is there by its name, but the registry tells of another one or of none. */
            NOT_IN_ENTRY,
            /** The registry tells of the job, which has another name. */
            OTHER_NAME,
            /** The entry has no store id. */
            NO_STORE,
            /** The entry has no phone number. */
            NO_NUMBER,
            /** The entry has something as phone number that is none. */
            BAD_NUMBER,
            /** The entry has no dashboard user. */
            NO_USER
        }
    }

    /** Which of the jobs that are there are suspended. */
    public enum Rest {
        /** None is. */
        NONE,
        /** The morning job is, and the other one is not. */
        AM,
        /** The afternoon job is, and the other one is not. */
        PM,
        /** Every job that is there is. */
        ALL
    }

    /** One of the jobs; null where there is none. */
    public @Nullable CronJob job(Period period) {
        return period == Period.AM ? am : pm;
    }

    /** The jobs that are there, the morning one first. */
    public List<CronJob> jobs() {
        List<CronJob> jobs = new ArrayList<>();
        for (Period period : Period.values()) {
            CronJob job = job(period);
            if (job != null) {
                jobs.add(job);
            }
        }
        return List.copyOf(jobs);
    }

    /** What its job of a period is named, or should be. */
    public String jobName(Period period) {
        CronJob job = job(period);
        return job == null ? name + " " + period : job.name();
    }

    /** Whether something is missing of this kind. */
    public boolean lacks(Gap.Kind kind) {
        return gaps.stream().anyMatch(gap -> gap.kind() == kind);
    }

    /** Its zone: that of the entry, else the one in which a job's time is meant. */
    public Optional<ZoneId> zone() {
        if (entry != null) {
            return Optional.of(entry.zone());
        }
        return jobs().stream()
                .flatMap(job -> Stream.ofNullable(job.intent()))
                .map(WallClock::zone)
                .findFirst();
    }

    /** The dashboard's id of its store. */
    public Optional<String> storeId() {
        return Optional.ofNullable(entry).map(DealershipEntry::storeId).filter(id -> !id.isBlank());
    }

    /** Its phone number by the registry; empty too where that holds none that can be read. */
    public Optional<PhoneNumber> number() {
        return Optional.ofNullable(entry)
                .map(DealershipEntry::phoneNumber)
                .flatMap(PhoneNumber::parse);
    }

    /** The name of its dashboard user by the registry. */
    public Optional<String> username() {
        return Optional.ofNullable(entry)
                .map(DealershipEntry::dashboardUser)
                .filter(user -> !user.isBlank());
    }

    /** What people noted about it. */
    public Remarks remarks() {
        return entry == null ? Remarks.NONE : entry.remarks();
    }

    /** Which of its jobs are suspended. */
    public Rest rest() {
        List<CronJob> jobs = jobs();
        if (!jobs.isEmpty() && jobs.stream().allMatch(CronJob::suspended)) {
            return Rest.ALL;
        }
        if (am != null && am.suspended()) {
            return Rest.AM;
        }
        return pm != null && pm.suspended() ? Rest.PM : Rest.NONE;
    }

    /** Whether a job starts at another time than it is meant to, looking from an instant on. */
    public boolean drifts(Instant now) {
        return jobs().stream().anyMatch(job -> job.drift(now).isPresent());
    }

    /** In what the two jobs differ, as far as that is known without their env vars. */
    public List<Difference> differences() {
        return am == null || pm == null ? List.of() : Difference.between(am, pm);
    }
}
