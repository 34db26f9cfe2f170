package org.cronconsole.render;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cronconsole.render.RenderFixtures.JOB;
import static org.cronconsole.render.RenderFixtures.WORKSPACE;
import static org.cronconsole.render.RenderFixtures.page;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.RunId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

class HttpRenderApiRunsTest {
    private static final Instant FROM = Instant.parse("2026-11-22T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-11-23T12:00:00Z");
    private static final String EVENTS = "/v1/services/" + JOB + "/events";

    @RegisterExtension
    static final WireMockExtension render =
            WireMockExtension.newInstance()
                    .options(WireMockConfiguration.options().dynamicPort())
                    .build();

    private HttpRenderApi api;

    @BeforeEach
    void connect() {
        api = RenderFixtures.client(render.baseUrl() + "/v1", new FakeTime());
    }

    @AfterEach
    void disconnect() {
        api.close();
    }

    @Test
    void bothTypesAreAskedForWithTheirTimesAndSorted() {
        stubEvents(
                "cron_job_run_started",
                """
                [{"event":{"id":"evt-3","timestamp":"2026-11-23T05:58:00Z","serviceId":"s",
                  "type":"cron_job_run_started","details":{"cronJobRunId":"r2"}},"cursor":"a"},
                 {"event":{"id":"evt-1","timestamp":"2026-11-22T05:58:01.000001-06:00",
                  "serviceId":"s","type":"cron_job_run_started",
                  "details":{"cronJobRunId":"r1","invented":1}},"cursor":"b"}]
                """);
        stubEvents(
                "cron_job_run_ended",
                """
                [{"event":{"id":"evt-2","timestamp":"2026-11-22T12:05:00Z","serviceId":"s",
                  "type":"cron_job_run_ended","details":{"cronJobRunId":"r1","status":"unsuccessful",
                  "reason":{"evicted":false,"nonZeroExit":2}}},"cursor":"a"}]
                """);

        List<RunEvent> events = api.runEvents(JOB, FROM, TO);

        assertThat(events)
                .containsExactly(
                        new RunEvent.Started(
                                new RunId("r1"), Instant.parse("2026-11-22T11:58:01.000001Z")),
                        new RunEvent.Ended(
                                new RunId("r1"),
                                Instant.parse("2026-11-22T12:05:00Z"),
                                "unsuccessful",
                                new RunEvent.EndReason(2, null, null, false, false, null),
                                null),
                        new RunEvent.Started(
                                new RunId("r2"), Instant.parse("2026-11-23T05:58:00Z")));
        for (String type : List.of("cron_job_run_started", "cron_job_run_ended")) {
            render.verify(
                    1,
                    getRequestedFor(urlPathEqualTo(EVENTS))
                            .withQueryParam("type", equalTo(type))
                            .withQueryParam("startTime", equalTo("2026-11-22T00:00:00Z"))
                            .withQueryParam("endTime", equalTo("2026-11-23T12:00:00Z"))
                            .withQueryParam("limit", equalTo("100")));
        }
    }

    @Test
    void allEventsAreOneListThatTellsOfRunsOfBeingSuspendedAndOfDeploys() {
        render.stubFor(
                get(urlPathEqualTo(EVENTS))
                        .withQueryParam("type", absent())
                        .willReturn(
                                okJson(
                                        """
                                        [{"event":{"id":"evt-6","timestamp":"2026-11-23T05:58:00Z","serviceId":"s",
                                          "type":"cron_job_run_ended","details":{"cronJobRunId":"r2","status":"canceled",
                                          "user":{"id":"usr-1","email":"ops@acme"}}},"cursor":"f"},
                                         {"event":{"id":"evt-5","timestamp":"2026-11-23T05:58:00Z","serviceId":"s",
                                          "type":"cron_job_run_started","details":{"cronJobRunId":"r2"}},"cursor":"e"},
                                         {"event":{"id":"evt-4","timestamp":"2026-11-22T09:00:00Z","serviceId":"s",
                                          "type":"service_resumed"},"cursor":"d"},
                                         {"event":{"id":"evt-3","timestamp":"2026-11-22T08:00:00Z","serviceId":"s",
                                          "type":"service_suspended","details":null},"cursor":"c"},
                                         {"event":{"id":"evt-2","timestamp":"2026-11-22T07:00:00Z","serviceId":"s",
                                          "type":"deploy_ended","details":{"deployStatus":"failed"}},"cursor":"b"},
                                         {"event":{"id":"evt-1","timestamp":"2026-11-22T06:00:00Z","serviceId":"s",
                                          "type":"deploy_ended","details":{"deployStatus":"succeeded"}},"cursor":"b"},
                                         {"event":{"id":"evt-0","timestamp":"2026-11-22T05:00:00Z","serviceId":"s",
                                          "type":"invented_since","details":{"x":[1]}},"cursor":"a"}]
                                        """)));

        JobEvents events = api.events(JOB, FROM, TO);

        Instant at = Instant.parse("2026-11-23T05:58:00Z");
        assertThat(events.runs())
                .containsExactly(
                        new RunEvent.Started(new RunId("r2"), at),
                        new RunEvent.Ended(new RunId("r2"), at, "canceled", null, "ops@acme"));
        assertThat(events.switches())
                .containsExactly(
                        new JobEvents.Switch(Instant.parse("2026-11-22T08:00:00Z"), true),
                        new JobEvents.Switch(Instant.parse("2026-11-22T09:00:00Z"), false));
        assertThat(events.deploys()).containsExactly(Instant.parse("2026-11-22T06:00:00Z"));
        assertThat(events.oldest()).isEqualTo(Instant.parse("2026-11-22T05:00:00Z"));
        render.verify(
                1,
                getRequestedFor(urlPathEqualTo(EVENTS))
                        .withQueryParam("startTime", equalTo("2026-11-22T00:00:00Z"))
                        .withQueryParam("endTime", equalTo("2026-11-23T12:00:00Z")));
    }

