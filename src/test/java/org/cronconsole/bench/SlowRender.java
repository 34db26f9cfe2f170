package org.cronconsole.bench;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A list of cron jobs that takes its time for each page, and now and then refuses one. */
final class SlowRender implements AutoCloseable {
    private static final String JOB =
            """
            {"service":{"id":"crn-%1$020d","name":"Dealership %1$d AM","type":"cron_job",
            "ownerId":"tea-bench","slug":"dealership-%1$d-am","autoDeploy":"yes","branch":"main",
            "repo":"https://github.com/acme-auto/vauto-sync","createdAt":"2026-01-02T03:04:05.123456Z",
            "updatedAt":"2026-02-03T04:05:06.123456Z","suspended":"not_suspended","suspenders":[],
            "dashboardUrl":"https://dashboard.render.com/cron/crn-%1$020d","notifyOnFail":"default",
            "rootDir":"","serviceDetails":{"schedule":"58 11 * * 1-6","runtime":"docker",
            "env":"docker","plan":"starter","region":"oregon","buildPlan":"starter",
            "envSpecificDetails":{"dockerCommand":"","dockerContext":".",
            "dockerfilePath":"./Dockerfile"},"lastSuccessfulRunAt":"2026-11-22T11:58:30Z"}},
            "cursor":"%1$d"}\
            """;

    private static final int PAGE = 100;

    /** The last part of a wait. */
    private static final Duration SPUN = Duration.ofMillis(1);

    private final List<byte[]> pages;
    private final Duration latency;
    private final int refusedEach;
    private final Duration retryAfter;
    private final WebServer server;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger early = new AtomicInteger();
    private final AtomicLong closedUntil = new AtomicLong(Long.MIN_VALUE);

    /**
     * Starts to serve.
     *
     * @param refusedEach each so-manieth request gets a 429; 0 for none
     */
    SlowRender(int jobs, Duration latency, int refusedEach, Duration retryAfter) {
        pages = pages(jobs);
        this.latency = latency;
        this.refusedEach = refusedEach;
        this.retryAfter = retryAfter;
        server =
                WebServer.builder()
                        .address(InetAddress.getLoopbackAddress())
                        .port(0)
                        .shutdownHook(false)
                        .routing(r -> r.get("/v1/services", this::list))
                        .build()
                        .start();
    }

    String url() {
        return "http://localhost:" + server.port() + "/v1";
    }

    int requests() {
        return requests.get();
    }

    int refusals() {
        return refusals.get();
    }

    /** Requests that came before the time that a refusal had told was over. */
    int early() {
        return early.get();
    }

    private void list(ServerRequest request, ServerResponse response) throws InterruptedException {
        long now = System.nanoTime();
        if (closedUntil.get() != Long.MIN_VALUE && now < closedUntil.get()) {
            early.incrementAndGet();
        }
        int number = requests.incrementAndGet();
        int from = request.query().first("cursor").map(Integer::parseInt).orElse(-1) + 1;
        // Ready beforehand: what is measured is the client, and the way to it.
        byte[] page = pages.get(from / PAGE);
        waitUntil(now + latency.toNanos());
        if (refusedEach > 0 && number % refusedEach == 0) {
            refusals.incrementAndGet();
            closedUntil.set(System.nanoTime() + retryAfter.toNanos());
            response.status(Status.TOO_MANY_REQUESTS_429)
                    .header(HeaderNames.RETRY_AFTER, Long.toString(retryAfter.toSeconds()))
                    .send("{\"message\":\"rate limit exceeded\"}");
            return;
        }
        response.header(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8").send(page);
    }

    /** To the moment: a sleep alone is late by a third of a millisecond, time and again. */
    private static void waitUntil(long end) throws InterruptedException {
        long asleep = end - System.nanoTime() - SPUN.toNanos();
        if (asleep > 0) {
            Thread.sleep(Duration.ofNanos(asleep));
        }
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    /** The pages in their order, with an empty one where the last is full. */
    private static List<byte[]> pages(int jobs) {
        return IntStream.rangeClosed(0, jobs / PAGE)
                .mapToObj(page ->
                        IntStream.range(page * PAGE, Math.min((page + 1) * PAGE, jobs))
                                .mapToObj(i -> String.format(Locale.ROOT, JOB, i))
                                .collect(Collectors.joining(",", "[", "]"))
                                .getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}
