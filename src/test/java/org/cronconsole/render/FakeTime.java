package org.cronconsole.render;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A clock that moves only when somebody waits, and that remembers the waits. */
final class FakeTime implements InstantSource, RetryPause {
    private final List<Duration> waits = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T12:00:00Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void pause(Duration time) {
        waits.add(time);
        now = now.plus(time);
    }

    synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }
}
