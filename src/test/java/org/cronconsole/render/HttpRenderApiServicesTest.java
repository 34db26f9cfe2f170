package org.cronconsole.render;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cronconsole.render.RenderFixtures.JOB;
import static org.cronconsole.render.RenderFixtures.WORKSPACE;
import static org.cronconsole.render.RenderFixtures.envVar;
import static org.cronconsole.render.RenderFixtures.job;
import static org.cronconsole.render.RenderFixtures.newJob;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.DeployId;
import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.JobId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;

class HttpRenderApiServicesTest {
    @RegisterExtension
    static final WireMockExtension render =
            WireMockExtension.newInstance()
                    .options(WireMockConfiguration.options().dynamicPort())
                    .build();

    private HttpRenderApi api;

    @BeforeEach
    void connect() {
        api = RenderFixtures.client(render.baseUrl() + "/v1/", new FakeTime());
    }

    @AfterEach
    void disconnect() {
        api.close();
    }

    @Test
    void theUserIsReadWithTheKeyInTheHeader() {
        render.stubFor(
                get("/v1/users")
                        .willReturn(okJson("{\"email\":\"a@b.example\",\"name\":\"Ann\"}")));

        assertThat(api.user()).isEqualTo(new RenderUser("Ann", "a@b.example"));

        render.verify(
                getRequestedFor(urlEqualTo("/v1/users"))
                        .withHeader("Authorization", equalTo("Bearer " + RenderFixtures.KEY))
                        .withHeader("Accept", equalTo("application/json"))
                        .withHeader("User-Agent", equalTo("cron-console-test")));
    }

    @Test
    void aServiceIsReadWithEverythingInIt() {
        stubService(job(JOB.value(), "Naperville Ford AM", WORKSPACE.value()));

        RenderService service = api.service(JOB);

        assertThat(service)
                .isEqualTo(
                        new RenderService(
                                JOB,
                                "Naperville Ford AM",
                                "cron_job",
                                WORKSPACE,
                                false,
                                List.of(),
                                "58 11 * * 1-6",
                                "node",
                                "0.5c-512mb",
                                "ohio",
                                "https://github.com/example/robot",
                                "main",
                                false,
                                "npm ci",
                                "node run.js",
                                Instant.parse("2026-11-22T11:58:30Z"),
                                Instant.parse("2026-01-02T03:04:05.123456Z"),
                                Instant.parse("2026-02-03T11:05:06.5Z"),
                                "https://dashboard.render.com/cron/" + JOB));
    }

    @Test
    void aDockerServiceIsReadByItsRuntime() {
        stubService(
                """
                {"id":"crn-2","name":"n","type":"cron_job","ownerId":"t","autoDeploy":"yes",
                 "suspended":"suspended","suspenders":["user","a_new_word"],"repo":null,
                 "createdAt":"2026-01-01T00:00:00Z","updatedAt":"2026-01-01T00:00:00Z",
                 "serviceDetails":{"schedule":"0 0 * * *","env":"docker","plan":"12c-96g-new",
                 "envSpecificDetails":{"dockerCommand":"./run","dockerContext":"."}}}
                """);

        RenderService service = api.service(JOB);

        assertThat(service.runtime()).isEqualTo("docker");
        assertThat(service.command()).isEqualTo("./run");
        assertThat(service.buildCommand()).isEmpty();
        assertThat(service.plan()).isEqualTo("12c-96g-new");
        assertThat(service.suspended()).isTrue();
        assertThat(service.suspenders()).containsExactly("user", "a_new_word");
        assertThat(service.autoDeploy()).isTrue();
        assertThat(service.repo()).isNull();
        assertThat(service.lastSuccessfulRunAt()).isNull();
    }

