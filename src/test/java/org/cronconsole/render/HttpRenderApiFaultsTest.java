package org.cronconsole.render;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cronconsole.render.RenderFixtures.JOB;
import static org.cronconsole.render.RenderFixtures.KEY;
import static org.cronconsole.render.RenderFixtures.WORKSPACE;
import static org.cronconsole.render.RenderFixtures.envVar;
import static org.cronconsole.render.RenderFixtures.newJob;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.id.EnvGroupId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;

class HttpRenderApiFaultsTest {
    private static final String PASSWORD = "hunter2-<&\"'-geheim";

    @RegisterExtension
    static final WireMockExtension render =
            WireMockExtension.newInstance()
                    .options(WireMockConfiguration.options().dynamicPort())
                    .build();

    private final FakeTime time = new FakeTime();
    private HttpRenderApi api;

    @BeforeEach
    void connect() {
        api = RenderFixtures.client(render.baseUrl(), time);
    }

    @AfterEach
    void disconnect() {
        api.close();
    }

    @ParameterizedTest
    @CsvSource({
        "400, Invalid",
        "401, Unauthorized",
        "402, Invalid",
        "403, Forbidden",
        "404, NotFound",
        "406, Invalid",
        "409, Conflict",
        "410, NotFound",
        "413, Invalid",
        "418, Unexpected",
        "422, Invalid",
        "500, Unexpected",
        "503, Unexpected"
    })
    void everyStatusHasItsException(int status, String type) {
        answer(
                aResponse()
                        .withStatus(status)
                        .withHeader("render-request-id", "api-1/abc")
                        .withBody("{\"id\":\"x\",\"message\":\"the server's\\nown words.\"}"));

        GatewayException fault = fault(() -> api.service(JOB));

        assertThat(fault.getClass().getSimpleName()).isEqualTo(type);
        assertThat(fault).hasMessageEndingWith(": the server's own words.");
        assertThat(fault.failure().service()).isEqualTo(RemoteService.RENDER);
        assertThat(fault.failure().request()).isEqualTo("GET /services/" + JOB);
        assertThat(fault.failure().status()).isEqualTo(status);
        assertThat(fault.failure().requestId()).isEqualTo("api-1/abc");
        assertThat(fault.failure().rawText()).contains("own words");
        assertThat(fault.effectUnknown()).isFalse();
        render.verify(status >= 500 ? 4 : 1, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @EnumSource(Write.class)
    void aWriteIsSentOnceWhateverTheStatus(Write write) {
        for (int status : new int[] {400, 401, 403, 409, 429, 302, 418}) {
            render.resetAll();
            answer(aResponse().withStatus(status).withBody("{}"));

            assertThat(fault(() -> write.of(api)).effectUnknown()).as("%d", status).isFalse();
            render.verify(1, anyRequestedFor(anyUrl()));
            time.pause(Duration.ofMinutes(5)); // past the 429
        }
        for (int status : new int[] {500, 502, 503, 504, 520}) {
            render.resetAll();
            answer(aResponse().withStatus(status).withBody("<html>"));

            assertThat(fault(() -> write.of(api)).effectUnknown()).as("%d", status).isTrue();
            render.verify(1, anyRequestedFor(anyUrl()));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Write.class,
            names = {
                "CREATE",
                "TRIGGER",
                "CREATE_GROUP",
                "PUT_GROUP_VAR",
                "UPDATE",
                "DEPLOY",
                "PUT_VAR",
                "REPLACE_VARS",
                "NOTIFY"
            })
    void aWriteWhoseSuccessCannotBeReadMayHaveHappened(Write write) {
        for (String body : new String[] {"{\"id\":", "<html>hello</html>", "[1]", "{} {}"}) {
            render.resetAll();
            answer(aResponse().withStatus(201).withBody(body));

            GatewayException fault = fault(() -> write.of(api));

            assertThat(fault).isInstanceOf(GatewayException.Unexpected.class);
            assertThat(fault.effectUnknown()).isTrue();
            render.verify(1, anyRequestedFor(anyUrl()));
        }
    }

    @Test
    void anErrorPageIsKeptAsRawTextOnly() {
        String page = "<html>" + "x".repeat(10_000) + "</html>";
        answer(aResponse().withStatus(500).withBody(page));

        GatewayException fault = fault(() -> api.service(JOB));

        assertThat(fault).hasMessage("Render answered GET /services/" + JOB + " with status 500.");
        assertThat(fault.failure().rawText()).startsWith("<html>xxx").hasSize(4_001);
        assertThat(time.waits()).hasSize(3);
        assertThat(time.waits().get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
        assertThat(time.waits().get(2)).isBetween(Duration.ofMillis(1000), Duration.ofMillis(2000));
    }

    @Test
    void brokenJsonIsNotReadTwice() {
        answer(aResponse().withStatus(200).withBody("{\"id\":\"crn-1\",\n oops"));

        GatewayException fault = fault(() -> api.service(JOB));

        assertThat(fault)
                .isInstanceOf(GatewayException.Unexpected.class)
                .hasMessageContaining("no JSON from line 2")
                .hasNoCause();
        render.verify(1, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name is already in use",
                "A service with this name ALREADY EXISTS",
                "name already taken",
                "name must be unique"
            })
    void aTakenNameIsAConflictEvenWhereItComesAs400(String message) {
        answer(aResponse().withStatus(400).withBody("{\"message\":\"" + message + "\"}"));

        assertThat(fault(() -> Write.CREATE.of(api))).isInstanceOf(GatewayException.Conflict.class);
        assertThat(fault(() -> Write.CREATE_GROUP.of(api)))
                .isInstanceOf(GatewayException.Conflict.class);
        assertThat(fault(() -> Write.SUSPEND.of(api))).isInstanceOf(GatewayException.Invalid.class);
    }

    @Test
    void anotherMistakeInACreateIsNoConflict() {
        answer(aResponse().withStatus(400).withBody("{\"message\":\"invalid schedule\"}"));

        assertThat(fault(() -> Write.CREATE.of(api))).isInstanceOf(GatewayException.Invalid.class);
    }

    @Test
    void whatAServerRepeatsOfSecretsIsNowhere() {
        String escaped = PASSWORD.replace("\"", "\\\"").replace("<", "\\u003c");
        answer(
                aResponse()
                        .withStatus(422)
                        .withBody(
                                "{\"message\":\"bad value %s for key %s\",\"html\":\"%s\"}"
                                        .formatted(
                                                PASSWORD.replace("\"", "\\\""),
                                                KEY,
                                                escaped.replace("&", "\\u0026"))));

        GatewayException fault =
                fault(() -> api.createCronJob(newJob("node", List.of(envVar("P", PASSWORD)))));

        assertThat(fault).hasMessageContaining("bad value •••••• for key ••••••");
        assertNothingLeaks(fault);
        assertThat(fault.failure().rawText()).doesNotContain("geheim").contains("bad value");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404, 422, 500})
    void answersAboutEnvVarsAreNotKept(int status) {
        answer(
                aResponse()
                        .withStatus(status)
                        .withBody("[{\"value\":\"" + KEY + "geheim\"} " + KEY));

        for (ThrowingCallable call :
                List.<ThrowingCallable>of(
                        () -> api.envVars(JOB),
                        () -> api.envGroups(WORKSPACE),
                        () -> api.envGroup(new EnvGroupId("evg-1")),
                        () -> Write.CREATE_GROUP.of(api),
                        () -> Write.PUT_GROUP_VAR.of(api),
                        () -> Write.PUT_VAR.of(api),
                        () -> Write.REPLACE_VARS.of(api))) {
            GatewayException fault = fault(call);
            assertThat(fault.failure().rawText()).isNull();
            assertNothingLeaks(fault);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "rnd_geheim\n", "rnd_geheim x", "rnd_gehéim"})
    void aKeyThatCannotBeOneIsNeitherSentNorQuoted(String key) {
        answer(aResponse().withStatus(200).withBody("{}"));
        try (HttpRenderApi odd =
                new HttpRenderApi(
                        RenderFixtures.access(render.baseUrl(), key),
                        RenderFixtures.options(time, Duration.ofSeconds(5), 1000))) {
            GatewayException fault = fault(odd::user);

            assertThat(fault)
                    .isInstanceOf(GatewayException.Unauthorized.class)
                    .hasMessageContaining("nothing was sent");
            assertNothingLeaks(fault);
        }
        render.verify(0, anyRequestedFor(anyUrl()));
    }

    private static void assertNothingLeaks(GatewayException fault) {
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        assertThat(trace + " " + fault.failure()).doesNotContain("geheim").doesNotContain(KEY);
    }

    private static void answer(ResponseDefinitionBuilder response) {
        render.stubFor(any(anyUrl()).willReturn(response));
    }

    private static GatewayException fault(ThrowingCallable call) {
        GatewayException fault = catchThrowableOfType(GatewayException.class, call);
        assertThat(fault).isNotNull();
        return fault;
    }
}
