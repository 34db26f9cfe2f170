package org.cronconsole.sandbox.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;

import org.cronconsole.sandbox.FaultRule;
import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxClient;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.SandboxRequest;
import org.cronconsole.sandbox.SettableClock;
import org.cronconsole.sandbox.TestSandboxes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

@Timeout(60)
class LiveLogsTest {

    private static final Instant START = Instant.parse("2026-11-23T17:00:00Z");

    private final SettableClock clock = new SettableClock(START);
    private Sandbox sandbox;
    private SandboxClient client;
    private HttpClient http;
    private String job;

    @BeforeEach
    void start() {
        sandbox =
                TestSandboxes.start(
                        SandboxOptions.defaults().withDealerships(2).withDays(1), clock);
        client = new SandboxClient(sandbox.access());
        http = HttpClient.newHttpClient();
        job =
                client.get("/services?name=Joliet%20Kia%20AM")
                        .get(0)
                        .path("service")
                        .path("id")
                        .asText();
    }

    @AfterEach
    void stop() {
        http.shutdownNow();
        sandbox.close();
    }

    /** What a connection brought: its texts, and how it ended. */
    private static final class Tail implements WebSocket.Listener {
        private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
        private final CompletableFuture<String> end = new CompletableFuture<>();
        private final CompletableFuture<String> pong = new CompletableFuture<>();
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                texts.add(part.toString());
                part.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
            pong.complete("pong of " + message.remaining());
            socket.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            end.complete("closed " + status);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            end.complete("dropped");
        }

