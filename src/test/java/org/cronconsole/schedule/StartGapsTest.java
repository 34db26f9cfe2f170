package org.cronconsole.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

class StartGapsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private static Optional<Duration> shortest(String line, String then) {
        return StartGaps.shortest(UtcCron.parse(line), UtcCron.parse(then), NOW);
    }

    private static Optional<Duration> shortest(String line) {
        return shortest(line, line);
    }

    @Test
    void theShortestOfTheWeekCounts() {
        assertThat(shortest("58 11 * * *")).contains(Duration.ofDays(1));
        assertThat(shortest("0 9 * * 1,4")).contains(Duration.ofDays(3));
        assertThat(shortest("0 9,10,18 * * *")).contains(Duration.ofHours(1));
        assertThat(shortest("* * * * *")).contains(Duration.ofMinutes(1));
        assertThat(shortest("0 9 * * 2")).contains(Duration.ofDays(7));
    }

    @Test
    void fromOneLineToAnother() {
        assertThat(shortest("58 11 * * *", "28 12 * * *")).contains(Duration.ofMinutes(30));
        assertThat(shortest("28 12 * * *", "58 11 * * *"))
                .contains(Duration.ofHours(23).plusMinutes(30));
        // At the same minute, the one does not wait for the other.
        assertThat(shortest("58 11 * * *", "58 11 * * *")).contains(Duration.ofDays(1));
    }

    @Test
    void nothingFollowsWithinAWeekOrAtAll() {
        assertThat(shortest("0 9 1 * *")).isEmpty();
        assertThat(shortest("0 9 30 2 *")).isEmpty();
        assertThat(shortest("0 9 * * *", "0 9 30 2 *")).isEmpty();
    }
}
