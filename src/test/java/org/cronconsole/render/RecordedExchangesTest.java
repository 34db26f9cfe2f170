package org.cronconsole.render;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cronconsole.render.RenderFixtures.envVar;
import static org.cronconsole.render.RenderFixtures.newJob;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;

import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The client against exchanges that were recorded with Render itself, and against the document that
 * Render publishes. Neither belongs to this project: where they are not at hand, the tests are
 * skipped. The system property {@code render.recordings} names another folder.
 */
class RecordedExchangesTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("render.recordings", "../shared/render-api"));
    private static final Path RECORDINGS = FOLDER.resolve("recorded-exchanges.jsonl");
    private static final Path DOCUMENT = FOLDER.resolve("render-openapi.json");

    private static final JobId JOB = RenderFixtures.JOB;
    private static final ServicePatch PATCH =
            new ServicePatch("n", "r", "b", true, "0 6 * * *", "starter", "node", "c", "s");

    private record Exchange(String method, String path, JsonNode request, int status, String text) {
        boolean is(String wantedMethod, String pattern) {
            return method.equals(wantedMethod) && path.replaceAll("\\?.*", "").matches(pattern);
        }
    }

    @RegisterExtension
    static final WireMockExtension render =
            WireMockExtension.newInstance()
                    .options(WireMockConfiguration.options().dynamicPort())
                    .build();

    private final ObjectMapper json = new ObjectMapper();

    @BeforeEach
    void recordingsAreAtHand() {
        Assumptions.assumeTrue(
                Files.isReadable(RECORDINGS) && Files.isReadable(DOCUMENT),
                () -> "No recordings of Render at " + FOLDER.toAbsolutePath().normalize());
    }

    @Test
    void everyRecordedAnswerIsReadWithoutLoss() throws IOException {
        Map<String, Integer> read = new HashMap<>();
        try (HttpRenderApi api = RenderFixtures.client(render.baseUrl(), new FakeTime())) {
            for (Exchange exchange : exchanges()) {
                ResponseDefinitionBuilder answer = aResponse().withStatus(exchange.status());
                render.resetAll();
                render.stubFor(any(anyUrl()).willReturn(answer.withBody(exchange.text())));
                read.merge(replayed(api, exchange), 1, Integer::sum);
            }
        }
        assertThat(read.keySet())
                .contains(
                        "service",
                        "created",
                        "patched",
                        "vars",
                        "replaced",
                        "deploy",
                        "queued",
                        "override",
                        "override set",
                        "deleted");
    }

    private String replayed(HttpRenderApi api, Exchange exchange) throws IOException {
        JsonNode body = json.readTree(exchange.text());
        if (exchange.is("GET", "/services/[^/]+")) {
            assertSame(api.service(JOB), body);
            return "service";
        }
        if (exchange.is("POST", "/services")) {
            CreatedService created = api.createCronJob(newJob("node", List.of()));
            assertSame(created.service(), body.path("service"));
            assertThat(String.valueOf(created.deploy())).isEqualTo(body.path("deployId").asText());
            return "created";
        }
        if (exchange.is("PATCH", "/services/[^/]+")) {
            assertSame(api.update(JOB, PATCH), body);
            return "patched";
        }
        if (exchange.is("GET", "/services/[^/]+/env-vars")) {
            assertSame(api.envVars(JOB), body);
            return "vars";
        }
        if (exchange.is("PUT", "/services/[^/]+/env-vars")) {
            assertSame(api.replaceEnvVars(JOB, List.of()), body);
            return "replaced";
        }
        if (exchange.is("POST", "/services/[^/]+/deploys")) {
            if (exchange.status() == 202) {
                assertThat(api.deploy(JOB, DeployMode.BUILD_AND_DEPLOY)).isEmpty();
                return "queued";
            }
            assertSame(api.deploy(JOB, DeployMode.BUILD_AND_DEPLOY).orElseThrow(), body);
            return "deploy";
        }
        if (exchange.is("GET", "/notification-settings/overrides/services/[^/]+")) {
            assertSame(api.notificationOverride(JOB), body);
            return "override";
        }
        if (exchange.is("PATCH", "/notification-settings/overrides/services/[^/]+")) {
            assertSame(api.setNotificationOverride(JOB, "all"), body);
            return "override set";
        }
        if (exchange.is("DELETE", "/services/[^/]+")) {
            api.delete(JOB);
            return "deleted";
        }
        return "of no use here";
    }

    private static void assertSame(RenderService service, JsonNode body) {
        JsonNode details = body.path("serviceDetails");
        JsonNode build = details.path("envSpecificDetails");
        assertThat(service)
                .isEqualTo(
                        new RenderService(
                                new JobId(body.path("id").asText()),
                                body.path("name").asText(),
                                body.path("type").asText(),
                                new WorkspaceId(body.path("ownerId").asText()),
                                body.path("suspended").asText().equals("suspended"),
                                texts(body.path("suspenders")),
                                details.path("schedule").asText(),
                                details.path("runtime").asText(),
                                details.path("plan").asText(),
                                details.path("region").asText(),
                                textOrNull(body.path("repo")),
                                textOrNull(body.path("branch")),
                                body.path("autoDeploy").asText().equals("yes"),
                                build.path("buildCommand").asText(),
                                build.has("dockerCommand")
                                        ? build.path("dockerCommand").asText()
                                        : build.path("startCommand").asText(),
                                momentOrNull(details.path("lastSuccessfulRunAt")),
                                OffsetDateTime.parse(body.path("createdAt").asText()).toInstant(),
                                OffsetDateTime.parse(body.path("updatedAt").asText()).toInstant(),
                                body.path("dashboardUrl").asText()));
    }

    private static void assertSame(List<EnvVar> envVars, JsonNode body) {
        List<EnvVar> wanted = new ArrayList<>();
        for (JsonNode element : body) {
            JsonNode envVar = element.path("envVar");
            wanted.add(envVar(envVar.path("key").asText(), envVar.path("value").asText()));
        }
        assertThat(envVars).isEqualTo(wanted);
    }

    private static void assertSame(Deploy deploy, JsonNode body) {
        assertThat(deploy.id().value()).isEqualTo(body.path("id").asText());
        assertThat(deploy.status()).isEqualTo(body.path("status").asText());
        assertThat(deploy.trigger()).isEqualTo(body.path("trigger").asText());
        assertThat(deploy.createdAt()).isEqualTo(momentOrNull(body.path("createdAt")));
        assertThat(deploy.finishedAt()).isEqualTo(momentOrNull(body.path("finishedAt")));
        assertThat(deploy.commitMessage())
                .isEqualTo(textOrNull(body.path("commit").path("message")));
    }

    private static void assertSame(NotificationOverride override, JsonNode body) {
        assertThat(override)
                .isEqualTo(
                        new NotificationOverride(
                                body.path("notificationsToSend").asText(),
                                body.path("previewNotificationsEnabled").asText()));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private static @Nullable String textOrNull(JsonNode value) {
        return value.isTextual() ? value.textValue() : null;
    }

    private static @Nullable Instant momentOrNull(JsonNode value) {
        return value.isTextual() ? OffsetDateTime.parse(value.textValue()).toInstant() : null;
    }

    @Test
    void everyFieldThatIsSentIsOneThatRenderKnows() throws IOException {
        PublishedFields published = new PublishedFields(json.readTree(DOCUMENT.toFile()));
        Map<String, JsonNode> sent = new HashMap<>();
        List<EnvVar> envVars = List.of(envVar("K", "v"));
        sent.put("POST /services", ServiceJson.body(newJob("node", envVars)));
        sent.put("POST /services ", ServiceJson.body(newJob("docker", envVars)));
        sent.put("PATCH /services/{serviceId}", ServiceJson.patch(PATCH, "node"));
        sent.put(
                "PATCH /services/{serviceId} ",
                ServiceJson.patch(
                        new ServicePatch(null, null, null, null, null, null, "docker", null, "c"),
                        "docker"));
        sent.put(
                "POST /services/{serviceId}/deploys",
                ServiceJson.body(DeployMode.BUILD_AND_DEPLOY));
        sent.put("PUT /services/{serviceId}/env-vars", EnvJson.body(envVars));
        sent.put("PUT /services/{serviceId}/env-vars/{envVarKey}", EnvJson.body("v"));
        sent.put("PUT /env-groups/{envGroupId}/env-vars/{envVarKey}", EnvJson.body("v"));
        sent.put("POST /env-groups", EnvJson.body(RenderFixtures.WORKSPACE, "g", envVars));
        sent.put(
                "PATCH /notification-settings/overrides/services/{serviceId}",
                ServiceJson.notificationsToSend("all"));

        for (Map.Entry<String, JsonNode> request : sent.entrySet()) {
            String[] route = request.getKey().strip().split(" ", 2);
            Set<String> known = new HashSet<>(published.of(route[0], route[1]));
            String pattern = route[1].replaceAll("\\{[^}]*}", "[^/]+");
            for (Exchange exchange : exchanges()) {
                if (exchange.is(route[0], pattern)) {
                    PublishedFields.collect("", exchange.request(), known);
                }
            }
            Set<String> fields = new TreeSet<>();
            PublishedFields.collect("", request.getValue(), fields);
            assertThat(fields).as(request.getKey()).isNotEmpty().isSubsetOf(known);
        }
    }

    private List<Exchange> exchanges() throws IOException {
        List<Exchange> exchanges = new ArrayList<>();
        for (String line : Files.readAllLines(RECORDINGS)) {
            JsonNode node = json.readTree(line);
            exchanges.add(
                    new Exchange(
                            node.path("method").asText(),
                            node.path("path").asText(),
                            json.readTree(node.path("requestBody").asText()),
                            node.path("status").asInt(),
                            node.path("responseBody").asText()));
        }
        assertThat(exchanges).isNotEmpty();
        return exchanges;
    }
}
