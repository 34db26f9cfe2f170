package org.cronconsole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxAccess;
import org.cronconsole.sandbox.SandboxClient;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.SandboxRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/**
 * What is left over in the sandbox, over HTTP: each kind is planted beside something that only
 * looks like it, then found by the command.
 */
class OrphansOverHttpTest {
    @TempDir Path folder;
    private Sandbox sandbox;
    private SandboxCommands commands;
    private SandboxClient render;
    private String authorization = "";

    /** What was planted: kind and id, to what it is. */
    private final Map<String, String> planted = new LinkedHashMap<>();

    /** Ids of what only looks left over, to what it is. */
    private final Map<String, String> nearMisses = new LinkedHashMap<>();

    private final List<JsonNode> jobs = new ArrayList<>();
    private final List<JsonNode> dealerships = new ArrayList<>();
    private String group = "";

    @BeforeEach
    void start() throws IOException {
        sandbox =
                Sandbox.start(
                        SandboxOptions.defaults().withDealerships(12).withDays(2).withSpeed(20));
        commands = new SandboxCommands(sandbox, folder);
        SandboxAccess access = sandbox.access();
        render = new SandboxClient(access.renderApiBaseUrl(), access.renderApiKey());
        var root =
                access.users().stream()
                        .filter(u -> u.role().equalsIgnoreCase("super_admin"))
                        .findFirst()
                        .orElseThrow();
        String token =
                send(
                                "POST",
                                access.dashboardBaseUrl() + "/api/login",
                                "application/json",
                                "{\"username\":\"%s\",\"password\":\"%s\"}"
                                        .formatted(root.username(), root.password()),
                                "")
                        .path("access_token")
                        .asText();
        authorization = "Bearer " + token;
    }

    @AfterEach
    void end() {
        sandbox.close();
    }

