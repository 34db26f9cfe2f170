package org.cronconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What goes wrong on purpose, as a client on the other end of the wire sees it. */
class FaultsTest {

    private static final Instant START = Instant.parse("2026-11-23T17:00:00Z");

    private Sandbox sandbox;
    private SandboxClient client;
    private HttpClient http;

    @BeforeEach
    void start() {
        sandbox =
                TestSandboxes.start(
                        SandboxOptions.defaults().withDealerships(3).withDays(1),
                        new SettableClock(START));
        client = new SandboxClient(sandbox.access());
        http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    @AfterEach
    void stop() {
        http.close();
        sandbox.close();
    }

    private HttpResponse<String> post(String path, String body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(sandbox.access().renderApiBaseUrl() + path))
                        .header("Authorization", "Bearer " + sandbox.access().renderApiKey())
                        .timeout(Duration.ofSeconds(20))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> create(String name) throws IOException, InterruptedException {
        return post(
                "/env-groups",
                "{\"name\":\"%s\",\"ownerId\":\"%s\",\"envVars\":[]}"
                        .formatted(name, sandbox.access().ownerId()));
    }

    private List<String> groups() {
        List<String> names = new ArrayList<>();
        client.get("/env-groups").forEach(group -> names.add(group.path("name").asText()));
        return names;
    }

    private FaultHits only() {
        assertThat(sandbox.faults().list()).hasSize(1);
        return sandbox.faults().list().getFirst();
    }

    @Test
    void aCutBeforeTheEffectLeavesNothingBehind() throws Exception {
        sandbox.faults()
                .add(
                        FaultRule.builder()
                                .method("POST")
                                .path("/v1/env-groups")
                                .count(1)
                                .cut(FaultRule.Cut.BEFORE)
                                .build());
        assertThatThrownBy(() -> create("lost")).isInstanceOf(IOException.class);
        assertThat(groups()).doesNotContain("lost");
        assertThat(create("kept").statusCode()).isEqualTo(201);
        assertThat(groups()).contains("kept");
        assertThat(only().seen()).isEqualTo(2);
        assertThat(only().hits()).isEqualTo(1);
        assertThat(sandbox.requests())
                .extracting(SandboxRequest::method, SandboxRequest::status)
                .startsWith(org.assertj.core.groups.Tuple.tuple("POST", SandboxRequest.CUT));
    }

    @Test
    void aCutAfterTheEffectOrWithinTheAnswerLeavesTheEffect() {
        for (FaultRule.Cut cut : List.of(FaultRule.Cut.AFTER, FaultRule.Cut.MIDWAY)) {
            sandbox.faults().clear();
            sandbox.faults().add(FaultRule.builder().method("POST").cut(cut).build());
            assertThatThrownBy(() -> create("made " + cut)).isInstanceOf(IOException.class);
            assertThat(groups()).contains("made " + cut);
            assertThat(only().hits()).isEqualTo(1);
        }
        // An answer without a body is cut all the same.
        sandbox.faults().clear();
        String id = client.get("/services").get(0).path("service").path("id").asText();
        sandbox.faults()
                .add(FaultRule.builder().path("/*/suspend").cut(FaultRule.Cut.AFTER).build());
        sandbox.faults()
                .add(
                        FaultRule.builder()
                                .path("/services/*/suspend")
                                .cut(FaultRule.Cut.AFTER)
                                .build());
        assertThatThrownBy(() -> post("/services/" + id + "/suspend", ""))
                .isInstanceOf(IOException.class);
        assertThat(client.get("/services/" + id).path("suspended").asText()).isEqualTo("suspended");
        assertThat(sandbox.faults().list()).extracting(FaultHits::hits).containsExactly(0L, 1L);
    }

    @Test
    void oneRuleIsRemovedAndTheOthersGoOn() {
        sandbox.faults().add(FaultRule.builder().path("/a").status(500).build());
        sandbox.faults().add(FaultRule.builder().path("/b").status(500).build());
        long first = sandbox.faults().list().getFirst().number();
        assertThat(sandbox.faults().remove(first)).isTrue();
        assertThat(sandbox.faults().remove(first)).isFalse();
        assertThat(only().rule().path()).isEqualTo("/b");
        sandbox.faults().add(FaultRule.builder().path("/c").status(500).build());
        assertThat(sandbox.faults().list())
                .extracting(FaultHits::number)
                .doesNotContain(first)
                .doesNotHaveDuplicates();
    }

    @Test
    void aStatusIsAnsweredInPlaceOfTheService() throws Exception {
        sandbox.faults()
                .add(
                        FaultRule.builder()
                                .service(SandboxRequest.Service.RENDER)
                                .method("post")
                                .retryAfter(7)
                                .count(1)
                                .build());
        HttpResponse<String> limited = create("a");
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After")).contains("7");
        assertThat(limited.headers().firstValue("Render-Request-Id")).isPresent();
        assertThat(SandboxClient.parse(limited.body()).path("message").asText())
                .isEqualTo("rate limit exceeded");
        sandbox.faults()
                .add(
                        FaultRule.builder()
                                .path("/v1/**")
                                .status(502)
                                .body("<html>Bad gateway</html>")
                                .header("X-Edge", "test")
                                .count(1)
                                .build());
        HttpResponse<String> page = create("a");
        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(page.body()).isEqualTo("<html>Bad gateway</html>");
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.headers().firstValue("X-Edge")).contains("test");
        assertThat(groups()).doesNotContain("a");
        assertThat(create("a").statusCode()).isEqualTo(201);
    }

