package org.cronconsole.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.fault.Silence;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** The list of the last calls. */
class CallLogTest {
    private static CallLog.Call call(int number) {
        return new CallLog.Call(
                Instant.EPOCH.plusSeconds(number),
                "Render",
                "GET",
                "/v1/services",
                200,
                Duration.ofMillis(12),
                "req-" + number,
                number % 2,
                "",
                false);
    }

    @Test
    void keepsTheLastOnesNewestFirst() {
        CallLog log = new CallLog();
        for (int i = 0; i < CallLog.SIZE + 7; i++) {
            log.add(call(i));
        }
        assertThat(log.calls()).hasSize(CallLog.SIZE);
        assertThat(log.calls().getFirst().requestId()).isEqualTo("req-" + (CallLog.SIZE + 6));
        assertThat(log.calls().getLast().requestId()).isEqualTo("req-7");
    }

    @Test
    void aSlowAnswerKeepsThePlaceOfItsQuestion() {
        CallLog log = new CallLog();
        log.add(call(2));
        log.add(call(1));
        log.add(call(3));
        assertThat(log.calls())
                .extracting(CallLog.Call::requestId)
                .containsExactly("req-3", "req-2", "req-1");
    }

    @Test
    void aQueryIsToldByNamesAndAnAccountNotAtAll() {
        assertThat(
                        CallLog.tellable(
                                URI.create(
                                        "https://api.twilio.com/2010-04-01/Accounts/AC0123456789abcdef0123456789abcdef/Messages.json?To=%2B13125550100&PageSize=20&flag")))
                .isEqualTo("/2010-04-01/Accounts/AC…/Messages.json?To&PageSize&flag");
        assertThat(CallLog.tellable(URI.create("http://127.0.0.1:9000/api/me")))
                .isEqualTo("/api/me");
    }

    private static CallLog.Call of(String service, int second, int status, boolean givenUp) {
        return new CallLog.Call(
                Instant.EPOCH.plusSeconds(second),
                service,
                "GET",
                "/",
                status,
                Duration.ZERO,
                null,
                0,
                status == 0 ? "cut off at " + second : "",
                givenUp);
    }

    @Test
    void aServiceIsSilentSinceTheFirstCallWithoutAnAnswer() {
        CallLog log = new CallLog();
        assertThat(log.silent()).isEmpty();
        log.add(of("Twilio", 1, 0, false));
        log.add(of("Render", 2, 200, false));
        log.add(of("Render", 3, 0, true));
        assertThat(log.silent())
                .as("who gives up says nothing of the service")
                .containsExactly(
                        new Silence("Twilio", Instant.EPOCH.plusSeconds(1), "cut off at 1"));
        log.add(of("Render", 4, 0, false));
        log.add(of("Render", 5, 0, false));
        log.add(of("Render", 6, 0, true));
        assertThat(log.silent())
                .containsExactly(
                        new Silence("Render", Instant.EPOCH.plusSeconds(4), "cut off at 5"),
                        new Silence("Twilio", Instant.EPOCH.plusSeconds(1), "cut off at 1"));
        log.add(of("Render", 7, 503, false));
        log.add(of("Twilio", 8, 401, false));
        assertThat(log.silent()).as("an error is an answer").isEmpty();
    }

    @Test
    void aPartIsNotedInTheWholeButNotTheOtherWayRound() {
        CallLog whole = new CallLog();
        CallLog part = whole.part();
        whole.add(of("Render", 1, 0, false));
        part.add(of("Dashboard", 2, 0, false));
        assertThat(whole.calls())
                .extracting(CallLog.Call::service)
                .containsExactly("Dashboard", "Render");
        assertThat(part.silent()).extracting(Silence::service).containsExactly("Dashboard");
    }

    @Test
    void aLineTellsAll() {
        assertThat(call(3).line())
                .isEqualTo(
                        "1970-01-01T00:00:03Z  Render  GET /v1/services  200  12 ms  retry 1"
                                + "  request req-3");
        assertThat(call(3).good()).isTrue();
    }
}