    @Test
    void everyPageOfEventsIsReadAndNoEventTwice() {
        render.stubFor(
                get(urlPathEqualTo(EVENTS))
                        .withQueryParam("type", equalTo("cron_job_run_started"))
                        .withQueryParam("cursor", absent())
                        .willReturn(okJson(page("event", 0, 100, HttpRenderApiRunsTest::started))));
        render.stubFor(
                get(urlPathEqualTo(EVENTS))
                        .withQueryParam("type", equalTo("cron_job_run_started"))
                        .withQueryParam("cursor", equalTo("c99"))
                        // One event slid to the next page while the list was read.
                        .willReturn(
                                okJson(page("event", 100, 131, i -> started(i == 100 ? 99 : i)))));
        stubEvents("cron_job_run_ended", "[]");

        assertThat(api.runEvents(JOB, FROM, TO)).hasSize(130).doesNotHaveDuplicates();
    }

    @Test
    void everyWayToEndIsRead() {
        stubEvents("cron_job_run_started", "[]");
        stubEvents(
                "cron_job_run_ended",
                "["
                        + ended(1, "\"status\":\"successful\",\"reason\":{\"evicted\":false}")
                        + ","
                        + ended(
                                2,
                                "\"status\":\"canceled\",\"user\":{\"id\":\"usr-1\","
                                        + "\"email\":\"ann@example.com\"}")
                        + ","
                        + ended(
                                3,
                                "\"status\":\"unsuccessful\",\"reason\":{\"evicted\":true,"
                                        + "\"evictionReason\":\"node drained\","
                                        + "\"oomKilled\":{\"memoryLimit\":\"512Mi\"}}")
                        + ","
                        + ended(
                                4,
                                "\"status\":\"unsuccessful\",\"reason\":{\"evicted\":false,"
                                        + "\"timedOutSeconds\":43200,\"earlyExit\":true}")
                        + ","
                        + ended(5, "\"status\":\"a_new_word\",\"reason\":null,\"user\":null")
                        + "]");

        List<RunEvent> events = api.runEvents(JOB, FROM, TO);

        assertThat(events)
                .extracting(event -> ((RunEvent.Ended) event).reason())
                .containsExactly(
                        null,
                        null,
                        new RunEvent.EndReason(null, "512Mi", null, true, false, "node drained"),
                        new RunEvent.EndReason(null, null, 43_200L, false, true, null),
                        null);
        assertThat(events)
                .extracting(event -> ((RunEvent.Ended) event).user())
                .containsExactly(null, "ann@example.com", null, null, null);
        assertThat(((RunEvent.Ended) events.getLast()).status()).isEqualTo("a_new_word");
    }

    @Test
    void otherEventsThanAskedForAreLeftOut() {
        String both =
                "["
                        + "{\"event\":"
                        + started(1)
                        + "},"
                        + ended(2, "\"status\":\"successful\"")
                        + ",{\"event\":{\"id\":\"evt-9\",\"type\":\"deploy_ended\",\"details\":{}}}]";
        stubEvents("cron_job_run_started", both);
        stubEvents("cron_job_run_ended", both);

        assertThat(api.runEvents(JOB, FROM, TO)).hasSize(2);
    }

    @Test
    void anEventWithoutItsRunCannotBeRead() {
        stubEvents("cron_job_run_started", "[{\"event\":" + started(1).replace("r1", "") + "}]");

        assertThatThrownBy(() -> api.runEvents(JOB, FROM, TO))
                .isInstanceOf(GatewayException.Unexpected.class)
                .hasMessageContaining("\"cronJobRunId\" is missing");
    }

