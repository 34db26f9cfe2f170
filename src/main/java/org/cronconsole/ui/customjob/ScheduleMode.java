package org.cronconsole.ui.customjob;

import java.util.Locale;

/** The two ways to say when a job starts. */
enum ScheduleMode {
    /** A time on the clock of a place, on days there. */
    LOCAL,
    /** A cron line in UTC. */
    UTC;

    String key() {
        return "customjob.mode." + name().toLowerCase(Locale.ROOT);
    }
}
