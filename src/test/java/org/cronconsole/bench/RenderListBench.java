package org.cronconsole.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.id.WorkspaceId;
import org.cronconsole.render.HttpRenderApi;
import org.cronconsole.render.RenderClientOptions;
import org.cronconsole.settings.RenderAccess;
import org.cronconsole.settings.Secret;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Lists 10,000 jobs from a server that takes 50 ms for each page, without and with refusals, and
 * prints what came of it as JSON, after a warm-up. A cursor leads from page to page, so that pages
 * times latency is the least that it can take.
 */
final class RenderListBench {
    private static final int JOBS = 10_000;
    private static final Duration LATENCY = Duration.ofMillis(50);
    private static final double MOST = 1.10;
    private static final WorkspaceId WORKSPACE = new WorkspaceId("tea-bench");

    private record Listing(int jobs, Duration firstRows, Duration all) {}

    private RenderListBench() {}

    public static void main(String[] args) throws IOException {
        warmUp();
        ObjectNode report = new ObjectMapper().createObjectNode();
        boolean ok = listing(report) & refusals(report);
        report.put("ok", ok);
        System.out.println(report.toPrettyString());
        System.exit(ok ? 0 : 1);
    }

    /** A window that has been open for a minute has run this code before. */
    private static void warmUp() {
        try (SlowRender server = new SlowRender(JOBS, Duration.ZERO, 0, Duration.ZERO)) {
            for (int i = 0; i < 3; i++) {
                list(server);
            }
        }
    }

    private static boolean listing(ObjectNode report) {
        try (SlowRender server = new SlowRender(JOBS, LATENCY, 0, Duration.ZERO)) {
            Listing listing = list(server);
            // The last page is full: only one more that is empty tells the end.
            long least = server.requests() * LATENCY.toNanos();
            double ratio = (double) listing.all().toNanos() / least;
            double firstRows = (double) listing.firstRows().toNanos() / LATENCY.toNanos();
            boolean ok = listing.jobs() == JOBS && ratio <= MOST;
            report.putObject("listing")
                    .put("jobs", listing.jobs())
                    .put("pages", server.requests())
                    .put("latencyMillis", LATENCY.toMillis())
                    .put("wallMillis", listing.all().toMillis())
                    .put("wallOverPagesTimesLatency", rounded(ratio))
                    .put("most", MOST)
                    .put("firstRowsMillis", listing.firstRows().toMillis())
                    .put("firstRowsInLatencies", rounded(firstRows))
                    .put("ok", ok);
            return ok;
        }
    }

    private static boolean refusals(ObjectNode report) {
        try (SlowRender server = new SlowRender(JOBS, LATENCY, 30, Duration.ofSeconds(1))) {
            Listing listing = list(server);
            boolean ok =
                    listing.jobs() == JOBS
                            && server.refusals() == server.requests() / 30
                            && server.refusals() > 0
                            && server.early() == 0;
            report.putObject("refusals")
                    .put("jobs", listing.jobs())
                    .put("requests", server.requests())
                    .put("refused", server.refusals())
                    .put("sentEarly", server.early())
                    .put("wallMillis", listing.all().toMillis())
                    .put("ok", ok);
            return ok;
        }
    }

    private static Listing list(SlowRender server) {
        RenderAccess access =
                new RenderAccess(URI.create(server.url()), Secret.of("rnd_bench"), WORKSPACE);
        try (HttpRenderApi api = new HttpRenderApi(access, RenderClientOptions.defaults())) {
            Set<String> ids = new HashSet<>();
            long[] first = new long[1];
            long start = System.nanoTime();
            api.cronJobs(
                    WORKSPACE,
                    page -> {
                        if (first[0] == 0) {
                            first[0] = System.nanoTime() - start;
                        }
                        page.forEach(job -> ids.add(job.id().value()));
                    });
            return new Listing(
                    ids.size(),
                    Duration.ofNanos(first[0]),
                    Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
