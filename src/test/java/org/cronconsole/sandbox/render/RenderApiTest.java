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

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the lookalike answers, at a time that stands still unless a test moves it. */
class RenderApiTest {

    private static final Instant START = Instant.parse("2026-11-23T17:00:00Z");

    private final SettableClock clock = new SettableClock(START);
    private Sandbox sandbox;
    private SandboxClient client;
    private String owner;

    @BeforeEach
    void start() {
        sandbox = TestSandboxes.start(SandboxOptions.defaults().withDealerships(60), clock);
        client = new SandboxClient(sandbox.access());
        owner = sandbox.access().ownerId();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private String create(String name) {
        JsonNode created = client.json(201, "POST", "/services", body(name, "3 4 * * *"));
        assertThat(created.path("deployId").asText()).matches("dep-[0-9a-z]{20}");
        return created.path("service").path("id").asText();
    }

    private String body(String name, String schedule) {
        return """
        {"type":"cron_job","name":"%s","ownerId":"%s","repo":"https://github.com/acme-auto/x",
         "envVars":[{"key":"A","value":"1"},{"key":"B","generateValue":true}],
         "serviceDetails":{"runtime":"node","schedule":"%s",
          "envSpecificDetails":{"buildCommand":"npm ci","startCommand":"node x.js"}}}
        """
                .formatted(name, owner, schedule);
    }

    private List<JsonNode> events(String id, String query) {
        return client.all("/services/" + id + "/events?limit=100" + query, "event");
    }

    @Test
    void listsAreBareArraysOfTwentyWithCursorsUntilAnEmptyPage() {
        JsonNode first = client.get("/services?ownerId=" + owner);
        assertThat(first).hasSize(20);
        assertThat(first.get(0).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("service", "cursor");
        List<JsonNode> all =
                client.all("/services?type=cron_job&ownerId=" + owner + "&limit=100", "service");
        assertThat(all).hasSize(120);
        Set<String> ids = new HashSet<>();
        all.forEach(s -> ids.add(s.path("id").asText()));
        assertThat(ids).hasSize(120).allMatch(id -> id.matches("crn-[0-9a-z]{20}"));
        assertThat(client.all("/services?limit=100", "service")).hasSize(122);
        assertThat(client.send("GET", "/services?limit=101").statusCode()).isEqualTo(400);
        assertThat(client.send("GET", "/services?limit=0").statusCode()).isEqualTo(400);
        assertThat(client.send("GET", "/services?cursor=%21").statusCode()).isEqualTo(400);
    }

    @Test
    void pagesHoldWhenAServiceIsAddedInBetween() {
        JsonNode first = client.get("/services?limit=50");
        create("newcomer");
        JsonNode second =
                client.get("/services?limit=50&cursor=" + first.get(49).path("cursor").asText());
        Set<String> ids = new HashSet<>();
        first.forEach(e -> ids.add(e.path("service").path("id").asText()));
        second.forEach(e -> ids.add(e.path("service").path("id").asText()));
        assertThat(ids).hasSize(100);
    }

    @Test
    void filtersNarrowTheList() {
        assertThat(client.get("/services?type=web_service")).hasSize(1);
        assertThat(client.get("/services?type=web_service,cron_job&limit=100")).hasSize(100);
        JsonNode named = client.get("/services?name=Naperville%20Ford%20AM");
        assertThat(named).hasSize(1);
        JsonNode service = named.get(0).path("service");
        assertThat(service.path("serviceDetails").path("schedule").asText())
                .isEqualTo("58 11 * * 1-6");
        assertThat(client.get("/services?suspended=suspended").size()).isGreaterThanOrEqualTo(3);
        assertThat(client.get("/services?createdAfter=2026-11-23T16:59:59Z")).isEmpty();
        assertThat(client.get("/services?region=frankfurt")).hasSize(1);
        assertThat(client.get("/owners")).hasSize(2);
    }

    @Test
    void aMissingOrWrongKeyIsUnauthorized() {
        String url = sandbox.access().renderApiBaseUrl();
        for (String key : List.of("", "rnd_wrong")) {
            HttpResponse<String> answer = new SandboxClient(url, key).send("GET", "/users");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
        }
        assertThat(client.get("/users").path("email").asText()).isEqualTo("ops@acme-auto.example");
    }

    @Test
    void whatIsNotThereIsNotFoundInRendersWords() {
        HttpResponse<String> answer = client.send("GET", "/services/crn-00000000000000000000");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .isEqualTo("{\"message\":\"not found: crn-00000000000000000000\"}");
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/json; charset=utf-8");
        assertThat(answer.headers().firstValue("Render-Request-Id")).isPresent();
        assertThat(client.send("GET", "/nothing/here").statusCode()).isEqualTo(404);
        assertThat(client.send("PUT", "/services").statusCode()).isEqualTo(405);
        assertThat(client.send("POST", "/cron-jobs/crn-0/runs").statusCode()).isEqualTo(404);
    }

    @Test
    void aCreateIsCheckedAndItsNameMustBeFree() {
        String id = create("nightly");
        assertThat(client.send("POST", "/services", body("nightly", "3 4 * * *")).statusCode())
                .isEqualTo(409);
        HttpResponse<String> bad = client.send("POST", "/services", body("other", "99 4 * * *"));
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.body()).contains("invalid schedule");
        assertThat(client.send("POST", "/services", "{").statusCode()).isEqualTo(400);
        assertThat(client.send("POST", "/services", "{}").body()).contains("type is required");
        String foreign = body("other", "3 4 * * *").replace(owner, "tea-none");
        assertThat(client.send("POST", "/services", foreign).statusCode()).isEqualTo(404);
        JsonNode service = client.get("/services/" + id);
        assertThat(service.path("branch").asText()).isEqualTo("main");
        assertThat(service.path("serviceDetails").path("plan").asText()).isEqualTo("starter");
        assertThat(service.path("serviceDetails").has("lastSuccessfulRunAt")).isFalse();
        assertThat(client.send("DELETE", "/services/" + id).statusCode()).isEqualTo(204);
        assertThat(client.send("GET", "/services/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void patchChangesWhatItMayAndIgnoresTheRest() {
        String id = create("nightly");
        clock.advance(Duration.ofSeconds(1));
        JsonNode patched =
                client.json(
                        200,
                        "PATCH",
                        "/services/" + id,
                        """
                        {"name":"daily","suspended":"suspended","autoDeploy":"no","envVars":[],
                         "serviceDetails":{"schedule":"5 6 * * *","region":"ohio",
                         "envSpecificDetails":{"startCommand":"node y.js"}}}\
                        """);
        assertThat(patched.path("name").asText()).isEqualTo("daily");
        assertThat(patched.path("suspended").asText()).isEqualTo("not_suspended");
        assertThat(patched.path("autoDeployTrigger").asText()).isEqualTo("off");
        JsonNode details = patched.path("serviceDetails");
        assertThat(details.path("schedule").asText()).isEqualTo("5 6 * * *");
        assertThat(details.path("region").asText()).isEqualTo("oregon");
        JsonNode commands = details.path("envSpecificDetails");
        assertThat(commands.path("startCommand").asText()).isEqualTo("node y.js");
        assertThat(commands.path("buildCommand").asText()).isEqualTo("npm ci");
        assertThat(patched.path("updatedAt").asText()).isEqualTo("2026-11-23T17:00:01Z");
        assertThat(client.get("/services/" + id + "/env-vars")).hasSize(2);
        JsonNode other = client.json(200, "PATCH", "/services/" + id, "{\"rootDir\":\"sub\"}");
        assertThat(other.path("rootDir").asText()).isEqualTo("sub");
    }

    @Test
    void envVarsArePagedByTwentyAndPutReplacesThemAll() {
        String id =
                client.get("/services?limit=1&name=Joliet%20Kia%20PM")
                        .get(0)
                        .path("service")
                        .path("id")
                        .asText();
        String path = "/services/" + id + "/env-vars";
        assertThat(client.get(path)).hasSize(20);
        assertThat(client.all(path + "?limit=20", "envVar")).hasSize(27);
        assertThat(client.get(path + "/ENVIRONMENT_ID").path("value").asText())
                .isEqualTo("jolietkia");
        client.json(200, "PUT", path + "/EXTRA", "{\"value\":\"x\"}");
        assertThat(client.all(path + "?limit=20", "envVar")).hasSize(28);
        JsonNode put =
                client.json(
                        200,
                        "PUT",
                        path,
                        "[{\"key\":\"K\",\"value\":\"v\"}," + "{\"key\":\"L\",\"value\":\"w\"}]");
        assertThat(put.findValuesAsText("key")).containsExactly("K", "L");
        assertThat(client.get(path).findValuesAsText("key")).containsExactly("L", "K");
        assertThat(client.send("DELETE", path + "/K").statusCode()).isEqualTo(204);
        assertThat(client.send("GET", path + "/K").statusCode()).isEqualTo(404);
        assertThat(client.json(200, "PUT", path, "null")).isEmpty();
        assertThat(client.get(path)).isEmpty();
    }

    @Test
    void eventsAreThoseOfTheLastHourUnlessTold() {
        String id =
                client.get("/services?name=Aurora%20Honda%20PM")
                        .get(0)
                        .path("service")
                        .path("id")
                        .asText();
        assertThat(events(id, "")).isEmpty();
        List<JsonNode> all = events(id, "&startTime=2026-08-25T17:00:00Z");
        assertThat(all.size()).isBetween(130, 170);
        List<JsonNode> ended =
                events(id, "&startTime=2026-08-25T17:00:00Z&type=cron_job_run_ended");
        assertThat(ended.size() * 2).isEqualTo(all.size());
        assertThat(ended)
                .allMatch(e -> e.path("details").path("cronJobRunId").asText().startsWith(id));
        String last =
                ended.stream()
                        .filter(e -> e.path("details").path("status").asText().equals("successful"))
                        .findFirst()
                        .orElseThrow()
                        .path("timestamp")
                        .asText();
        assertThat(
                        client.get("/services/" + id)
                                .path("serviceDetails")
                                .path("lastSuccessfulRunAt")
                                .asText())
                .isEqualTo(last);
    }

    @Test
    void aSecondTriggerCancelsTheFirstRun() {
        String id = create("nightly");
        String path = "/cron-jobs/" + id + "/runs";
        JsonNode first = client.json(200, "POST", path, "");
        assertThat(first.path("status").asText()).isEqualTo("pending");
        clock.advance(Duration.ofSeconds(2));
        JsonNode second = client.json(200, "POST", path, "");
        clock.advance(Duration.ofSeconds(10));
        List<JsonNode> ended = events(id, "&type=cron_job_run_ended");
        assertThat(ended).hasSize(2);
        JsonNode canceled = ended.getLast().path("details");
        assertThat(canceled.path("cronJobRunId")).isEqualTo(first.path("id"));
        assertThat(canceled.path("status").asText()).isEqualTo("canceled");
        assertThat(canceled.path("user").path("email").asText()).isEqualTo("ops@acme-auto.example");
        assertThat(ended.getFirst().path("details").path("cronJobRunId"))
                .isEqualTo(second.path("id"));
        client.send("DELETE", path);
        assertThat(client.send("DELETE", path).statusCode()).isEqualTo(204);
    }

    @Test
    void aRunDueWhileOneIsActiveStartsWhenThatEnds() {
        String id = create("often");
        client.json(
                200,
                "PATCH",
                "/services/" + id,
                "{\"serviceDetails\":{\"schedule\":\"1 17 * * *\"}}");
        clock.advance(Duration.ofSeconds(59));
        client.json(200, "POST", "/cron-jobs/" + id + "/runs", "");
        clock.advance(Duration.ofSeconds(30));
        List<JsonNode> started = events(id, "&type=cron_job_run_started");
        List<JsonNode> ended = events(id, "&type=cron_job_run_ended");
        assertThat(started).hasSize(2);
        assertThat(ended).hasSize(2);
        assertThat(started.getFirst().path("timestamp"))
                .isEqualTo(ended.getLast().path("timestamp"));
        long slot = Instant.parse("2026-11-23T17:01:00Z").getEpochSecond() / 60;
        assertThat(started.getFirst().path("details").path("cronJobRunId").asText())
                .isEqualTo(id + "-" + slot);
    }

    @Test
    void suspendAndResumeAnswerWithoutABodyAndStopTheSchedule() {
        String id = create("often");
        client.json(
                200,
                "PATCH",
                "/services/" + id,
                "{\"serviceDetails\":{\"schedule\":\"5 * * * *\"}}");
        HttpResponse<String> suspended = client.send("POST", "/services/" + id + "/suspend");
        assertThat(suspended.statusCode()).isEqualTo(202);
        assertThat(suspended.body()).isEmpty();
        assertThat(suspended.headers().firstValue("Content-Type")).isEmpty();
        JsonNode service = client.get("/services/" + id);
        assertThat(service.path("suspended").asText()).isEqualTo("suspended");
        assertThat(service.path("suspenders").get(0).asText()).isEqualTo("user");
        assertThat(client.send("POST", "/cron-jobs/" + id + "/runs").statusCode()).isEqualTo(400);
        clock.advance(Duration.ofMinutes(50));
        assertThat(events(id, "&type=cron_job_run_started")).isEmpty();
        assertThat(client.send("POST", "/services/" + id + "/resume").statusCode()).isEqualTo(202);
        clock.advance(Duration.ofMinutes(50));
        assertThat(events(id, "&type=cron_job_run_started")).hasSize(1);
    }

    @Test
    void aDeployGoesFromBuildToLiveAndASecondIsQueuedWithoutABody() {
        String id = create("nightly");
        String path = "/services/" + id + "/deploys";
        assertThat(client.get(path).get(0).path("deploy").path("status").asText())
                .isEqualTo("build_in_progress");
        HttpResponse<String> queued = client.send("POST", path, "{}");
        assertThat(queued.statusCode()).isEqualTo(202);
        assertThat(queued.body()).isEmpty();
        assertThat(client.get(path)).hasSize(1);
        clock.advance(Duration.ofSeconds(10));
        assertThat(client.get(path).findValuesAsText("status"))
                .containsExactly("live", "deactivated");
        JsonNode next = client.json(201, "POST", path, "{}");
        assertThat(client.get(path + "/" + next.path("id").asText()).path("status").asText())
                .isEqualTo("build_in_progress");
        assertThat(client.send("POST", path, "{\"commitId\":\"abc\"}").statusCode()).isEqualTo(400);
        assertThat(events(id, "&type=deploy_ended")).hasSize(2);
    }

    @Test
    void rateLimitsCountDownRefuseAndComeBack() {
        String id = create("nightly");
        HttpResponse<String> one = client.send("PATCH", "/services/" + id, "{}");
        assertThat(one.headers().firstValue("Ratelimit-Limit")).contains("10");
        assertThat(one.headers().firstValue("Ratelimit-Remaining")).contains("9");
        assertThat(one.headers().firstValue("Ratelimit-Reset")).contains("60");
        clock.advance(Duration.ofSeconds(20));
        for (int i = 0; i < 9; i++) {
            client.send("POST", "/services/" + id + "/deploys", "{}");
        }
        HttpResponse<String> refused = client.send("POST", "/services/" + id + "/suspend");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).isEqualTo("{\"message\":\"rate limit exceeded\"}");
        assertThat(refused.headers().firstValue("Retry-After")).contains("40");
        assertThat(refused.headers().firstValue("Ratelimit-Remaining")).contains("0");
        assertThat(client.get("/services/" + id).path("suspended").asText())
                .isEqualTo("not_suspended");
        clock.advance(Duration.ofSeconds(40));
        assertThat(client.send("POST", "/services/" + id + "/suspend").statusCode()).isEqualTo(202);
        HttpResponse<String> read = client.send("GET", "/services/" + id);
        assertThat(read.headers().firstValue("Ratelimit-Limit")).contains("400");
    }

    @Test
    void envGroupsAreBareAndAPutOfOneKeyAnswersTheGroup() {
        JsonNode group =
                client.json(
                        201,
                        "POST",
                        "/env-groups",
                        "{\"name\":\"g\",\"ownerId\":\""
                                + owner
                                + "\",\"envVars\":[{\"key\":\"A\",\"value\":\"1\"}]}");
        String path = "/env-groups/" + group.path("id").asText();
        clock.advance(Duration.ofSeconds(5));
        JsonNode put = client.json(200, "PUT", path + "/env-vars/B", "{\"value\":\"2\"}");
        assertThat(put.path("envVars").findValuesAsText("key")).containsExactlyInAnyOrder("A", "B");
        JsonNode list = client.get("/env-groups?ownerId=" + owner);
        assertThat(list)
                .extracting(one -> one.path("name").asText())
                .containsExactly("g", "dashboard-shared", "cron-console");
        assertThat(list.get(0).path("name").asText()).isEqualTo("g");
        assertThat(list.get(0).has("envVars")).isFalse();
        assertThat(list.get(0).path("updatedAt").asText()).isEqualTo("2026-11-23T17:00:05Z");
        String job = create("linked");
        JsonNode linked = client.json(200, "POST", path + "/services/" + job, "");
        assertThat(linked.path("serviceLinks").get(0).path("name").asText()).isEqualTo("linked");
        assertThat(linked.path("serviceLinks").get(0).path("type").asText()).isEqualTo("cron");
        assertThat(client.send("DELETE", path + "/env-vars/A").statusCode()).isEqualTo(204);
        assertThat(client.get(path).path("envVars").findValuesAsText("key")).containsExactly("B");
        assertThat(client.json(200, "PATCH", path, "{\"name\":\"h\"}").path("name").asText())
                .isEqualTo("h");
        assertThat(client.send("DELETE", path).statusCode()).isEqualTo(204);
        assertThat(client.send("GET", path).statusCode()).isEqualTo(404);
    }

    @Test
    void aNotificationOverrideShowsInTheService() {
        String id = create("nightly");
        String path = "/notification-settings/overrides/services/" + id;
        assertThat(client.get(path).path("notificationsToSend").asText()).isEqualTo("default");
        client.json(200, "PATCH", path, "{}");
        client.json(200, "PATCH", path, "{\"notificationsToSend\":\"all\"}");
        assertThat(client.get("/services/" + id).path("notifyOnFail").asText()).isEqualTo("notify");
        assertThat(
                        client.send("PATCH", path, "{\"previewNotificationsEnabled\":true}")
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    void overridesAreListedOnceTheyDiffer() {
        String list = "/notification-settings/overrides?ownerId=" + owner;
        assertThat(client.get(list)).isEmpty();
        String id = create("nightly");
        client.json(
                200,
                "PATCH",
                "/notification-settings/overrides/services/" + id,
                "{\"notificationsToSend\":\"failure\"}");
        JsonNode found = client.get(list);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("cursor").asText()).isNotEmpty();
        JsonNode override = found.get(0).path("override");
        assertThat(override.path("serviceId").asText()).isEqualTo(id);
        assertThat(override.path("notificationsToSend").asText()).isEqualTo("failure");
        assertThat(client.get(list + "&serviceId=crn-00000000000000000000")).isEmpty();
        assertThat(client.all(list + "&limit=1", "override")).hasSize(1);
    }

    @Test
    void whatAWorkspaceSendsIsKeptAndHasALimitOfItsOwn() {
        String path = "/notification-settings/owners/" + owner;
        assertThat(client.get(path).path("notificationsToSend").asText()).isEqualTo("failure");
        client.json(200, "PATCH", path, "{\"notificationsToSend\":\"all\",\"emailEnabled\":false}");
        assertThat(client.get(path).path("notificationsToSend").asText()).isEqualTo("all");
        assertThat(client.get(path).path("emailEnabled").asBoolean()).isFalse();
        assertThat(client.send("PATCH", path, "{\"notificationsToSend\":\"default\"}").statusCode())
                .isEqualTo(400);
        assertThat(client.send("PATCH", path, "{\"emailEnabled\":\"no\"}").statusCode())
                .isEqualTo(400);
        assertThat(client.send("GET", path + "x").statusCode()).isEqualTo(404);
        assertThat(client.send("GET", path).headers().firstValue("Ratelimit-Limit"))
                .hasValue("500");
    }

    @Test
    void anEventIsFoundByItsId() {
        String id = create("nightly");
        List<JsonNode> all = events(id, "");
        assertThat(all).isNotEmpty();
        for (JsonNode event : all) {
            assertThat(client.get("/events/" + event.path("id").asText())).isEqualTo(event);
        }
        assertThat(client.send("GET", "/events/evt-00000000000000000000").statusCode())
                .isEqualTo(404);
    }
}