    private static JsonNode send(
            String method, String url, String type, String body, String authorization) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(url))
                            .header("Content-Type", type)
                            .method(method, HttpRequest.BodyPublishers.ofString(body));
            if (!authorization.isEmpty()) {
                request.header("Authorization", authorization);
            }
            HttpResponse<String> answer =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(url + " " + answer.body()).isLessThan(300);
            return SandboxClient.parse(answer.body());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(url, failed);
        }
    }

    /** Jobs and registry as they were at first: reading them each time is what limits are for. */
    private void readOnce() {
        String owner = "&ownerId=" + sandbox.access().ownerId();
        jobs.addAll(render.all("/services?type=cron_job&limit=100" + owner, "service"));
        group =
                StreamSupport.stream(
                                render.get("/env-groups?limit=100" + owner).spliterator(), false)
                        .map(g -> g.has("envGroup") ? g.path("envGroup") : g)
                        .filter(g -> g.path("name").asText().equals("cron-console"))
                        .findFirst()
                        .orElseThrow()
                        .path("id")
                        .asText();
        render.get("/env-groups/" + group)
                .path("envVars")
                .forEach(v -> {
                    if (v.path("key").asText().startsWith("DEALERSHIP_")) {
                        dealerships.add(v);
                    }
                });
    }

    private JsonNode job(String name) {
        return jobs.stream()
                .filter(j -> j.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void delete(String name) {
        assertThat(render.send("DELETE", "/services/" + job(name).path("id").asText()).statusCode())
                .isEqualTo(204);
    }

    private String create(String name) {
        return render.json(
                        201,
                        "POST",
                        "/services",
                        """
                        {"type":"cron_job","name":"%s","ownerId":"%s",
                         "repo":"https://github.com/acme-auto/vauto-sync","serviceDetails":
                         {"schedule":"0 3 * * *","runtime":"docker",
                          "envSpecificDetails":{"dockerCommand":"x"}}}
                        """
                                .formatted(name, sandbox.access().ownerId()))
                .path("service")
                .path("id")
                .asText();
    }

    private String rent(String friendlyName) {
        SandboxAccess access = sandbox.access();
        String account =
                access.twilioApiBaseUrl() + "/2010-04-01/Accounts/" + access.twilioAccountSid();
        String basic =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (access.twilioAccountSid() + ":" + access.twilioAuthToken())
                                                .getBytes(StandardCharsets.UTF_8));
        return send(
                        "POST",
                        account + "/IncomingPhoneNumbers.json",
                        "application/x-www-form-urlencoded",
                        "AreaCode=312&SmsUrl=&FriendlyName="
                                + URLEncoder.encode(friendlyName, StandardCharsets.UTF_8),
                        basic)
                .path("phone_number")
                .asText();
    }

    private JsonNode dashboard(String method, String path, String body) {
        return send(
                method,
                sandbox.access().dashboardBaseUrl() + path,
                "application/json",
                body,
                authorization);
    }

    private String user(String name, String stores) {
        return dashboard(
                        "POST",
                        "/api/admin/users",
                        "{\"username\":\"%s\",\"password\":\"secret1\",\"store_ids\":%s}"
                                .formatted(name, stores))
                .path("user")
                .path("id")
                .asText();
    }

    private void put(String key, String value) {
        String body = "{\"value\":\"" + value.replace("\"", "\\\"") + "\"}";
        assertThat(
                        render.send("PUT", "/env-groups/" + group + "/env-vars/" + key, body)
                                .statusCode())
                .isEqualTo(200);
    }

    /** Key and value of a dealership that the registry knows, the n-th of them. */
    private JsonNode dealership(int n) {
        return dealerships.get(n);
    }

    private static JsonNode value(JsonNode var) {
        return SandboxClient.parse(var.path("value").asText());
    }

    private void plant() {
        String half = value(dealership(0)).path("name").asText();
        planted.put("am-without-pm " + job(half + " AM").path("id").asText(), "no afternoon job");
        delete(half + " PM");
        String shut = value(dealership(1)).path("name").asText();
        delete(shut + " AM");
        delete(shut + " PM");
        planted.put("entry-without-jobs " + shut, "an entry both of whose jobs are gone");
        planted.put("pm-without-am " + create("Elgin Mazda PM"), "a morning job never made");
        String unused = rent("(312) 555");
        planted.put("unused-number " + unused, "a number that nobody has");
        planted.put("user-without-store " + user("sees.all", "[]"), "a user without a store");
        planted.put(
                "user-of-no-dealership " + user("nobodys", "[\"elsewhere\"]"),
                "a user of a store that no dealership has");
        JsonNode forgotten = dealership(2);
        JsonNode entry = value(forgotten);
        render.send(
                "DELETE", "/env-groups/" + group + "/env-vars/" + forgotten.path("key").asText());
        planted.put(
                "job-of-no-dealership " + entry.path("amJob").asText(),
                "a job whose dealership has no entry");
        planted.put(
                "job-of-no-dealership " + entry.path("pmJob").asText(),
                "a job whose dealership has no entry");
        String anew = value(dealership(3)).path("name").asText();
        delete(anew + " PM");
        create(anew + " PM");
        planted.put("entry-names-gone-job " + anew, "an entry of a job that was made anew");
        JsonNode twin = dealership(4);
        String number = value(dealership(5)).path("phone").asText();
        planted.put("shared-number " + number, "a number of two dealerships");
        planted.put(
                "unused-number " + value(twin).path("phone").asText(),
                "the number that one of them had before");
        put(
                twin.path("key").asText(),
                twin.path("value").asText().replace(value(twin).path("phone").asText(), number));
        put(
                "JOB_CRN_GONE",
                "{\"v\":1,\"job\":\"crn-gone\",\"time\":\"12:00\",\"zone\":\"America/Chicago\",\"days\":\"DAILY\"}");
        planted.put("time-of-gone-job crn-gone", "a local time of a job that is gone");
    }

    private void plantNearMisses() {
        nearMisses.put(create("nightly-report"), "a custom job");
        String custom = create("Stock Check AM");
        put(
                "JOB_" + custom.toUpperCase(java.util.Locale.ROOT).replace('-', '_'),
                "{\"v\":1,\"job\":\"%s\",\"time\":\"12:00\",\"zone\":\"America/Chicago\",\"days\":\"DAILY\"}"
                        .formatted(custom));
        nearMisses.put(custom, "a custom job with a local time of its own, named … AM");
        nearMisses.put(rent("spare, was Elgin Mazda"), "a number that is kept as a spare");
        String mark = "1b4e28ba-2fa1-11d2-883f-0016d3cca427";
        nearMisses.put(rent("New Nissan " + mark), "a number of an onboarding that goes on");
        nearMisses.put(create("New Nissan AM"), "a job of an onboarding that goes on");
        put(
                "ONBOARDING_NEW_NISSAN",
                "{\"v\":1,\"dealership\":\"New Nissan\",\"who\":\"jane\",\"journal\":\"%s\",\"since\":\"%s\"}"
                        .formatted(mark, java.time.Instant.now()));
        String boss = user("boss", "[]");
        dashboard("PUT", "/api/admin/users/" + boss, "{\"role\":\"admin\"}");
        nearMisses.put(boss, "an admin without a store");
        String off = user("switched.off", "[]");
        dashboard("PUT", "/api/admin/users/" + off, "{\"is_active\":false}");
        nearMisses.put(off, "a user who is switched off");
        String resting =
                job(value(dealership(6)).path("name").asText() + " PM").path("id").asText();
        render.send("POST", "/services/" + resting + "/suspend");
        nearMisses.put(resting, "a job that is suspended");
    }

    /** Those that the registry of a fresh sandbox leaves out. */
    private List<String> before() {
        List<String> found = new ArrayList<>();
        commands.run("orphans", "--output", "json")
                .json()
                .forEach(o -> found.add(o.path("kind").asText() + " " + o.path("id").asText()));
        return found;
    }

    @Test
    void whatIsPlantedIsFoundAndWhatOnlyLooksLikeItIsNot() {
        List<String> before = before();
        assertThat(before).allMatch(f -> f.startsWith("job-of-no-dealership")).hasSize(2);
        readOnce();
        plant();
        plantNearMisses();
        sandbox.clearRequests();
        SandboxCommands.Outcome told = commands.run("orphans", "--output", "json");
        assertThat(told.code()).as(told.err()).isEqualTo(1);
        TreeSet<String> found = new TreeSet<>();
        told.json().forEach(o -> found.add(o.path("kind").asText() + " " + o.path("id").asText()));
        print(found);
        TreeSet<String> expected = new TreeSet<>(planted.keySet());
        expected.addAll(before);
        assertThat(found).containsExactlyElementsOf(expected);
        assertThat(told.err()).contains("jane has been onboarding New Nissan");
        assertThat(sandbox.requests())
                .as("reads alone, and no value of an env var of a job")
                .noneMatch(r -> r.path().contains("/services/") && r.path().endsWith("/env-vars"))
                .filteredOn(r -> !r.method().equals("GET"))
                .extracting(SandboxRequest::path)
                .containsExactly("/api/login");
    }

    private void print(TreeSet<String> found) {
        planted.forEach((what, words) ->
                System.out.printf(
                        "%-62s %-44s %s%n",
                        what, words, found.contains(what) ? "found" : "MISSED"));
        nearMisses.forEach((id, words) ->
                System.out.printf(
                        "%-62s %-44s %s%n",
                        "(near miss) " + id,
                        words,
                        found.stream().anyMatch(f -> f.endsWith(" " + id)) ? "TAKEN" : "left"));
    }
}
