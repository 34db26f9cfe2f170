package org.cronconsole.dashboard;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;

import org.cronconsole.account.NewUser;
import org.cronconsole.account.Role;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.http.SingleSend;
import org.cronconsole.settings.HttpTimeouts;
import org.cronconsole.settings.LiveSecrets;
import org.cronconsole.settings.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the client makes of a dashboard, or of something in front of it, that misbehaves. */
class HttpDashboardFaultsTest {

    private static final String PASSWORD = "hunter2-Secret";
    private static final String TOKEN = "aaa.bbb-Token.ccc";
    private static final NewUser WISH =
            new NewUser("dealer.one", Secret.of(PASSWORD), Role.USER, List.of("store"));

    @RegisterExtension
    static final WireMockExtension SERVER =
            WireMockExtension.newInstance()
                    .options(options().dynamicPort().bindAddress("127.0.0.1"))
                    .build();

    private HttpDashboard dashboard;

    @BeforeEach
    void connect() {
        dashboard = client(Duration.ofSeconds(10));
    }

    @AfterEach
    void close() {
        dashboard.close();
    }

    private static HttpDashboard client(Duration timeout) {
        return new HttpDashboard(
                URI.create(SERVER.baseUrl()),
                () -> Optional.of(Secret.of(TOKEN)),
                new SingleSend(new HttpTimeouts(Duration.ofSeconds(5), timeout)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Could not validate credentials",
                "Not authenticated",
                "Invalid authentication credentials"
            })
    void forbiddenForTheTokenMeansSigningInAgain(String detail) {
        answer(json(403, "{\"detail\":\"%s\"}".formatted(detail)));
        assertThatThrownBy(dashboard::users).isInstanceOf(GatewayException.Unauthorized.class);
    }

    @Test
    void forbiddenWithAChallengeMeansSigningInAgainWhateverItSays() {
        answer(json(403, "{\"detail\":\"Nope\"}").withHeader("WWW-Authenticate", "Bearer"));
        assertThatThrownBy(dashboard::users).isInstanceOf(GatewayException.Unauthorized.class);
        answer(aResponse().withStatus(401));
        assertThatThrownBy(dashboard::users).isInstanceOf(GatewayException.Unauthorized.class);
    }

    @Test
    void otherForbiddenIsNoReasonToSignInAgain() {
        answer(json(403, "{\"detail\":\"You don't have permission to delete this user\"}"));
        assertThatThrownBy(() -> dashboard.delete(7))
                .isInstanceOf(GatewayException.Forbidden.class)
                .hasMessageContaining("You don't have permission to delete this user");
        answer(aResponse().withStatus(403).withBody("<html>blocked</html>"));
        assertThatThrownBy(dashboard::users)
                .isInstanceOf(GatewayException.Forbidden.class)
                .hasMessage("The dashboard does not allow this: no reason given.");
    }

    @Test
    void notFoundHasAShapeOfItsOwn() {
        answer(json(404, "{\"success\":false,\"error\":\"Endpoint not found\"}"));
        assertThatThrownBy(dashboard::users)
                .isInstanceOf(GatewayException.NotFound.class)
                .hasMessage("The dashboard has nothing at /api/admin/users.");
        dashboard.delete(7);
    }

    @Test
    void somebodyElsesNotFoundIsNoDeletion() {
        answer(html(404));
        assertThatThrownBy(() -> dashboard.delete(7)).isInstanceOf(GatewayException.NotFound.class);
    }

    @Test
    void echoedInputIsNeverPassedOn() {
        answer(
                json(
                        422,
                        """
                        {"detail":[
                          {"type":"missing","loc":["body","role"],"msg":"Field required",
                           "input":{"username":"x","password":"%1$s"}},
                          {"type":"string_too_short","loc":["body","password"],
                           "msg":"Value '%1$s' is too short","input":"%1$s"},
                          {"type":"string_type","loc":["body","store_ids",0],
                           "msg":"Input should be a valid string","input":7}]}
                        """
                                .formatted(PASSWORD)));
        GatewayException.Invalid e =
                catchThrowableOfType(GatewayException.Invalid.class, () -> dashboard.create(WISH));

        assertThat(e.fields())
                .isEqualTo(
                        Map.of(
                                "role", "Field required",
                                "password", "was not accepted",
                                "store_ids[0]", "Input should be a valid string"));
        assertThat(e).hasMessageStartingWith("The dashboard did not accept ");
        assertKeepsSecrets(e);
        assertThat(e.effectUnknown()).isFalse();
    }

    @Test
    void detailThatRepeatsThePasswordIsDropped() {
        answer(json(400, "{\"detail\":\"bad password: %s\"}".formatted(PASSWORD)));
        GatewayException.Invalid e =
                catchThrowableOfType(GatewayException.Invalid.class, () -> dashboard.create(WISH));
        assertThat(e).hasMessage("The dashboard refused: bad request.");
        assertKeepsSecrets(e);
    }

    @Test
    void detailThatRepeatsTheKeyToAnotherServiceIsDropped() {
        Secret key = Secret.of("rnd_meant-for-another");
        LiveSecrets.guard(key);
        answer(json(400, "{\"detail\":\"not %s\"}".formatted(key.reveal())));
        GatewayException.Invalid e =
                catchThrowableOfType(GatewayException.Invalid.class, () -> dashboard.create(WISH));
        assertThat(e).hasMessage("The dashboard refused: bad request.");
        assertThat(e.failure().rawText()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void failuresAreNotRepeatedAndTellNothing(int status) {
        answer(
                json(
                        status,
                        "{\"detail\":\"Error creating user: [SQL: INSERT INTO users] 8d969eef %s\"}"
                                .formatted(PASSWORD)));
        GatewayException.Unexpected e =
                catchThrowableOfType(
                        GatewayException.Unexpected.class, () -> dashboard.create(WISH));

        assertThat(e).hasMessageContaining("status " + status);
        assertThat(e.effectUnknown()).isTrue();
        assertThat(e.failure().rawText()).isNull();
        assertKeepsSecrets(e);
        assertThat(printed(e)).doesNotContain("SQL", "8d969eef");
        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "RANDOM_DATA_THEN_CLOSE"})
    void cutConnectionLeavesAWriteUnknownAndIsNotRepeated(Fault fault) {
        answer(aResponse().withFault(fault));
        GatewayException.Unreachable e =
                catchThrowableOfType(
                        GatewayException.Unreachable.class, () -> dashboard.create(WISH));

        assertThat(e.effectUnknown()).isTrue();
        assertThat(e.failure().status()).isZero();
        assertKeepsSecrets(e);
        SERVER.verify(1, anyRequestedFor(anyUrl()));
        assertThat(
                        catchThrowableOfType(
                                        GatewayException.Unreachable.class, () -> dashboard.users())
                                .effectUnknown())
                .isFalse();
    }

    @Test
    void slowAnswersEndAtTheDeadline() {
        try (HttpDashboard hasty = client(Duration.ofMillis(300))) {
            answer(json(200, "[]").withFixedDelay(5_000));
            assertThatThrownBy(hasty::users)
                    .isInstanceOf(GatewayException.Unreachable.class)
                    .hasMessage("The dashboard did not answer in time.");
            answer(json(200, "[" + " ".repeat(500) + "]").withChunkedDribbleDelay(50, 5_000));
            GatewayException.Unreachable e =
                    catchThrowableOfType(
                            GatewayException.Unreachable.class, () -> hasty.create(WISH));
            assertThat(e.effectUnknown()).isTrue();
        }
    }

    @Test
    void nobodyThereMeansNothingWasSent() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (HttpDashboard nobody =
                new HttpDashboard(
                        URI.create("http://127.0.0.1:" + port),
                        () -> Optional.of(Secret.of(TOKEN)))) {
            GatewayException.Unreachable e =
                    catchThrowableOfType(
                            GatewayException.Unreachable.class, () -> nobody.create(WISH));
            assertThat(e).hasMessage("The dashboard could not be reached.");
            assertThat(e.effectUnknown()).isFalse();
        }
    }

    @Test
    void webPageInsteadOfDataIsSaidSo() {
        answer(html(200));
        assertThatThrownBy(dashboard::users)
                .isInstanceOf(GatewayException.Unexpected.class)
                .hasMessage("The dashboard answered with a web page; is its address right?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"broken\": hunter2-Secret",
                "",
                "{}",
                "{\"success\":true,\"user\":null}",
                "{\"success\":true,\"user\":{\"id\":\"x\"}}",
                "{\"success\":true,\"user\":{\"id\":3,\"username\":\"other\",\"role\":\"USER\","
                        + "\"is_active\":true}}"
            })
    void answersThatSayNothingLeaveAWriteUnknown(String body) {
        answer(json(200, body));
        GatewayException.Unexpected e =
                catchThrowableOfType(
                        GatewayException.Unexpected.class, () -> dashboard.create(WISH));
        assertThat(e.effectUnknown()).isTrue();
        assertKeepsSecrets(e);
    }

    @Test
    void redirectsAreNotFollowed() {
        answer(aResponse().withStatus(307).withHeader("Location", SERVER.baseUrl() + "/api/me"));
        assertThatThrownBy(() -> dashboard.logIn("a", Secret.of(PASSWORD)))
                .isInstanceOf(GatewayException.Unexpected.class)
                .hasMessageContaining("points to another address");
        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void waitsAsLongAsIsAsked() {
        answer(json(429, "{}").withHeader("Retry-After", "7"));
        GatewayException.RateLimited e =
                catchThrowableOfType(GatewayException.RateLimited.class, () -> dashboard.users());
        assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void acceptsOlderInstallations() {
        answer(
                json(
                        200,
                        """
                        [{"id":3,"username":"u","role":"admin","role_display":"admin",
                          "store_id":"one","is_active":true,"created_at":"2026-11-23T17:09:57",
                          "later":{"more":1}},
                         {"id":4,"username":"v","role":"owner","store_ids":["a"],
                          "is_active":false,"created_at":null}]
                        """));
        assertThat(dashboard.users())
                .satisfiesExactly(
                        user -> {
                            assertThat(user.role()).contains(Role.ADMIN);
                            assertThat(user.storeIds()).containsExactly("one");
                            assertThat(user.createdAt()).isEqualTo("2026-11-23T17:09:57Z");
                        },
                        user -> {
                            assertThat(user.role()).isEmpty();
                            assertThat(user.roleName()).isEqualTo("owner");
                            assertThat(user.createdAt()).isNull();
                        });
    }

    @Test
    void tokenThatCannotBeSentIsRefusedWithoutItsText() {
        Secret broken = Secret.of("line\nbreak-Token");
        assertThatThrownBy(() -> dashboard.me(broken))
                .isInstanceOf(GatewayException.Unauthorized.class)
                .hasMessageNotContaining("break-Token");
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    private static void answer(ResponseDefinitionBuilder response) {
        SERVER.stubFor(any(anyUrl()).willReturn(response));
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    private static ResponseDefinitionBuilder html(int status) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "text/html")
                .withBody("<!doctype html><title>Welcome</title>");
    }

    private static void assertKeepsSecrets(GatewayException e) {
        assertThat(printed(e) + e.failure()).doesNotContain(PASSWORD, TOKEN);
    }

    /** Everything that a log would show, causes included. */
    private static String printed(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
