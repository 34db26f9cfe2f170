package org.cronconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

class SandboxTest {

    private static final Instant START = Instant.parse("2026-11-23T17:00:00Z");
    private static final SandboxOptions SMALL = SandboxOptions.defaults().withDealerships(8);

    private final SettableClock clock = new SettableClock(START);

    private static String jobs(Sandbox sandbox) {
        return new SandboxClient(sandbox.access()).get("/services?limit=100").toString();
    }

    private static String history(Sandbox sandbox, String name) {
        SandboxClient client = new SandboxClient(sandbox.access());
        return client.all(
                        "/services/%s/events?limit=100&startTime=%s"
                                .formatted(id(client, name), START.minus(Duration.ofDays(90))),
                        "event")
                .toString();
    }

    private static String id(SandboxClient client, String name) {
        JsonNode found = client.get("/services?name=" + name.replace(" ", "%20"));
        return found.get(0).path("service").path("id").asText();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Object monitor = new Object();
        synchronized (monitor) {
            while (!condition.getAsBoolean()) {
                monitor.wait(20);
            }
        }
    }

    @Test
    void tellsHowToReachAllThreeServicesAndOneUserOfEachRole() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SMALL);
                HttpClient http = HttpClient.newHttpClient()) {
            JsonNode access = sandbox.access().toJson();
            assertThat(access.fieldNames())
                    .toIterable()
                    .containsExactly(
                            "renderApiBaseUrl",
                            "renderApiKey",
                            "ownerId",
                            "dashboardBaseUrl",
                            "twilioApiBaseUrl",
                            "twilioAccountSid",
                            "twilioAuthToken",
                            "users");
            assertThat(access.path("renderApiBaseUrl").asText())
                    .matches("http://127\\.0\\.0\\.1:[0-9]+/v1");
            List<String> roles = access.path("users").findValuesAsText("role");
            assertThat(roles).contains("super_admin", "admin", "user");
            assertThat(sandbox.access().toString())
                    .doesNotContain(sandbox.access().renderApiKey())
                    .doesNotContain(sandbox.access().twilioAuthToken());
            SandboxUser user = sandbox.access().users().getFirst();
            HttpResponse<String> signIn =
                    http.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    sandbox.access().dashboardBaseUrl()
                                                            + "/api/login"))
                                    .header("Content-Type", "application/json")
                                    .POST(
                                            HttpRequest.BodyPublishers.ofString(
                                                    "{\"username\":\"%s\",\"password\":\"%s\"}"
                                                            .formatted(
                                                                    user.username(),
                                                                    user.password())))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(signIn.statusCode()).isEqualTo(200);
            assertThat(sandbox.requests())
                    .extracting(
                            r -> r.service() + " " + r.method() + " " + r.path(),
                            SandboxRequest::status)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("DASHBOARD POST /api/login", 200));
            sandbox.clearRequests();
            new SandboxClient(sandbox.access()).send("GET", "/services/x?a=b%20c");
            assertThat(sandbox.requests())
                    .extracting(SandboxRequest::path, SandboxRequest::status)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("/v1/services/x?a=b%20c", 404));
        }
    }

    @Test
    void takesThreePortsInARowOrSaysWhichOneIsTaken() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        int port = threeFree(loopback);
        try (ServerSocket taken = new ServerSocket(port + 1, 1, loopback)) {
            assertThatThrownBy(() -> Sandbox.start(SMALL.withPort(port)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort());
        }
        try (Sandbox sandbox = Sandbox.start(SMALL.withPort(port))) {
            assertThat(sandbox.access().renderApiBaseUrl())
                    .isEqualTo("http://127.0.0.1:" + port + "/v1");
            assertThat(sandbox.access().twilioApiBaseUrl())
                    .isEqualTo("http://127.0.0.1:" + (port + 2));
        }
    }

    /** Below those that systems hand out by themselves, so that nobody comes in between. */
    private static int threeFree(InetAddress loopback) {
        Random random = new Random();
        for (int tries = 0; tries < 200; tries++) {
            int port = 10_000 + random.nextInt(20_000);
            try (ServerSocket one = new ServerSocket(port, 1, loopback);
                    ServerSocket two = new ServerSocket(port + 1, 1, loopback);
                    ServerSocket three = new ServerSocket(port + 2, 1, loopback)) {
                return three.getLocalPort() - 2;
            } catch (IOException taken) {
                continue;
            }
        }
        throw new AssertionError("no three free ports in a row");
    }

    @Test
    void theSameSeedMakesTheSameWorld() {
        try (Sandbox one = TestSandboxes.start(SMALL.withSeed(5L), clock);
                Sandbox same = TestSandboxes.start(SMALL.withSeed(5L), clock);
                Sandbox other = TestSandboxes.start(SMALL.withSeed(6L), clock)) {
            assertThat(jobs(one)).isEqualTo(jobs(same)).isNotEqualTo(jobs(other));
            assertThat(history(one, "Joliet Kia AM")).isEqualTo(history(same, "Joliet Kia AM"));
            assertThat(one.access().renderApiKey())
                    .isEqualTo(same.access().renderApiKey())
                    .isNotEqualTo(other.access().renderApiKey());
        }
    }

    @Test
    void goesOnWhereItWasUnlessAFreshStartIsAskedFor(@TempDir Path folder) {
        String history;
        String jobs;
        String id;
        String key;
        try (Sandbox sandbox = TestSandboxes.start(SMALL.withStateFolder(folder), clock)) {
            SandboxClient client = new SandboxClient(sandbox.access());
            key = sandbox.access().renderApiKey();
            id = id(client, "Joliet Kia AM");
            client.json(200, "PATCH", "/services/" + id, "{\"name\":\"Joliet Kia early\"}");
            client.json(200, "PUT", "/services/" + id + "/env-vars/X", "{\"value\":\"1\"}");
            client.json(200, "POST", "/cron-jobs/" + id + "/runs", "");
            clock.advance(Duration.ofSeconds(10));
            history = history(sandbox, "Joliet Kia early");
            jobs = jobs(sandbox);
        }
        SandboxOptions again = SandboxOptions.defaults().withStateFolder(folder);
        try (Sandbox sandbox = TestSandboxes.start(again, clock)) {
            SandboxClient client = new SandboxClient(sandbox.access());
            assertThat(jobs(sandbox)).isEqualTo(jobs);
            assertThat(history(sandbox, "Joliet Kia early")).isEqualTo(history);
            assertThat(client.all("/services/" + id + "/env-vars?limit=100", "envVar")).hasSize(28);
        }
        try (Sandbox sandbox = TestSandboxes.start(again.withDealerships(3), clock)) {
            assertThat(sandbox.access().renderApiKey()).isEqualTo(key);
            assertThat(jobs(sandbox)).doesNotContain("Joliet Kia early");
        }
        try (Sandbox sandbox = TestSandboxes.start(again, clock)) {
            assertThat(new SandboxClient(sandbox.access()).get("/services?limit=100")).hasSize(8);
        }
    }

    @Test
    void whatWasDueWhileItWasDownHappened(@TempDir Path folder) {
        SandboxOptions options = SMALL.withStateFolder(folder);
        String id;
        try (Sandbox sandbox = TestSandboxes.start(options, clock)) {
            SandboxClient client = new SandboxClient(sandbox.access());
            id = id(client, "Joliet Kia AM");
            client.json(200, "POST", "/cron-jobs/" + id + "/runs", "");
        }
        clock.advance(Duration.ofDays(7));
        try (Sandbox sandbox =
                TestSandboxes.start(SandboxOptions.defaults().withStateFolder(folder), clock)) {
            SandboxClient client = new SandboxClient(sandbox.access());
            List<JsonNode> ended =
                    client.all(
                            "/services/%s/events?limit=100&type=cron_job_run_ended&startTime=%s"
                                    .formatted(id, START),
                            "event");
            // The run that was under way, then six slots Mon-Sat, of which chance may miss one.
            assertThat(ended.size()).isBetween(6, 9);
            assertThat(ended.getLast().path("timestamp").asText()).startsWith("2026-11-23T17:00:0");
            assertThat(
                            client.get("/services/" + id)
                                    .path("serviceDetails")
                                    .path("lastSuccessfulRunAt")
                                    .asText())
                    .isGreaterThan("2026-11-28");
            clock.advance(Duration.ofHours(23));
            assertThat(
                            client.get(
                                    "/services/%s/events?type=cron_job_run_started&startTime=%s"
                                            .formatted(id, START.plus(Duration.ofDays(7)))))
                    .hasSize(1);
        }
    }

    @Test
    void aDamagedStateIsSetAsideAndAFreshOneMade(@TempDir Path folder) throws IOException {
        SandboxOptions options = SMALL.withStateFolder(folder);
        String jobs;
        try (Sandbox sandbox = TestSandboxes.start(options, clock)) {
            jobs = jobs(sandbox);
        }
        for (String damage :
                List.of(
                        "{\"format\":1,",
                        "{\"format\":1,\"seed\":{\"seed\":1,"
                                + "\"dealerships\":8,\"days\":90,\"now\":\"2026-11-23T17:00:00Z\"},"
                                + "\"state\":{\"services\":3}}")) {
            Files.writeString(folder.resolve("render.json"), damage);
            SandboxOptions kept = SandboxOptions.defaults().withStateFolder(folder);
            try (Sandbox sandbox = TestSandboxes.start(kept, clock)) {
                assertThat(jobs(sandbox)).isEqualTo(jobs);
            }
            clock.advance(Duration.ofMillis(1));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(p -> p.getFileName().toString()))
                    .filteredOn(name -> name.startsWith("render.json.damaged-"))
                    .hasSize(2);
        }
    }

    @Test
    @Timeout(20)
    void aChangeIsKeptSoonAfterAndNotOnlyAtTheEnd(@TempDir Path folder) throws Exception {
        try (Sandbox sandbox = TestSandboxes.start(SMALL.withStateFolder(folder), clock)) {
            SandboxClient client = new SandboxClient(sandbox.access());
            String id = id(client, "Joliet Kia AM");
            client.json(200, "PATCH", "/services/" + id, "{\"name\":\"kept soon\"}");
            Path file = folder.resolve("render.json");
            await(() -> {
                try {
                    return Files.exists(file) && Files.readString(file).contains("kept soon");
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
        }
    }

    @Test
    @Timeout(20)
    void atSpeedARunEndsInAMomentOfRealTime() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SMALL.withSpeed(50))) {
            SandboxClient client = new SandboxClient(sandbox.access());
            String id = id(client, "Joliet Kia AM");
            String run =
                    client.json(200, "POST", "/cron-jobs/" + id + "/runs", "").path("id").asText();
            String events = "/services/" + id + "/events?type=cron_job_run_ended";
            await(() -> client.get(events).toString().contains(run));
            JsonNode details = client.get(events).get(0).path("event").path("details");
            assertThat(details.path("status").asText()).isEqualTo("successful");
            assertThat(
                            client.get("/services/" + id)
                                    .path("serviceDetails")
                                    .path("lastSuccessfulRunAt"))
                    .isEqualTo(client.get(events).get(0).path("event").path("timestamp"));
        }
    }

    @Test
    void eventsShowLateWhenToldTo() {
        SandboxOptions options = SMALL.withEventLag(Duration.ofSeconds(30));
        try (Sandbox sandbox = TestSandboxes.start(options, clock)) {
            SandboxClient client = new SandboxClient(sandbox.access());
            String id = id(client, "Joliet Kia AM");
            client.json(200, "POST", "/cron-jobs/" + id + "/runs", "");
            String events = "/services/" + id + "/events?type=cron_job_run_started";
            clock.advance(Duration.ofSeconds(29));
            assertThat(client.get(events)).isEmpty();
            clock.advance(Duration.ofSeconds(1));
            assertThat(client.get(events)).hasSize(1);
        }
    }

    @Test
    void startingOverBringsTheFirstStateBackUnderTheSameAddresses() {
        try (Sandbox sandbox = TestSandboxes.start(SMALL, clock)) {
            SandboxAccess access = sandbox.access();
            String jobs = jobs(sandbox);
            SandboxClient client = new SandboxClient(access);
            String id = id(client, "Joliet Kia AM");
            client.json(200, "POST", "/cron-jobs/" + id + "/runs", "");
            client.send("DELETE", "/services/" + id);
            assertThat(jobs(sandbox)).isNotEqualTo(jobs);
            sandbox.startOver();
            assertThat(jobs(sandbox)).isEqualTo(jobs);
            assertThat(sandbox.access()).isEqualTo(access);
        }
    }

    @Test
    void aThousandDealershipsStartAndListSoon(@TempDir Path folder) {
        SandboxOptions options =
                SandboxOptions.defaults().withDealerships(1000).withStateFolder(folder);
        long begin = System.nanoTime();
        try (Sandbox sandbox = TestSandboxes.start(options, clock)) {
            long started = System.nanoTime();
            SandboxClient client = new SandboxClient(sandbox.access());
            assertThat(client.all("/services?type=cron_job&limit=100", "service")).hasSize(2001);
            long listed = System.nanoTime();
            System.out.printf(
                    "1000 dealerships: started in %d ms, listed in %d ms%n",
                    (started - begin) / 1_000_000, (listed - started) / 1_000_000);
        }
    }

    @Test
    void twoSandboxesDoNotShareOneStateFolder(@TempDir Path folder) throws IOException {
        SandboxOptions options = SMALL.withStateFolder(folder);
        try (Sandbox first = TestSandboxes.start(options, clock)) {
            assertThatThrownBy(() -> Sandbox.start(options))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("CRON_CONSOLE_HOME");
            assertThat(jobs(first)).contains("Joliet Kia AM");
        }
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = Math.min(taken.getLocalPort(), 65_533);
            assertThatThrownBy(() -> Sandbox.start(options.withPort(port)))
                    .isInstanceOf(IOException.class);
        }
        // Neither an end nor a failed start leaves the folder taken.
        try (Sandbox next = Sandbox.start(options)) {
            assertThat(jobs(next)).contains("Joliet Kia AM");
        }
    }
}
