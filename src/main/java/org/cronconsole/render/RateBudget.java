package org.cronconsole.render;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.words.Words;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps requests back that Render would refuse, by what its answers have told of its rate limits,
 * and lets people's go before those of the background. What is not known is let through.
 */
final class RateBudget {
    private static final Words WORDS = Words.of(RateBudget.class);

    /** These share one limit for each service with PATCH, which is on the service itself. */
    private static final Set<String> ACTS_ON_SERVICE = Set.of("deploys", "suspend", "resume");

    /** Nobody waits for the background: it may wait for so many times as long as a person. */
    private static final int BACKGROUND_PATIENCE = 5;

    private final InstantSource clock;
    private final RetryPause pause;
    private final Duration maxWait;
    private final RateWaitListener listener;
    private final Map<Shared, RateBucket> buckets = new ConcurrentHashMap<>();

    RateBudget(InstantSource clock, RetryPause pause, Duration maxWait, RateWaitListener listener) {
        this.clock = clock;
        this.pause = pause;
        this.maxWait = maxWait;
        this.listener = listener;
    }

    /**
     * Waits until the request may be sent.
     *
     * @throws GatewayException.RateLimited where that takes longer than the caller should wait
     */
    void await(ApiRequest request, boolean background) throws InterruptedException {
        RateBucket bucket = bucket(request);
        Duration wait = bucket.take(clock.instant(), background);
        if (wait.isZero()) {
            return;
        }
        if (background) {
            waitFor(bucket, request, wait, true);
            return;
        }
        bucket.personWaits();
        try {
            waitFor(bucket, request, wait, false);
        } finally {
            bucket.personIsThrough();
        }
    }

    private void waitFor(
            RateBucket bucket, ApiRequest request, Duration firstWait, boolean background)
            throws InterruptedException {
        Duration longest = background ? maxWait.multipliedBy(BACKGROUND_PATIENCE) : maxWait;
        Duration waited = Duration.ZERO;
        Duration wait = firstWait;
        while (!wait.isZero()) {
            waited = waited.plus(wait);
            if (waited.compareTo(longest) > 0) {
                throw new GatewayException.RateLimited(
                        WORDS.format("limit.used.up.before", request, Spans.of(wait)),
                        new Failure(RemoteService.RENDER, request.toString(), 0, null, null, false),
                        wait);
            }
            pauseFor(wait, request, background);
            wait = bucket.take(clock.instant(), background);
        }
    }

    private void pauseFor(Duration wait, ApiRequest request, boolean background)
            throws InterruptedException {
        if (wait.compareTo(RateBucket.SHORTLY) <= 0) {
            pause.pause(wait);
            return;
        }
        RateWait told =
                new RateWait(sharedBy(request).limit(), clock.instant().plus(wait), background);
        listener.waiting(told);
        try {
            pause.pause(wait);
        } finally {
            listener.over(told);
        }
    }

    /** Learns from an answer. */
    void note(ApiRequest request, Answer answer) {
        Instant now = clock.instant();
        RateHeaders headers = RateHeaders.of(answer);
        if (answer.status() == 429) {
            bucket(request).block(RateHeaders.retryAfter(answer, now), now);
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
        return left(RateWait.Limit.CREATES);
    }

    /** What is left of the limit of reads. */
    Optional<RateAllowance> readsLeft() {
        return left(RateWait.Limit.READS);
    }

    /** What is left of the limit of logs, which their lists and their subscriptions share. */
    Optional<RateAllowance> logsLeft() {
        return left(RateWait.Limit.LOGS);
    }

    /** What is left of the limit of writes that are neither creates nor changes of a service. */
    Optional<RateAllowance> writesLeft() {
        return left(RateWait.Limit.WRITES);
    }

    private Optional<RateAllowance> left(RateWait.Limit limit) {
        RateBucket bucket = buckets.get(Shared.by(limit));
        return bucket == null ? Optional.empty() : bucket.allowance(clock.instant());
    }

    private RateBucket bucket(ApiRequest request) {
        return buckets.computeIfAbsent(sharedBy(request), shared -> new RateBucket());
    }

    /** Those that requests share; each service has a limit of its own. */
    private record Shared(RateWait.Limit limit, String service) {
        static Shared by(RateWait.Limit limit) {
            return new Shared(limit, "");
        }
    }

    /** The limits that Render documents: which requests share one. */
    private static Shared sharedBy(ApiRequest request) {
        String first = request.segments().getFirst();
        int depth = request.segments().size();
        if (first.equals("logs")) {
            return Shared.by(RateWait.Limit.LOGS);
        }
        if (first.equals("notification-settings") && request.segments().contains("owners")) {
            // A limit of its own, larger than that of reads.
            return Shared.by(RateWait.Limit.SETTINGS);
        }
        if (request.isRead()) {
            return Shared.by(RateWait.Limit.READS);
        }
        if (first.equals("services")) {
            if (depth == 1) {
                return Shared.by(RateWait.Limit.CREATES);
            }
            boolean acts =
                    depth == 2
                            ? request.method().equals("PATCH")
                            : ACTS_ON_SERVICE.contains(request.segments().get(2));
            if (acts) {
                return new Shared(RateWait.Limit.SERVICE, request.segments().get(1));
            }
        }
        return Shared.by(RateWait.Limit.WRITES);
    }
}
