package org.cronconsole.settings;

import org.cronconsole.words.Words;

import java.time.Duration;
import java.util.Map;

/**
 * How long the services may take, the same for Render, the dashboard and Twilio.
 *
 * @param connect how long a connection may take to stand
 * @param response how long one exchange may take, from the first byte sent to the last received
 */
public record HttpTimeouts(Duration connect, Duration response) {
    private static final Words WORDS = Words.of(HttpTimeouts.class);

    /** Five seconds to connect, thirty to answer. */
    public static final HttpTimeouts DEFAULT =
            new HttpTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(30));

    private static final long LONGEST_CONNECT = 60;
    private static final long LONGEST_RESPONSE = 600;

    /** Refuses times that let no request through. */
    public HttpTimeouts {
        if (!connect.isPositive() || !response.isPositive()) {
            throw new IllegalArgumentException("Time-outs must be longer than nothing");
        }
    }

    /**
     * What the variables {@code HTTP_CONNECT_TIMEOUT_SECONDS} (1 to 60) and {@code
     * HTTP_RESPONSE_TIMEOUT_SECONDS} (1 to 600) say, whole seconds each; the default where one is
     * absent or empty.
     *
     * @throws SettingsProblem naming the variable and what it may hold
     */
    public static HttpTimeouts of(Map<String, String> environment) {
        return new HttpTimeouts(
                seconds(
                        environment,
                        "HTTP_CONNECT_TIMEOUT_SECONDS",
                        LONGEST_CONNECT,
                        DEFAULT.connect()),
                seconds(
                        environment,
                        "HTTP_RESPONSE_TIMEOUT_SECONDS",
                        LONGEST_RESPONSE,
                        DEFAULT.response()));
    }

    private static Duration seconds(
            Map<String, String> environment, String variable, long most, Duration otherwise) {
        String value = environment.getOrDefault(variable, "").strip();
        if (value.isEmpty()) {
            return otherwise;
        }
        long seconds = value.matches("[0-9]{1,9}") ? Long.parseLong(value) : 0;
        if (seconds < 1 || seconds > most) {
            throw new SettingsProblem(
                    WORDS.format(
                            "timeout",
                            variable,
                            value,
                            String.valueOf(most),
                            String.valueOf(otherwise.toSeconds())));
        }
        return Duration.ofSeconds(seconds);
    }
}
