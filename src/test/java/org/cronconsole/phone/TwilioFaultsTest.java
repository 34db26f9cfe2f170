package org.cronconsole.phone;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.http.SingleSend;
import org.cronconsole.settings.HttpTimeouts;
import org.cronconsole.settings.Secret;
import org.cronconsole.settings.TwilioAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What the client makes of a Twilio that misbehaves; above all, it rents at most once. */
class TwilioFaultsTest {

    private static final String ACCOUNT = "AC00000000000000000000000000000001";
    private static final String TOKEN = "twilio-Token-1";
    private static final PhoneNumber NUMBER = new PhoneNumber("+13125556000");

    @RegisterExtension
    static final WireMockExtension SERVER =
            WireMockExtension.newInstance()
                    .options(options().dynamicPort().bindAddress("127.0.0.1"))
                    .build();

    private TwilioPhoneNumbers numbers;

    @BeforeEach
    void connect() {
        numbers = client(Duration.ofSeconds(10));
    }

    @AfterEach
    void close() {
        numbers.close();
    }

    private static TwilioPhoneNumbers client(Duration timeout) {
        return new TwilioPhoneNumbers(
                new TwilioAccess(
                        ACCOUNT, Secret.of(TOKEN), URI.create(SERVER.baseUrl() + "/twilio/")),
                new SingleSend(new HttpTimeouts(Duration.ofSeconds(5), timeout)));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void neverRentsTwiceAfterAFailure(int status) {
        answer(json(status, "{\"code\":20500,\"message\":\"Internal\",\"status\":500}"));
        GatewayException.Unexpected e =
                catchThrowableOfType(
                        GatewayException.Unexpected.class, () -> numbers.rent(NUMBER, "x"));

        assertThat(e.effectUnknown()).isTrue();
        assertThat(e.failure().request()).isEqualTo("POST /IncomingPhoneNumbers.json");
        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "RANDOM_DATA_THEN_CLOSE"})
    void neverRentsTwiceAfterACut(Fault fault) {
        answer(aResponse().withFault(fault));
        GatewayException.Unreachable e =
                catchThrowableOfType(
                        GatewayException.Unreachable.class, () -> numbers.rent(NUMBER, "x"));

        assertThat(e.effectUnknown()).isTrue();
        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void neverRentsTwiceAfterATimeOut() {
        try (TwilioPhoneNumbers hasty = client(Duration.ofMillis(300))) {
            answer(json(201, "{}").withFixedDelay(5_000));
            GatewayException.Unreachable e =
                    catchThrowableOfType(
                            GatewayException.Unreachable.class, () -> hasty.rent(NUMBER, "x"));
            assertThat(e).hasMessage("Twilio did not answer in time.");
            assertThat(e.effectUnknown()).isTrue();
            SERVER.verify(1, anyRequestedFor(anyUrl()));
        }
    }

    @Test
    void asksForTheNumberWithAnEmptyAnswerAddress() {
        answer(aResponse().withStatus(503));
        assertThatThrownBy(() -> numbers.rent(NUMBER, "Aurora Honda"))
                .isInstanceOf(GatewayException.Unexpected.class);
        SERVER.verify(
                1,
                postRequestedFor(
                                urlEqualTo(
                                        "/twilio/2010-04-01/Accounts/"
                                                + ACCOUNT
                                                + "/IncomingPhoneNumbers.json"))
                        .withFormParam("PhoneNumber", equalTo("+13125556000"))
                        .withFormParam("FriendlyName", equalTo("Aurora Honda"))
                        .withFormParam("SmsUrl", equalTo("")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>hello</html>",
                "{\"phone_number\": ",
                "{}",
                "[]",
                "{\"phone_number\":\"+13125556000\",\"sid\":null}",
                "{\"phone_number\":\"+13125556001\",\"sid\":\"PN1\","
                        + "\"date_created\":\"Mon, 23 Nov 2026 17:00:00 +0000\"}"
            })
    void answersThatSayNothingLeaveARentalUnknown(String body) {
        answer(json(201, body));
        GatewayException.Unexpected e =
                catchThrowableOfType(
                        GatewayException.Unexpected.class, () -> numbers.rent(NUMBER, "x"));
        assertThat(e.effectUnknown()).isTrue();
        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void refusalsHaveTheirKinds() {
        answer(json(400, error(21421, "+1 is not a valid number")));
        assertThatThrownBy(() -> numbers.rent(NUMBER, "x"))
                .isInstanceOf(GatewayException.Invalid.class)
                .hasMessage("Twilio refused: +1 is not a valid number.");
        answer(json(400, error(21422, "not available")));
        assertThatThrownBy(() -> numbers.rent(NUMBER, "x"))
                .isInstanceOf(GatewayException.Conflict.class);
        answer(json(403, error(20005, "Account is not active")));
        assertThatThrownBy(numbers::rented)
                .isInstanceOf(GatewayException.Forbidden.class)
                .hasMessageContaining("Account is not active");
        answer(json(404, error(20404, "was not found")));
        assertThatThrownBy(numbers::monthlyPrice).isInstanceOf(GatewayException.NotFound.class);
        answer(json(401, "").withHeader("WWW-Authenticate", "Basic"));
        assertThatThrownBy(numbers::rented).isInstanceOf(GatewayException.Unauthorized.class);
        answer(json(429, error(20429, "Too Many Requests")).withHeader("Retry-After", "3"));
        GatewayException.RateLimited e =
                catchThrowableOfType(GatewayException.RateLimited.class, () -> numbers.rented());
        assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void neverChangesOrReleasesTwice(int status) {
        PhoneNumbers.Rented ours = rented();
        answer(json(status, "{\"code\":20500,\"message\":\"Internal\",\"status\":500}"));
        boolean unknown = status >= 500;
        for (Runnable write :
                List.<Runnable>of(
                        () -> numbers.rename(ours, "x"),
                        () -> numbers.silence(ours),
                        () -> numbers.release(ours))) {
            SERVER.resetRequests();
            GatewayException e = catchThrowableOfType(GatewayException.class, write::run);
            assertThat(e.effectUnknown()).isEqualTo(unknown);
            SERVER.verify(1, anyRequestedFor(anyUrl()));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "RANDOM_DATA_THEN_CLOSE"})
    void aCutLeavesAChangeUnknownAndIsNotRepeated(Fault fault) {
        PhoneNumbers.Rented ours = rented();
        answer(aResponse().withFault(fault));
        for (Runnable write :
                List.<Runnable>of(
                        () -> numbers.rename(ours, "x"),
                        () -> numbers.silence(ours),
                        () -> numbers.release(ours))) {
            SERVER.resetRequests();
            GatewayException e = catchThrowableOfType(GatewayException.class, write::run);
            assertThat(e).isInstanceOf(GatewayException.Unreachable.class);
            assertThat(e.effectUnknown()).isTrue();
            SERVER.verify(1, anyRequestedFor(anyUrl()));
        }
    }

    @Test
    void aSlowChangeIsUnknownAndNotRepeated() {
        try (TwilioPhoneNumbers hasty = client(Duration.ofMillis(300))) {
            answer(json(200, "{}").withFixedDelay(5_000));
            GatewayException e =
                    catchThrowableOfType(GatewayException.class, () -> hasty.rename(rented(), "x"));
            assertThat(e.effectUnknown()).isTrue();
            SERVER.verify(1, anyRequestedFor(anyUrl()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>hello</html>",
                "{\"messages\": ",
                "{\"messages\":[{\"direction\":\"inbound\"}],\"page_size\":20}",
                "[]"
            })
    void answersThatSayNothingAreToldAsSuch(String body) {
        answer(json(200, body));
        for (Runnable read :
                List.<Runnable>of(
                        () -> numbers.inbox(NUMBER, null, 20).next(),
                        numbers::rented,
                        () -> numbers.searchNear(AreaCodes.of("312").orElseThrow(), 100, 10))) {
            GatewayException e = catchThrowableOfType(GatewayException.class, read::run);
            assertThat(e).isInstanceOf(GatewayException.Unexpected.class);
            assertThat(e.effectUnknown()).isFalse();
        }
    }

    @Test
    void anAnswerThatIsTooLargeIsNotReadWhole() {
        answer(json(200, "{\"messages\":[\"" + "x".repeat(40 * 1024 * 1024) + "\"]}"));
        assertThatThrownBy(() -> numbers.inbox(NUMBER, null, 20).next())
                .isInstanceOf(GatewayException.class)
                .satisfies(e -> assertThat(e.toString()).hasSizeLessThan(1000));
    }

    @Test
    void aPageThatFailsCanBeAskedForAgain() {
        PhoneNumbers.Inbox inbox = numbers.inbox(NUMBER, null, 20);
        answer(json(503, ""));
        assertThatThrownBy(inbox::next).isInstanceOf(GatewayException.Unexpected.class);
        answer(json(200, "{\"messages\":[],\"page_size\":20,\"page\":0}"));
        assertThat(inbox.next()).isEmpty();
        assertThat(inbox.hasNext()).isFalse();
    }

    private static PhoneNumbers.Rented rented() {
        return new PhoneNumbers.Rented(NUMBER, "PN1", "x", "", Instant.EPOCH);
    }

    @Test
    void wordsThatRepeatTheTokenAreDropped() {
        answer(json(400, error(20001, "bad " + TOKEN)));
        GatewayException.Invalid e =
                catchThrowableOfType(
                        GatewayException.Invalid.class, () -> numbers.rent(NUMBER, "x"));
        assertThat(e.toString() + e.failure()).doesNotContain(TOKEN, ACCOUNT);
    }

    @Test
    void somebodyElsesNotFoundIsNoRelease() {
        answer(aResponse().withStatus(404).withBody("<html>"));
        assertThatThrownBy(() ->
                        numbers.release(
                                new PhoneNumbers.Rented(NUMBER, "PN1", "x", "", Instant.EPOCH)))
                .isInstanceOf(GatewayException.NotFound.class);
    }

    private static String error(int code, String message) {
        return String.format(
                Locale.ROOT, "{\"code\":%d,\"message\":\"%s\",\"status\":400}", code, message);
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
}
