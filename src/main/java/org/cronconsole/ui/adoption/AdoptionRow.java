package org.cronconsole.ui.adoption;

import org.cronconsole.job.CronJob;
import org.cronconsole.retime.AdoptionCsv;
import org.cronconsole.retime.AdoptionWish;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * One dealership with what its lines say and what is proposed, or was said, to be meant.
 *
 * @param typed what its lines mean where their numbers are local times
 * @param now what they mean on its clock today; null without a zone
 * @param zone as it stands in its cell, like the three texts; empty for nothing
 * @param reading which reading the times stand for; null where they are those that are kept
 * @param missing the first thing that keeps it from being reviewed
 * @param wish what would be reviewed; null where something is missing
 */
record AdoptionRow(
        Jobs jobs,
        Choice choice,
        Meaning typed,
        @Nullable Meaning now,
        String zone,
        ZoneFrom zoneFrom,
        @Nullable Reading reading,
        ReadingFrom readingFrom,
        String am,
        String pm,
        String days,
        Missing missing,
        @Nullable AdoptionWish wish) {

    /**
     * The jobs of a dealership that are there.
     *
     * @param am null where it has none, like {@code pm}
     */
    record Jobs(String dealership, @Nullable CronJob am, @Nullable CronJob pm) {
        /** True where nobody has said for one of them what is meant. */
        boolean lacking() {
            return am != null && am.intent() == null || pm != null && pm.intent() == null;
        }
    }

    /**
     * What two lines mean in one of the readings.
     *
     * @param am null where there is no such job, or its line is not one time a day
     * @param days null where they are not the same for both
     */
    record Meaning(@Nullable LocalTime am, @Nullable LocalTime pm, @Nullable Set<DayOfWeek> days) {
        /** Nothing that could be read. */
        static final Meaning NONE = new Meaning(null, null, null);

        /** True where each job has a time, the morning's before noon and the other's after. */
        boolean fits(Jobs jobs) {
            return (jobs.am() == null || am != null && am.isBefore(LocalTime.NOON))
                    && (jobs.pm() == null || pm != null && !pm.isBefore(LocalTime.NOON));
        }
    }

    /** Why this time zone is in its cell. */
    enum ZoneFrom {
        /** The registry keeps it for this dealership. */
        KEPT,
        /** Most dealerships of the registry have it. */
        MOST_USED,
        /** It is the viewer's. */
        VIEWER,
        /** A person chose it. */
        CHOSEN,
        /** It stands in a file. */
        FILE,
        /** There is none. */
        NOWHERE
    }

    /** Why these times are in their cells. */
    enum ReadingFrom {
        /** The registry keeps them. */
        KEPT,
        /** Only so the morning job is before noon and the afternoon job after it. */
        ONLY_FIT,
        /** Local times were mostly typed so, and nothing speaks for the other reading alone. */
        USUAL,
        /** A person chose the reading or typed times. */
        CHOSEN,
        /** They stand in a file. */
        FILE
    }

    /** What keeps a dealership from being reviewed. */
    enum Missing {
        /** Nothing does. */
        NOTHING,
        /** There is no zone. */
        ZONE,
        /** There is no such zone. */
        ZONE_UNKNOWN,
        /** No time of the morning job that could be read. */
        AM,
        /** No time of the afternoon job that could be read. */
        PM,
        /** No days that could be read, the same for both. */
        DAYS
    }

    String dealership() {
        return jobs.dealership();
    }

    boolean complete() {
        return wish != null;
    }

    /** What the filter looks at. */
    String searchable() {
        return dealership() + " " + zone + " " + line(jobs.am()) + " " + line(jobs.pm());
    }

    /** The line as Render holds it; empty for no job. */
    static String line(@Nullable CronJob job) {
        return job == null ? "" : job.schedule();
    }

    /** As it is written to a file; what cannot be read is left open there. */
    AdoptionCsv.Line forFile() {
        AdoptionWish whole = wish;
        return whole == null
                ? new AdoptionCsv.Line(
                        dealership(),
                        missing == Missing.ZONE || missing == Missing.ZONE_UNKNOWN
                                ? null
                                : ZoneId.of(zone),
                        AdoptionCsv.time(am).orElse(null),
                        AdoptionCsv.time(pm).orElse(null),
                        null)
                : new AdoptionCsv.Line(
                        dealership(), whole.zone(), whole.am(), whole.pm(), whole.days());
    }
}
