package org.cronconsole.render;

import org.cronconsole.settings.HttpTimeouts;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How the client behaves, apart from where it goes and with which key.
 *
 * @param connectTimeout how long a connection may take to stand
 * @param responseTimeout how long one exchange may take from the first byte sent to the last
 *     received
 * @param maxBodyBytes the longest answer that is read
 * @param userAgent how the client names itself
 * @param clock tells when a rate limit refills
 * @param pause how to wait
 * @param maxRateWait the longest wait for a rate limit; where more is needed, the call fails at
 *     once with the time to wait
 * @param retryWithin no further try of a read starts after this time
 */
public record RenderClientOptions(
        Duration connectTimeout,
        Duration responseTimeout,
        long maxBodyBytes,
        String userAgent,
        InstantSource clock,
        RetryPause pause,
        Duration maxRateWait,
        Duration retryWithin) {
    private static final long MEBIBYTE = 1024L * 1024;

    /** Refuses times and sizes that let no request through. */
    public RenderClientOptions {
        if (!connectTimeout.isPositive() || !responseTimeout.isPositive()) {
            throw new IllegalArgumentException("Time-outs must be longer than nothing");
        }
        if (maxBodyBytes < 1 || maxBodyBytes > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("maxBodyBytes must be 1 to 2147483647");
        }
    }

    /** What suits a desktop: 5 s to connect, 30 s to answer, 64 MiB, a minute for rate limits. */
    public static RenderClientOptions defaults() {
        return of(HttpTimeouts.DEFAULT);
    }

    /** As {@link #defaults}, with other time-outs. */
    public static RenderClientOptions of(HttpTimeouts timeouts) {
        return new RenderClientOptions(
                timeouts.connect(),
                timeouts.response(),
                64 * MEBIBYTE,
                "cron-console",
                InstantSource.system(),
                RetryPause.SLEEP,
                // Render's windows are a minute long, but for creates; a little is lost by
                // rounding.
                Duration.ofSeconds(65),
                Duration.ofSeconds(60));
    }

    /** The same by another clock. */
    public RenderClientOptions by(InstantSource other) {
        return new RenderClientOptions(
                connectTimeout,
                responseTimeout,
                maxBodyBytes,
                userAgent,
                other,
                pause,
                maxRateWait,
                retryWithin);
    }
}