        JsonNode next() throws InterruptedException {
            String text = texts.poll(20, TimeUnit.SECONDS);
            assertThat(text).as("a line").isNotNull();
            return SandboxClient.parse(text);
        }
    }

    private WebSocket open(Tail tail, String key, String query) {
        String url =
                sandbox.access().renderApiBaseUrl().replace("http", "ws")
                        + "/logs/subscribe?ownerId=%s&resource=%s%s"
                                .formatted(sandbox.access().ownerId(), job, query);
        return http.newWebSocketBuilder()
                .header("Authorization", "Bearer " + key)
                .buildAsync(URI.create(url), tail)
                .join();
    }

    private WebSocket open(Tail tail) {
        return open(tail, sandbox.access().renderApiKey(), "");
    }

    /** Java's client does not always tell that the other side is gone; a ping then finds out. */
    private static void awaitDrop(WebSocket socket, Tail tail) throws Exception {
        boolean dropped = false;
        while (!dropped) {
            try {
                assertThat(tail.end.get(50, TimeUnit.MILLISECONDS)).isIn("dropped", "closed 1006");
                dropped = true;
            } catch (TimeoutException stillOpen) {
                dropped =
                        socket.sendPing(ByteBuffer.allocate(0)).handle((s, e) -> e != null).join();
            }
        }
    }

    private int refusal(String key, String query) {
        try {
            open(new Tail(), key, query);
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
        throw new AssertionError("it was opened");
    }

    private List<JsonNode> listed(Instant from) {
        JsonNode page =
                client.get(
                        "/logs?ownerId=%s&resource=%s&direction=forward&limit=100&startTime=%s"
                                .formatted(sandbox.access().ownerId(), job, from));
        List<JsonNode> lines = new ArrayList<>();
        page.path("logs").forEach(lines::add);
        return lines;
    }

    private void trigger() {
        client.json(200, "POST", "/cron-jobs/" + job + "/runs", "");
    }

    @Test
    void everyLineOfARunComesOnceInOrderAndAsTheListHasIt() throws Exception {
        Tail tail = new Tail();
        open(tail);
        trigger();
        clock.advance(Duration.ofSeconds(30));
        List<JsonNode> expected = listed(START);
        assertThat(expected).hasSizeGreaterThan(25);
        List<JsonNode> lines = new ArrayList<>();
        while (lines.size() < expected.size()) {
            lines.add(tail.next());
        }
        assertThat(lines).isEqualTo(expected);
        assertThat(tail.texts).isEmpty();
        assertThat(sandbox.requests())
                .anySatisfy(request -> {
                    assertThat(request.path()).startsWith("/v1/logs/subscribe?");
                    assertThat(request.status()).isEqualTo(101);
                });
    }

    @Test
    void linesOfACanceledRunStayAsTheyCame() throws Exception {
        Tail tail = new Tail();
        open(tail);
        trigger();
        clock.advance(Duration.ofMillis(1500));
        List<JsonNode> lines = new ArrayList<>();
        int before = listed(START).size();
        assertThat(before).isPositive();
        while (lines.size() < before) {
            lines.add(tail.next());
        }
        client.send("DELETE", "/cron-jobs/" + job + "/runs");
        clock.advance(Duration.ofSeconds(10));
        lines.add(tail.next());
        assertThat(lines.getLast().path("message").asText()).isEqualTo("==> Run canceled");
        assertThat(listed(START)).isEqualTo(lines);
    }

    @Test
    void linesAreNarrowedAsInTheList() throws Exception {
        Tail tail = new Tail();
        open(tail, sandbox.access().renderApiKey(), "&text=second%20factor&level=info&type=app");
        trigger();
        clock.advance(Duration.ofSeconds(30));
        assertThat(tail.next().path("message").asText()).contains("second factor");
    }

    @Test
    void aPingIsAnsweredAndAGoodbyeReturned() throws Exception {
        Tail tail = new Tail();
        WebSocket socket = open(tail);
        socket.sendPing(ByteBuffer.wrap(new byte[] {1, 2, 3})).join();
        assertThat(tail.pong.get(20, TimeUnit.SECONDS)).isEqualTo("pong of 3");
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        assertThat(tail.end.get(20, TimeUnit.SECONDS)).isEqualTo("closed 1000");
    }

    @Test
    void whatIsRefusedIsRefusedAsAPlainRequest() {
        String key = sandbox.access().renderApiKey();
        assertThat(refusal("rnd_wrong", "")).isEqualTo(401);
        assertThat(refusal(key, "&resource=crn-00000000000000000000")).isEqualTo(404);
        assertThat(refusal(key, "&level=/%5B/")).isEqualTo(400);
        String path =
                "/logs/subscribe?ownerId=%s&resource=%s".formatted(sandbox.access().ownerId(), job);
        assertThat(client.send("GET", path).statusCode()).isEqualTo(400);
        // Three of the thirty are drawn on; the one without the key was not counted.
        var list = client.send("GET", path.replace("/subscribe", ""));
        assertThat(list.headers().firstValue("Ratelimit-Remaining")).contains("26");
        for (int i = 0; i < 26; i++) {
            assertThat(refusal(key, "&level=/%5B/")).isEqualTo(400);
        }
        assertThat(refusal(key, "")).isEqualTo(429);
    }

    @Test
    void aFaultRefusesOrCutsTheOpening() throws Exception {
        String key = sandbox.access().renderApiKey();
        FaultRule.Builder opening =
                FaultRule.builder().method("GET").path("/logs/subscribe").count(1);
        sandbox.faults().add(opening.status(503).build());
        assertThat(refusal(key, "")).isEqualTo(503);
        sandbox.faults().clear();
        FaultRule.Builder cut = FaultRule.builder().method("GET").path("/logs/subscribe").count(1);
        // Without a count: Java's client tries a cut GET once more by itself.
        sandbox.faults()
                .add(FaultRule.builder().path("/logs/subscribe").cut(FaultRule.Cut.BEFORE).build());
        assertThatThrownBy(() -> open(new Tail())).isInstanceOf(CompletionException.class);
        sandbox.faults().clear();
        sandbox.faults().add(cut.cut(FaultRule.Cut.AFTER).build());
        Tail tail = new Tail();
        awaitDrop(open(tail), tail);
        assertThat(sandbox.faults().list().getFirst().hits()).isEqualTo(1);
        assertThat(sandbox.requests())
                .extracting(SandboxRequest::status)
                .contains(503)
                .endsWith(SandboxRequest.CUT, 101);
    }

    @Test
    void aFaultDropsTheConnectionAtALine() throws Exception {
        sandbox.faults()
                .add(
                        FaultRule.builder()
                                .method(FaultRule.FRAME)
                                .path("/v1/logs/subscribe")
                                .every(4)
                                .count(1)
                                .cut(FaultRule.Cut.BEFORE)
                                .build());
        Tail tail = new Tail();
        WebSocket socket = open(tail);
        trigger();
        clock.advance(Duration.ofSeconds(30));
        awaitDrop(socket, tail);
        // Java's client may drop what it has not handed over yet.
        assertThat(tail.texts).hasSizeLessThan(4);
        assertThat(sandbox.faults().list().getFirst().hits()).isEqualTo(1);
        assertThat(sandbox.faults().list().getFirst().seen()).isEqualTo(4);
        sandbox.faults().clear();
        sandbox.faults()
                .add(FaultRule.builder().method(FaultRule.FRAME).count(1).malformed().build());
        Tail next = new Tail();
        open(next);
        trigger();
        clock.advance(Duration.ofSeconds(30));
        String broken = next.texts.poll(20, TimeUnit.SECONDS);
        assertThat(broken).startsWith("{\"id\":\"log-").doesNotEndWith("}");
        assertThat(next.next().path("id").asText()).startsWith("log-");
    }
}
