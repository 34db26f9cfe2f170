package org.cronconsole.sandbox;

import java.time.Instant;
import java.util.List;

/**
 * What the first state is made from; equal seeds make equal states.
 *
 * @param seed any number
 * @param dealerships how many dealerships there are, 0 to {@value #MOST_DEALERSHIPS}
 * @param days how many days of history each job has, 0 to {@value #MOST_DAYS}
 * @param now the instant of the fresh start: histories end and cron offsets are taken here
 */
public record SandboxSeed(long seed, int dealerships, int days, Instant now) {

    /** The most dealerships for which there are believable names. */
    public static final int MOST_DEALERSHIPS = 5000;

    /** Ten years, far more than any screen shows. */
    public static final int MOST_DAYS = 3660;

    public SandboxSeed {
        if (dealerships < 0 || dealerships > MOST_DEALERSHIPS) {
            throw new IllegalArgumentException(
                    "dealerships must be 0 to " + MOST_DEALERSHIPS + ", not " + dealerships);
        }
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException("days must be 0 to " + MOST_DAYS + ", not " + days);
        }
    }

    /** The deterministic list of dealerships, the same for all three services. */
    public List<SeedDealership> list() {
        return SeedNames.dealerships(seed, dealerships);
    }
}
