package org.cronconsole.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.Map;

class HttpTimeoutsTest {
    @Test
    void fiveSecondsToConnectAndThirtyToAnswerUnlessSaidOtherwise() {
        assertThat(HttpTimeouts.of(Map.of())).isEqualTo(HttpTimeouts.DEFAULT);
        assertThat(HttpTimeouts.of(Map.of("HTTP_CONNECT_TIMEOUT_SECONDS", " ")))
                .isEqualTo(new HttpTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(30)));
        assertThat(
                        HttpTimeouts.of(
                                Map.of(
                                        "HTTP_CONNECT_TIMEOUT_SECONDS", "60",
                                        "HTTP_RESPONSE_TIMEOUT_SECONDS", " 600 ")))
                .isEqualTo(new HttpTimeouts(Duration.ofSeconds(60), Duration.ofSeconds(600)));
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP_CONNECT_TIMEOUT_SECONDS, 0, 1 to 60",
        "HTTP_CONNECT_TIMEOUT_SECONDS, 61, 1 to 60",
        "HTTP_CONNECT_TIMEOUT_SECONDS, -5, 1 to 60",
        "HTTP_CONNECT_TIMEOUT_SECONDS, 5s, 1 to 60",
        "HTTP_RESPONSE_TIMEOUT_SECONDS, 601, 1 to 600",
        "HTTP_RESPONSE_TIMEOUT_SECONDS, 99999999999999999999, 1 to 600",
        "HTTP_RESPONSE_TIMEOUT_SECONDS, 2.5, 1 to 600"
    })
    void anythingElseIsRefusedNamingTheVariableAndItsBounds(
            String variable, String value, String bounds) {
        assertThatThrownBy(() -> HttpTimeouts.of(Map.of(variable, value)))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining(variable)
                .hasMessageContaining(value)
                .hasMessageContaining(bounds);
    }
}
