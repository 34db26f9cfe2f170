package org.cronconsole.render;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cronconsole.render.RenderFixtures.JOB;
import static org.cronconsole.render.RenderFixtures.WORKSPACE;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Map;

class HttpRenderApiNotificationsTest {
    private static final String ONE = "/v1/notification-settings/overrides/services/" + JOB;
    private static final String LIST = "/v1/notification-settings/overrides";
    private static final String OWNER = "/v1/notification-settings/owners/" + WORKSPACE;
    private static final String SET =
            "{\"notificationsToSend\":\"all\",\"previewNotificationsEnabled\":\"default\","
                    + "\"serviceId\":\"crn-1\"}";
    private static final String SENT =
            "{\"ownerId\":\"tea-1\",\"slackEnabled\":true,\"emailEnabled\":false,"
                    + "\"previewNotificationsEnabled\":false,\"notificationsToSend\":\"none\"}";

    @RegisterExtension
    static final WireMockExtension render =
            WireMockExtension.newInstance()
                    .options(WireMockConfiguration.options().dynamicPort())
                    .build();

    private final FakeTime time = new FakeTime();
    private HttpRenderApi api;

    @BeforeEach
    void connect() {
        api = RenderFixtures.client(render.baseUrl() + "/v1", time);
    }

    @AfterEach
    void disconnect() {
        api.close();
    }

    private static GatewayException fault(Runnable call) {
        return catchThrowableOfType(GatewayException.class, call::run);
    }

    @Test
    void theListIsReadByTheWorkspaceAndItsElementsAreInEnvelopes() {
        render.stubFor(
                get(urlPathEqualTo(LIST))
                        .willReturn(
                                okJson(
                                        """
                                        [{"override":{"type":"cron_job","serviceId":"crn-1",
                                          "notificationsToSend":"none",
                                          "previewNotificationsEnabled":"true"},"cursor":"a"},
                                         {"override":{"type":"?","serviceId":"crn-2","invented":1,
                                          "notificationsToSend":"sometimes"},"cursor":"b"}]
                                        """)));

        assertThat(api.notificationOverrides(WORKSPACE))
                .isEqualTo(
                        Map.of(
                                new JobId("crn-1"), new NotificationOverride("none", "true"),
                                new JobId("crn-2"), new NotificationOverride("sometimes", "")));
        render.verify(
                1,
                getRequestedFor(urlPathEqualTo(LIST))
                        .withQueryParam("ownerId", equalTo(WORKSPACE.value())));
    }

    @Test
    void whatTheWorkspaceSendsIsRead() {
        render.stubFor(get(urlPathEqualTo(OWNER)).willReturn(okJson(SENT)));
        assertThat(api.notificationDefault(WORKSPACE))
                .isEqualTo(new NotificationDefault("none", false, true));
    }

    @Test
    void oneSettingAloneIsSentAndTheOtherStays() {
        render.stubFor(patch(urlPathEqualTo(ONE)).willReturn(okJson(SET)));
        assertThat(api.setNotificationOverride(JOB, "all").notificationsToSend()).isEqualTo("all");
        render.verify(
                patchRequestedFor(urlPathEqualTo(ONE))
                        .withRequestBody(equalToJson("{\"notificationsToSend\":\"all\"}")));
    }

    @Test
    void readsAreTriedAgainWhereThatHelpsAndFailInTheEnd() {
        for (Runnable read : reads()) {
            render.resetAll();
            answer(503, "<html>busy</html>");
            assertThat(fault(read)).isInstanceOf(GatewayException.Unexpected.class);
            render.verify(4, anyRequestedFor(anyUrl()));

            render.resetAll();
            answer(429, "{\"message\":\"rate limit exceeded\"}");
            assertThat(fault(read)).isInstanceOf(GatewayException.RateLimited.class);
            time.pause(java.time.Duration.ofMinutes(5));

            render.resetAll();
            render.stubFor(
                    get(urlPathEqualTo(ONE))
                            .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
            for (String path : List.of(LIST, OWNER)) {
                render.stubFor(
                        get(urlPathEqualTo(path))
                                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
            }
            GatewayException cut = fault(read);
            assertThat(cut).isInstanceOf(GatewayException.Unreachable.class);
            assertThat(cut.effectUnknown()).isFalse();
        }
    }

    @Test
    void whatCannotBeUnderstoodIsSaidToBeSo() {
        for (Runnable read : reads()) {
            for (String body : List.of("{\"notif", "{}", "[1]", "[{\"override\":{}}]", "null")) {
                render.resetAll();
                answer(200, body);
                assertThat(fault(read)).as(body).isInstanceOf(GatewayException.Unexpected.class);
            }
        }
    }

    @Test
    void aWriteThatWasCutIsSentOnceAndMayHaveHappened() {
        render.stubFor(
                patch(urlPathEqualTo(ONE))
                        .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        GatewayException cut = fault(() -> api.setNotificationOverride(JOB, "all"));
        assertThat(cut.effectUnknown()).isTrue();
        render.verify(1, patchRequestedFor(urlPathEqualTo(ONE)));
    }

    @Test
    void theLimitOfTheWorkspacesSettingsIsNotTakenForThatOfReads() {
        render.stubFor(
                get(urlPathEqualTo(OWNER))
                        .willReturn(
                                okJson(SENT)
                                        .withHeader("Ratelimit-Limit", "500")
                                        .withHeader("Ratelimit-Remaining", "499")
                                        .withHeader("Ratelimit-Reset", "30")));
        api.notificationDefault(WORKSPACE);
        assertThat(api.readsLeft()).isEmpty();
    }

    private List<Runnable> reads() {
        return List.of(
                () -> api.notificationOverride(JOB),
                () -> api.notificationOverrides(WORKSPACE),
                () -> api.notificationDefault(WORKSPACE));
    }

    private static void answer(int status, String body) {
        for (String path : List.of(ONE, LIST, OWNER)) {
            render.stubFor(
                    get(urlPathEqualTo(path))
                            .willReturn(aResponse().withStatus(status).withBody(body)));
        }
    }
}
