package org.cronconsole.dealership.orphan;

import org.cronconsole.job.CronJob;
import org.cronconsole.phone.PhoneNumber;

/** Words that findings have in common. */
final class Words {
    private Words() {}

    /** A repair that the window does. */
    static String inWindow(String what) {
        return "In the window, Tidy up: " + what + ".";
    }

    static String deleteJob(CronJob job) {
        return "cron-console jobs delete " + job.id() + " --confirm \"" + job.name() + "\"";
    }

    static String release(PhoneNumber number) {
        return "cron-console numbers release " + number + " --confirm " + number;
    }
}