    @Test
    void aServiceOfAnotherTypeIsReadAsWhatItIs() {
        stubService(
                """
                {"id":"srv-1","name":"n","type":"static_site","ownerId":"t",
                 "createdAt":"2026-01-01T00:00:00Z","updatedAt":"2026-01-01T00:00:00Z",
                 "serviceDetails":{"publishPath":"public"}}
                """);

        RenderService service = api.service(new JobId("srv-1"));

        assertThat(service.isCronJob()).isFalse();
        assertThat(service.schedule()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "name", "type", "ownerId", "updatedAt", "schedule"})
    void aServiceWithoutWhatItMustHaveCannotBeRead(String field) {
        stubService(job(1).replace("\"" + field + "\"", "\"x_" + field + "\""));

        assertThatThrownBy(() -> api.service(JOB))
                .isInstanceOf(GatewayException.Unexpected.class)
                .hasMessageContaining("\"" + field + "\" is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"text\"", "", "{\"id\":{}}"})
    void anAnswerOfAnotherShapeCannotBeRead(String body) {
        stubService(body);

        assertThatThrownBy(() -> api.service(JOB)).isInstanceOf(GatewayException.Unexpected.class);
    }

    @Test
    void aNativeJobIsCreatedWithItsCommandsAndEnvVars() {
        render.stubFor(
                post("/v1/services")
                        .willReturn(
                                okJson("{\"deployId\":\"dep-1\",\"service\":" + job(1) + "}")
                                        .withStatus(201)));

        CreatedService created =
                api.createCronJob(newJob("node", List.of(envVar("A", "1"), envVar("B", "ü\"2"))));

        assertThat(created.deploy()).isEqualTo(new DeployId("dep-1"));
        assertThat(created.service().name()).isEqualTo("Job 1");
        render.verify(
                1,
                postRequestedFor(urlEqualTo("/v1/services"))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(
                                equalToJson(
                                        """
                                        {"type":"cron_job","name":"Naperville Ford AM",
                                         "ownerId":"tea-0000000000000000home",
                                         "repo":"https://github.com/example/robot","branch":"main",
                                         "autoDeploy":"no",
                                         "envVars":[{"key":"A","value":"1"},
                                                    {"key":"B","value":"ü\\"2"}],
                                         "serviceDetails":{"runtime":"node",
                                           "schedule":"58 11 * * 1-6","plan":"starter",
                                           "region":"ohio","envSpecificDetails":{
                                             "buildCommand":"npm ci",
                                             "startCommand":"node run.js"}}}
                                        """)));
    }

