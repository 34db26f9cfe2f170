package org.cronconsole.sandbox.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxClient;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.SettableClock;
import org.cronconsole.sandbox.TestSandboxes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

class LogsApiTest {

    private static final Instant START = Instant.parse("2026-11-23T17:00:00Z");

    private final SettableClock clock = new SettableClock(START);
    private Sandbox sandbox;
    private SandboxClient client;
    private String owner;

    @BeforeEach
    void start() {
        sandbox = TestSandboxes.start(SandboxOptions.defaults(), clock);
        client = new SandboxClient(sandbox.access());
        owner = sandbox.access().ownerId();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    /** The job that failed three times in a row. */
    private String troubled() {
        for (JsonNode service : client.all("/services?type=cron_job&limit=100", "service")) {
            String id = service.path("id").asText();
            JsonNode ended =
                    client.get(
                            "/services/%s/events?type=cron_job_run_ended&startTime=%s"
                                    .formatted(id, START.minus(Duration.ofDays(5))));
            List<String> exits = ended.findValuesAsText("nonZeroExit");
            if (exits.size() >= 3 && exits.subList(0, 3).equals(List.of("2", "2", "2"))) {
                return id;
            }
        }
        throw new AssertionError("no job with a streak of failures");
    }

    private String query(String id, String more) {
        return "/logs?ownerId=%s&resource=%s&startTime=%s&limit=10%s"
                .formatted(owner, id, START.minus(Duration.ofDays(1)), more);
    }

    @Test
    void aFailedRunSaysWhy() {
        String id = troubled();
        JsonNode found = client.get(query(id, "&level=error&text=2FA"));
        assertThat(found.path("logs").findValuesAsText("message"))
                .containsExactly("2FA text did not arrive within 120 s");
        JsonNode labels = found.path("logs").get(0).path("labels");
        assertThat(labels.findValuesAsText("name"))
                .containsExactly("resource", "instance", "level", "type");
        assertThat(labels.get(0).path("value").asText()).isEqualTo(id);
    }

    @Test
    void pagesByTimeInBothDirectionsGiveTheSameLines() {
        String id = troubled();
        List<String> backward = pages(id, "&direction=backward");
        List<String> forward = pages(id, "&direction=forward");
        assertThat(forward.size()).isBetween(28, 62);
        assertThat(new HashSet<>(forward)).hasSameSizeAs(forward);
        assertThat(backward.reversed()).isEqualTo(forward);
    }

    private List<String> pages(String id, String direction) {
        List<String> ids = new ArrayList<>();
        String window = query(id, direction);
        while (true) {
            JsonNode page = client.get(window);
            page.path("logs").forEach(line -> ids.add(line.path("id").asText()));
            if (!page.path("hasMore").asBoolean()) {
                return ids;
            }
            assertThat(page.path("logs")).hasSize(10);
            window =
                    "/logs?ownerId=%s&resource=%s&limit=10%s&startTime=%s&endTime=%s"
                            .formatted(
                                    owner,
                                    id,
                                    direction,
                                    page.path("nextStartTime").asText(),
                                    page.path("nextEndTime").asText());
        }
    }

    @Test
    void aRunInProgressHasSaidOnlyItsFirstLines() {
        String id = troubled();
        client.json(200, "POST", "/cron-jobs/" + id + "/runs", "");
        String now = "&limit=100&startTime=" + START + "&ownerId=" + owner + "&resource=" + id;
        clock.advance(Duration.ofMillis(1500));
        int early = client.get("/logs?" + now).path("logs").size();
        clock.advance(Duration.ofSeconds(10));
        JsonNode all = client.get("/logs?direction=forward" + now).path("logs");
        assertThat(early).isBetween(1, all.size() - 1);
        assertThat(all.get(all.size() - 1).path("message").asText())
                .isEqualTo("sync finished, exit 0");
    }

    @Test
    void theQueryMustNameOneWorkspaceAndItsResources() {
        String id = troubled();
        assertThat(client.send("GET", "/logs?resource=" + id).statusCode()).isEqualTo(400);
        assertThat(client.send("GET", "/logs?ownerId=" + owner).statusCode()).isEqualTo(400);
        String labs = client.get("/owners?name=Acme%20Labs").findValue("id").asText();
        assertThat(client.send("GET", "/logs?ownerId=" + labs + "&resource=" + id).statusCode())
                .isEqualTo(404);
        assertThat(client.send("GET", query(id, "&text=/(/")).statusCode()).isEqualTo(400);
    }

    @Test
    void logsHaveTheirOwnBudget() {
        String id = troubled();
        for (int i = 0; i < 30; i++) {
            assertThat(client.send("GET", query(id, "")).statusCode()).isEqualTo(200);
        }
        assertThat(client.send("GET", query(id, "")).statusCode()).isEqualTo(429);
        assertThat(client.send("GET", "/services/" + id).statusCode()).isEqualTo(200);
    }
}
