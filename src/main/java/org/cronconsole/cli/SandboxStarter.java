package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;

/** Starts the lookalike of Render, the dashboard and Twilio. */
@FunctionalInterface
public interface SandboxStarter {
    /**
     * Starts a sandbox that keeps its state in the application's home.
     *
     * @throws IOException where a port is taken or the state cannot be used; the message says which
     * @throws IllegalArgumentException where the wish cannot be met, saying why; nothing was opened
     */
    Serving start(Wish wish) throws IOException;

    /**
     * How the sandbox is to be. Where any of dealerships, days and seed is given it starts fresh,
     * else it goes on where it was.
     *
     * @param port 0 for free ones
     * @param dealerships null for the default
     * @param days how many days of history; null for the default
     * @param seed null for the default
     * @param speed divides run times, deploy times and rate windows
     * @param eventLag how long after it happened an event is listed
     */
    record Wish(
            int port,
            @Nullable Integer dealerships,
            @Nullable Integer days,
            @Nullable Long seed,
            double speed,
            Duration eventLag) {}

    /** A sandbox that serves. */
    interface Serving extends AutoCloseable {
        /** Addresses and credentials, which open nothing but this sandbox, under stable names. */
        ObjectNode access();

        /** Stops serving and keeps the state. */
        @Override
        void close();
    }
}
