package org.cronconsole.render;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps requests back that Render would refuse, by what its answers have told of its rate limits.
 * What is not known is let through.
 */
final class RateBudget {
    /** These share one limit for each service with PATCH, which is on the service itself. */
    private static final Set<String> ACTS_ON_SERVICE = Set.of("deploys", "suspend", "resume");

    private static final String CREATES = "creates";

    private final InstantSource clock;
    private final RetryPause pause;
    private final Duration maxWait;
    private final Map<String, RateBucket> buckets = new ConcurrentHashMap<>();

    RateBudget(InstantSource clock, RetryPause pause, Duration maxWait) {
        this.clock = clock;
        this.pause = pause;
        this.maxWait = maxWait;
    }

    /**
     * Waits until the request may be sent.
     *
     * @throws GatewayException.RateLimited where that takes longer than the caller should wait
     */
    void await(ApiRequest request, boolean background) throws InterruptedException {
        RateBucket bucket = bucket(request);
        Duration waited = Duration.ZERO;
        while (true) {
            Duration wait = bucket.take(clock.instant());
            if (wait.isZero()) {
                return;
            }
            waited = waited.plus(wait);
            if (waited.compareTo(maxWait) > 0) {
                throw new GatewayException.RateLimited(
                        "Render's rate limit for %s is used up for %s: nothing was sent."
                                .formatted(request, Words.of(wait)),
                        new Failure(RemoteService.RENDER, request.toString(), 0, null, null, false),
                        wait);
            }
            pause.pause(wait);
        }
    }

    /** Learns from an answer. */
    void note(ApiRequest request, Answer answer) {
        Instant now = clock.instant();
        RateHeaders headers = RateHeaders.of(answer);
        if (answer.status() == 429) {
            bucket(request).empty(RateHeaders.retryAfter(answer, now), now);
        } else if (headers != null) {
            bucket(request).note(headers, now);
        }
    }

    /** True where a read that was refused with 429 is worth the wait. */
    boolean worthWaiting(Duration wait) {
        return wait.compareTo(maxWait) <= 0;
    }

    /** What is left of the limit of creates. */
    Optional<RateAllowance> createsLeft() {
        RateBucket bucket = buckets.get(CREATES);
        return bucket == null ? Optional.empty() : bucket.allowance(clock.instant());
    }

    private RateBucket bucket(ApiRequest request) {
        return buckets.computeIfAbsent(nameOf(request), name -> new RateBucket());
    }

    /** The limits that Render documents: which requests share one. */
    private static String nameOf(ApiRequest request) {
        String first = request.segments().getFirst();
        int depth = request.segments().size();
        if (first.equals("logs")) {
            return "logs";
        }
        if (request.isRead()) {
            return "reads";
        }
        if (first.equals("services")) {
            if (depth == 1) {
                return CREATES;
            }
            boolean acts =
                    depth == 2
                            ? request.method().equals("PATCH")
                            : ACTS_ON_SERVICE.contains(request.segments().get(2));
            if (acts) {
                return "service " + request.segments().get(1);
            }
        }
        return "writes";
    }
}
