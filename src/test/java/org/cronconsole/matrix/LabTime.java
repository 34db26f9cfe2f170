package org.cronconsole.matrix;

import org.cronconsole.render.RetryPause;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time of client and sandbox alike, which passes only where somebody waits. */
final class LabTime implements InstantSource, RetryPause {
    private static final Instant BEGIN = Instant.parse("2026-11-24T03:00:00Z");

    private Instant now = BEGIN;

    /** Begins anew. */
    synchronized void reset() {
        now = BEGIN;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void pause(Duration time) {
        now = now.plus(time);
    }
}
