package org.cronconsole.sandbox;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * How a sandbox is to run.
 *
 * @param stateFolder where the state is kept between starts; null keeps nothing
 * @param port of the Render lookalike, with the dashboard on the next and Twilio on the one after;
 *     0 takes three free ports
 * @param dealerships how many dealerships a fresh state has; null: {@value #DEFAULT_DEALERSHIPS}
 * @param days how many days of history a fresh state has; null: {@value #DEFAULT_DAYS}
 * @param seed what a fresh state is made from; null: {@value #DEFAULT_SEED}. Where any of the three
 *     is given the sandbox starts fresh, whatever was kept
 * @param speed divides run times, deploy times and rate windows
 * @param eventLag how long after it happened an event shows in the event list
 * @param tokenLife how long a token of the dashboard is good
 */
public record SandboxOptions(
        @Nullable Path stateFolder,
        int port,
        @Nullable Integer dealerships,
        @Nullable Integer days,
        @Nullable Long seed,
        double speed,
        Duration eventLag,
        Duration tokenLife) {

    static final int DEFAULT_DEALERSHIPS = 24;
    static final int DEFAULT_DAYS = 90;
    static final long DEFAULT_SEED = 1;

    /** How long a token of the real dashboard is good. */
    public static final Duration DEFAULT_TOKEN_LIFE = Duration.ofMinutes(30);

    private static final int LAST_PORT = 65_535 - 2;

    public SandboxOptions {
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException(
                    "port must be 0 to " + LAST_PORT + " (three in a row are needed), not " + port);
        }
        if (!(speed > 0) || Double.isInfinite(speed)) {
            throw new IllegalArgumentException("speed must be more than 0, not " + speed);
        }
        if (eventLag.isNegative()) {
            throw new IllegalArgumentException("event lag must not be negative");
        }
        if (tokenLife.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("token life must be a second or more");
        }
        if (dealerships != null || days != null) {
            // Says what is wrong before anything is opened.
            new SandboxSeed(
                    0,
                    dealerships == null ? DEFAULT_DEALERSHIPS : dealerships,
                    days == null ? DEFAULT_DAYS : days,
                    Instant.EPOCH);
        }
    }

    /** In memory only, on free ports, at real speed. */
    public static SandboxOptions defaults() {
        return new SandboxOptions(
                null, 0, null, null, null, 1.0, Duration.ZERO, DEFAULT_TOKEN_LIFE);
    }

    /** Whether kept state is to be ignored. */
    boolean fresh() {
        return dealerships != null || days != null || seed != null;
    }

    /** These with another place for the state; null keeps nothing. */
    public SandboxOptions withStateFolder(@Nullable Path value) {
        return new SandboxOptions(value, port, dealerships, days, seed, speed, eventLag, tokenLife);
    }

    /** These with another first port. */
    public SandboxOptions withPort(int value) {
        return new SandboxOptions(
                stateFolder, value, dealerships, days, seed, speed, eventLag, tokenLife);
    }

    /** These with a fresh state of so many dealerships. */
    public SandboxOptions withDealerships(@Nullable Integer value) {
        return new SandboxOptions(stateFolder, port, value, days, seed, speed, eventLag, tokenLife);
    }

    /** These with a fresh state of so many days of history. */
    public SandboxOptions withDays(@Nullable Integer value) {
        return new SandboxOptions(
                stateFolder, port, dealerships, value, seed, speed, eventLag, tokenLife);
    }

    /** These with a fresh state made from this seed. */
    public SandboxOptions withSeed(@Nullable Long value) {
        return new SandboxOptions(
                stateFolder, port, dealerships, days, value, speed, eventLag, tokenLife);
    }

    /** These at another speed. */
    public SandboxOptions withSpeed(double value) {
        return new SandboxOptions(
                stateFolder, port, dealerships, days, seed, value, eventLag, tokenLife);
    }

    /** These with events that show later. */
    public SandboxOptions withEventLag(Duration value) {
        return new SandboxOptions(
                stateFolder, port, dealerships, days, seed, speed, value, tokenLife);
    }

    /** These with a dashboard whose tokens are good for another time. */
    public SandboxOptions withTokenLife(Duration value) {
        return new SandboxOptions(
                stateFolder, port, dealerships, days, seed, speed, eventLag, value);
    }
}