    @Test
    void aDockerJobIsCreatedWithContextAndFile() {
        render.stubFor(post("/v1/services").willReturn(okJson("{\"service\":" + job(1) + "}")));
        NewCronJob job =
                new NewCronJob(
                        WORKSPACE,
                        "n",
                        "r",
                        null,
                        true,
                        "0 0 * * *",
                        "docker",
                        null,
                        null,
                        null,
                        "./run",
                        List.of());

        assertThat(api.createCronJob(job).deploy()).isNull();

        render.verify(
                postRequestedFor(urlEqualTo("/v1/services"))
                        .withRequestBody(
                                equalToJson(
                                        """
                                        {"type":"cron_job","name":"n","repo":"r",
                                         "ownerId":"tea-0000000000000000home",
                                         "autoDeploy":"yes","envVars":[],
                                         "serviceDetails":{"runtime":"docker",
                                           "schedule":"0 0 * * *","envSpecificDetails":{
                                             "dockerCommand":"./run","dockerContext":".",
                                             "dockerfilePath":"./Dockerfile"}}}
                                        """)));
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 404, 410})
    void whatIsGoneCountsAsDeleted(int status) {
        render.stubFor(delete(anyUrl()).willReturn(aResponse().withStatus(status)));

        api.delete(JOB);

        render.verify(1, deleteRequestedFor(urlEqualTo("/v1/services/" + JOB)));
    }

    @Test
    void successesWithoutABodyAreSuccesses() {
        render.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(202)));
        render.stubFor(delete(anyUrl()).willReturn(aResponse().withStatus(204)));

        api.suspend(JOB);
        api.resume(JOB);
        api.cancelActiveRun(JOB);

        render.verify(1, postRequestedFor(urlEqualTo("/v1/services/" + JOB + "/suspend")));
        render.verify(1, postRequestedFor(urlEqualTo("/v1/services/" + JOB + "/resume")));
        render.verify(1, deleteRequestedFor(urlEqualTo("/v1/cron-jobs/" + JOB + "/runs")));
    }

    @Test
    void theLatestDeployIsTheNewestWhateverTheOrder() {
        render.stubFor(
                get(urlPathEqualTo("/v1/services/" + JOB + "/deploys"))
                        .willReturn(
                                okJson(
                                        """
                                        [{"deploy":{"id":"dep-1","status":"deactivated",
                                          "createdAt":"2026-11-01T00:00:00Z"},"cursor":"a"},
                                         {"deploy":{"id":"dep-2","status":"build_failed",
                                          "trigger":"api","createdAt":"2026-11-02T00:00:00Z",
                                          "finishedAt":null,"commit":{"message":"Fix"}},
                                          "cursor":"b"}]
                                        """)));

        Deploy latest = api.latestDeploy(JOB).orElseThrow();

        assertThat(latest.id().value()).isEqualTo("dep-2");
        assertThat(latest.commitMessage()).isEqualTo("Fix");
        assertThat(latest.failed()).isTrue();
    }

    @Test
    void aJobWithoutDeploysHasNoLatest() {
        render.stubFor(get(anyUrl()).willReturn(okJson("[]")));

        assertThat(api.latestDeploy(JOB)).isEmpty();
    }

    @Test
    void oneDeployIsRead() {
        render.stubFor(
                get("/v1/services/" + JOB + "/deploys/dep-1")
                        .willReturn(
                                okJson(
                                        """
                                        {"id":"dep-1","commit":null,"status":"live","trigger":"api",
                                         "createdAt":"2026-11-23T10:00:00.1Z",
                                         "finishedAt":"2026-11-23T10:01:00Z"}
                                        """)));

        Deploy deploy = api.deploy(JOB, new DeployId("dep-1"));

        assertThat(deploy.status()).isEqualTo("live");
        assertThat(deploy.finishedAt()).isEqualTo(Instant.parse("2026-11-23T10:01:00Z"));
    }

    @Test
    void aGroupIsCreatedReadAndChangedKeyByKey() {
        String group =
                """
                {"id":"evg-1","name":"cron-console","ownerId":"t","serviceLinks":[],
                 "updatedAt":"2026-11-23T10:00:00Z","secretFiles":[],
                 "envVars":[{"key":"DEALERSHIP_X","value":"{\\"v\\":1}"}]}
                """;
        render.stubFor(post("/v1/env-groups").willReturn(okJson(group).withStatus(201)));
        render.stubFor(get("/v1/env-groups/evg-1").willReturn(okJson(group)));
        render.stubFor(put(anyUrl()).willReturn(okJson(group)));
        EnvGroupId id = new EnvGroupId("evg-1");

        EnvGroup created = api.createEnvGroup(WORKSPACE, "cron-console", List.of(envVar("A", "1")));
        EnvGroup read = api.envGroup(id);
        EnvGroup changed = api.putEnvGroupVar(id, "DEALERSHIP_X", "{\"v\":1}");

        assertThat(created).isEqualTo(read).isEqualTo(changed);
        assertThat(read.envVars()).containsExactly(envVar("DEALERSHIP_X", "{\"v\":1}"));
        render.verify(
                1,
                postRequestedFor(urlEqualTo("/v1/env-groups"))
                        .withRequestBody(
                                equalToJson(
                                        """
                                        {"name":"cron-console",
                                         "ownerId":"tea-0000000000000000home",
                                         "envVars":[{"key":"A","value":"1"}]}
                                        """)));
        render.verify(
                1,
                putRequestedFor(urlEqualTo("/v1/env-groups/evg-1/env-vars/DEALERSHIP_X"))
                        .withRequestBody(equalToJson("{\"value\":\"{\\\"v\\\":1}\"}")));
    }

    @Test
    void anIdCannotLeadToAnotherPath() {
        render.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(404)));

        assertThatThrownBy(() -> api.service(new JobId("../owners?x=1#y")))
                .isInstanceOf(GatewayException.NotFound.class);
        render.verify(1, getRequestedFor(urlEqualTo("/v1/services/..%2Fowners%3Fx%3D1%23y")));

        assertThatThrownBy(() -> api.delete(new JobId("..")))
                .isInstanceOf(GatewayException.NotFound.class)
                .hasMessageContaining("nothing was sent");
        render.verify(0, deleteRequestedFor(urlPathEqualTo("/v1/")));
    }

    private static void stubService(String body) {
        render.stubFor(get(anyUrl()).willReturn(okJson(body)));
    }
}
