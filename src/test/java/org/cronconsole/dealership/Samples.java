package org.cronconsole.dealership;

import org.cronconsole.id.JobId;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.schedule.Weekdays;

import java.time.LocalTime;
import java.time.ZoneId;

/** A dealership for tests. */
public final class Samples {
    /** Its number. */
    public static final String FORD_NUMBER = "+13125556001";

    private Samples() {}

    /** The entry of Naperville Ford with these two jobs. */
    public static DealershipEntry ford(String amJob, String pmJob) {
        return new DealershipEntry(
                "Naperville Ford",
                "napervilleford",
                ZoneId.of("America/Chicago"),
                LocalTime.of(5, 58),
                LocalTime.of(13, 58),
                Weekdays.parse("MON-SAT"),
                new JobId(amJob),
                new JobId(pmJob),
                FORD_NUMBER,
                "ford",
                "ann@ford.example",
                "Ann",
                "Lee");
    }
}