    @Test
    void aTriggerAnswersTheRun() {
        render.stubFor(
                post("/v1/cron-jobs/" + JOB + "/runs")
                        .willReturn(
                                okJson(
                                        """
                                        {"id":"crn-1-99","status":"pending",
                                         "startedAt":"2026-11-23T10:00:00Z","triggeredBy":"x"}
                                        """)));

        TriggeredRun run = api.triggerRun(JOB);

        assertThat(run)
                .isEqualTo(
                        new TriggeredRun(
                                new RunId("crn-1-99"),
                                "pending",
                                Instant.parse("2026-11-23T10:00:00Z")));
        render.verify(
                1,
                postRequestedFor(urlEqualTo("/v1/cron-jobs/" + JOB + "/runs"))
                        .withRequestBody(absent()));
    }

    @Test
    void aTriggerWithoutABodyIsASuccessThatClaimsNothing() {
        render.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(202)));

        assertThat(api.triggerRun(JOB)).isEqualTo(new TriggeredRun(null, "unknown", null));
    }

    @Test
    void logsComeOldestFirstWithTheWayOn() {
        render.stubFor(
                get(urlPathEqualTo("/v1/logs"))
                        .willReturn(
                                okJson(
                                        """
                                        {"hasMore":true,"nextStartTime":"2026-11-22T06:00:02Z",
                                         "nextEndTime":"2026-11-23T12:00:00Z","logs":[
                                          {"id":"2","timestamp":"2026-11-22T06:00:02Z",
                                           "message":"later","labels":null},
                                          {"id":"1","timestamp":"2026-11-22T06:00:01Z",
                                           "message":"  first ","labels":[
                                             {"name":"resource","value":"crn"},
                                             {"name":"level","value":"error"}]}]}
                                        """)));

        LogPage page = api.logs(new LogQuery(WORKSPACE, JOB, FROM, TO, "a & b*", 500));

        assertThat(page.lines())
                .containsExactly(
                        new LogLine(
                                "1", Instant.parse("2026-11-22T06:00:01Z"), "error", "  first "),
                        new LogLine("2", Instant.parse("2026-11-22T06:00:02Z"), "", "later"));
        assertThat(page.nextFrom()).isEqualTo(Instant.parse("2026-11-22T06:00:02Z"));
        assertThat(page.nextTo()).isEqualTo(TO);
        render.verify(
                getRequestedFor(urlPathEqualTo("/v1/logs"))
                        .withQueryParam("ownerId", equalTo(WORKSPACE.value()))
                        .withQueryParam("resource", equalTo(JOB.value()))
                        .withQueryParam("startTime", equalTo("2026-11-22T00:00:00Z"))
                        .withQueryParam("endTime", equalTo("2026-11-23T12:00:00Z"))
                        .withQueryParam("direction", equalTo("forward"))
                        .withQueryParam("text", equalTo("a & b*"))
                        .withQueryParam("limit", equalTo("100")));
    }

    @Test
    void theLastPageOfLogsLeadsNowhere() {
        render.stubFor(
                get(urlPathEqualTo("/v1/logs"))
                        .willReturn(
                                okJson(
                                        """
                                        {"hasMore":false,"nextStartTime":"2026-11-22T06:00:02Z",
                                         "nextEndTime":"2026-11-23T12:00:00Z","logs":[]}
                                        """)));

        LogPage page = api.logs(new LogQuery(WORKSPACE, JOB, FROM, TO, null, 20));

        assertThat(page.lines()).isEmpty();
        assertThat(page.nextFrom()).isNull();
        render.verify(getRequestedFor(urlPathEqualTo("/v1/logs")).withQueryParam("text", absent()));
    }

    @Test
    void moreLogsWithoutTheWayToThemAreAnErrorNotAnEnd() {
        render.stubFor(
                get(urlPathEqualTo("/v1/logs"))
                        .willReturn(okJson("{\"hasMore\":true,\"logs\":[]}")));

        assertThatThrownBy(() -> api.logs(new LogQuery(WORKSPACE, JOB, FROM, TO, null, 20)))
                .isInstanceOf(GatewayException.Unexpected.class)
                .hasMessageContaining("nextStartTime");
    }

    private static void stubEvents(String type, String body) {
        render.stubFor(
                get(urlPathEqualTo(EVENTS))
                        .withQueryParam("type", equalTo(type))
                        .willReturn(okJson(body)));
    }

    private static String started(int number) {
        return String.format(
                Locale.ROOT,
                """
                {"id":"evt-%d","timestamp":"%s","serviceId":"s","type":"cron_job_run_started",
                 "details":{"cronJobRunId":"r%d"}}
                """,
                number,
                FROM.plusSeconds(number),
                number);
    }

    private static String ended(int number, String details) {
        return String.format(
                Locale.ROOT,
                """
                {"event":{"id":"evt-%d","timestamp":"%s","serviceId":"s","type":"cron_job_run_ended",
                 "details":{"cronJobRunId":"r%d",%s}}}
                """,
                number,
                FROM.plusSeconds(number),
                number,
                details);
    }
}
