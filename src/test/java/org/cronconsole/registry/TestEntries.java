package org.cronconsole.registry;

import org.cronconsole.id.JobId;
import org.cronconsole.schedule.Weekdays;
import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.time.ZoneId;

/** Entries as an onboarding writes them. */
public final class TestEntries {
    private TestEntries() {}

    /** Of a dealership in Chicago with the usual times. */
    public static DealershipEntry dealership(
            String name,
            String storeId,
            @Nullable String amJob,
            @Nullable String pmJob,
            @Nullable String number,
            @Nullable String user) {
        return new DealershipEntry(
                name,
                storeId,
                ZoneId.of("America/Chicago"),
                LocalTime.of(5, 58),
                LocalTime.of(13, 58),
                Weekdays.parse("MON-SAT"),
                amJob == null ? null : new JobId(amJob),
                pmJob == null ? null : new JobId(pmJob),
                number,
                user,
                null,
                null,
                null);
    }
}
