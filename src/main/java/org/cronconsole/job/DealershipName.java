package org.cronconsole.job;

import java.util.Optional;

/** The name of a dealership's job taken apart: {@code Naperville Ford AM}. */
public record DealershipName(String dealership, Period period) {
    /** Takes a job's name apart; empty where it does not end in " AM" or " PM". */
    public static Optional<DealershipName> of(String jobName) {
        for (Period period : Period.values()) {
            String ending = " " + period.name();
            if (jobName.endsWith(ending) && jobName.length() > ending.length()) {
                return Optional.of(
                        new DealershipName(
                                jobName.substring(0, jobName.length() - ending.length()), period));
            }
        }
        return Optional.empty();
    }

    /** The job's name. */
    public String jobName() {
        return dealership + " " + period.name();
    }
}
