package org.cronconsole.ui.joblist;

import javafx.beans.value.ObservableValue;

import org.cronconsole.job.CronJob;
import org.cronconsole.ui.kit.KnownJobs;

/** How many jobs of dealerships are shown in UTC because nobody has said what is meant. */
final class WithoutLocalTime {
    private WithoutLocalTime() {}

    /** Their number; 0 while it is not known. Jobs of no dealership may be meant in UTC. */
    static ObservableValue<Integer> count(KnownJobs known) {
        return known.stateProperty().map(WithoutLocalTime::count);
    }

    private static int count(KnownJobs.State state) {
        // Where the registry could not be read, every job seems to have none.
        return state.trouble() != null
                ? 0
                : (int) state.jobs().stream().filter(WithoutLocalTime::lacks).count();
    }

    private static boolean lacks(CronJob job) {
        return job.intent() == null && job.dealership().isPresent();
    }
}
