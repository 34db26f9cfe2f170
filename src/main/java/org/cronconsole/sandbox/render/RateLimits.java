package org.cronconsole.sandbox.render;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Render's buckets: fixed windows that begin with their first request. Limits as seen in the real
 * service's headers, which differ from its documentation in places (100 writes a minute, not 30).
 */
final class RateLimits {

    /** Which requests share a budget. */
    enum Bucket {
        /** POST /services. */
        CREATE(20, Duration.ofHours(1)),
        /** PATCH, deploy, suspend and resume of one service. */
        SERVICE(10, Duration.ofMinutes(1)),
        OWNER_NOTIFICATIONS(500, Duration.ofMinutes(1)),
        LOGS(30, Duration.ofMinutes(1)),
        WRITE(100, Duration.ofMinutes(1)),
        READ(400, Duration.ofMinutes(1));

        private final int limit;
        private final Duration window;

        Bucket(int limit, Duration window) {
            this.limit = limit;
            this.window = window;
        }
    }

    /**
     * Where a budget stands after a request.
     *
     * @param allowed whether the request was within it
     * @param resetSeconds until the window ends, seconds left and no epoch, at least 1
     */
    record Standing(boolean allowed, int limit, int remaining, long resetSeconds) {}

    private record Window(Instant end, int used) {}

    private final World world;
    private final Map<String, Window> windows = new HashMap<>();

    RateLimits(World world) {
        this.world = world;
    }

    /** Counts a request; the service matters for its own bucket only. */
    Standing count(Bucket bucket, String service, Instant now) {
        String key = bucket == Bucket.SERVICE ? bucket + " " + service : bucket.name();
        Window window = windows.get(key);
        if (window == null || !window.end().isAfter(now)) {
            windows.values().removeIf(old -> !old.end().isAfter(now));
            window = new Window(now.plus(world.scaled(bucket.window)), 0);
        }
        boolean allowed = window.used() < bucket.limit;
        Window counted = allowed ? new Window(window.end(), window.used() + 1) : window;
        windows.put(key, counted);
        long millis = Duration.between(now, window.end()).toMillis();
        return new Standing(
                allowed,
                bucket.limit,
                bucket.limit - counted.used(),
                Math.max(1, Math.ceilDiv(millis, 1000)));
    }

    void clear() {
        windows.clear();
    }
}