    @Test
    void aStatusAfterTheEffectReplacesTheAnswerAlone() throws Exception {
        sandbox.faults()
                .add(
                        FaultRule.builder()
                                .method("POST")
                                .status(503)
                                .afterEffect()
                                .count(1)
                                .body("<html>Gone</html>")
                                .header("Retry-After", "9")
                                .build());
        HttpResponse<String> page = create("made");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).isEqualTo("<html>Gone</html>");
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.headers().firstValue("Retry-After")).contains("9");
        assertThat(groups()).contains("made");

        // An answer without a body is replaced all the same.
        String id = client.get("/services").get(0).path("service").path("id").asText();
        sandbox.faults()
                .add(FaultRule.builder().method("POST").status(200).afterEffect().body("").build());
        HttpResponse<String> empty = post("/services/" + id + "/suspend", "");
        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(empty.body()).isEmpty();
        assertThat(client.get("/services/" + id).path("suspended").asText()).isEqualTo("suspended");
    }

    @Test
    void theFirstOnesAreSpared() {
        sandbox.faults().add(FaultRule.builder().skip(2).count(1).status(503).build());
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            statuses.add(client.send("GET", "/users").statusCode());
        }
        assertThat(statuses).containsExactly(200, 200, 503, 200, 200);
    }

    @Test
    void aMalformedAnswerIsWholeToHttpAndBrokenToItsReader() throws Exception {
        sandbox.faults().add(FaultRule.builder().method("POST").count(1).malformed().build());
        HttpResponse<String> half = create("a");
        assertThat(half.statusCode()).isEqualTo(201);
        assertThat(half.body()).startsWith("{\"id\":\"evg-").doesNotEndWith("}");
        sandbox.faults().clear();
        sandbox.faults().add(FaultRule.builder().method("POST").status(500).malformed().build());
        assertThat(create("b").statusCode()).isEqualTo(500);
        assertThat(groups()).contains("a", "b");
    }

    @Test
    void eachNthIsHitAndChanceRepeatsWithTheSeed() {
        sandbox.faults().add(FaultRule.builder().every(3).status(503).build());
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            statuses.add(client.send("GET", "/users").statusCode());
        }
        assertThat(statuses).containsExactly(200, 200, 503, 200, 200, 503, 200);
        List<Integer> first = chance();
        assertThat(first).contains(200, 500);
        assertThat(chance()).isEqualTo(first);
    }

    private List<Integer> chance() {
        sandbox.faults().clear();
        sandbox.faults().add(FaultRule.builder().probability(0.5).status(500).build());
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            statuses.add(client.send("GET", "/users").statusCode());
        }
        return statuses;
    }

    @Test
    void aDelayHoldsTheRequestUp() throws Exception {
        sandbox.faults().add(FaultRule.builder().method("POST").count(1).delayMillis(300).build());
        long before = System.nanoTime();
        assertThat(create("late").statusCode()).isEqualTo(201);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void faultsOfOneServiceLeaveTheOthersAlone() throws Exception {
        sandbox.faults()
                .add(
                        FaultRule.builder()
                                .service(SandboxRequest.Service.DASHBOARD)
                                .status(500)
                                .build());
        assertThat(client.send("GET", "/users").statusCode()).isEqualTo(200);
        HttpResponse<String> dashboard =
                http.send(
                        HttpRequest.newBuilder(
                                        URI.create(sandbox.access().dashboardBaseUrl() + "/api/me"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(dashboard.statusCode()).isEqualTo(500);
        JsonNode body = SandboxClient.parse(dashboard.body());
        assertThat(body.path("detail").asText()).isEqualTo("internal server error");
    }

    @Test
    void aRuleThatCannotBeSaysWhy() {
        assertThatThrownBy(() -> FaultRule.builder().method("GET").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing goes wrong");
        assertThatThrownBy(() -> FaultRule.builder().status(99).build())
                .hasMessageContaining("status");
        assertThatThrownBy(() -> FaultRule.builder().probability(1.5).status(500).build())
                .hasMessageContaining("probability");
        assertThatThrownBy(() -> FaultRule.builder().cut(FaultRule.Cut.AFTER).status(500).build())
                .hasMessageContaining("cut and status");
        assertThatThrownBy(() -> FaultRule.builder().afterEffect().delayMillis(1).build())
                .hasMessageContaining("afterEffect needs");
        assertThatThrownBy(() -> FaultRule.builder().skip(-1).status(500).build())
                .hasMessageContaining("skip");
        assertThatThrownBy(() -> FaultRule.builder().method("FRAME").status(500).build())
                .hasMessageContaining("FRAME");
    }

    /** A client that reckons with the server's clock must not be led astray by a fault's answer. */
    @Test
    void theAnswerOfAFaultBearsTheSandboxesTime() throws Exception {
        Instant now = Instant.parse("2026-01-02T03:04:05Z");
        try (Sandbox other = TestSandboxes.start(SandboxOptions.defaults(), () -> now);
                HttpClient plain = HttpClient.newHttpClient()) {
            other.faults().add(FaultRule.builder().status(403).build());
            HttpResponse<String> answer =
                    plain.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    other.access().renderApiBaseUrl() + "/owners"))
                                    .timeout(Duration.ofSeconds(20))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.headers().allValues("Date"))
                    .containsExactly("Fri, 02 Jan 2026 03:04:05 GMT");
        }
    }
}
