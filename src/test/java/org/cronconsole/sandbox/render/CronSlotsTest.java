package org.cronconsole.sandbox.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

class CronSlotsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "58 10 * * 1-6   | 2026-11-21T10:58:00Z | 2026-11-23T10:58:00Z",
                "*/15 * * * *    | 2026-11-23T23:45:00Z | 2026-11-24T00:00:00Z",
                "0 0 29 2 *      | 2026-01-01T00:00:00Z | 2028-02-29T00:00:00Z",
                "0 9 * JAN MON   | 2026-11-23T00:00:00Z | 2027-01-04T09:00:00Z",
                "0 0 * * 7       | 2026-11-23T00:00:00Z | 2026-11-29T00:00:00Z",
                "0 0 13 * FRI    | 2026-11-23T00:00:00Z | 2026-11-27T00:00:00Z",
                "5/20 6 * * *    | 2026-11-23T06:05:30Z | 2026-11-23T06:25:00Z",
            })
    void findsTheNextSlotInUtc(String cron, Instant after, Instant next) {
        assertThat(CronSlots.parse(cron).next(after)).isEqualTo(next);
    }

    @Test
    void aDayThatNeverComesHasNoSlot() {
        assertThat(CronSlots.parse("0 0 30 2 *").next(Instant.EPOCH)).isNull();
    }

    @Test
    void takesTheFirstInstantOfASpanAndNotTheLast() {
        assertThat(
                        CronSlots.parse("0 * * * *")
                                .between(
                                        Instant.parse("2026-11-23T22:00:00Z"),
                                        Instant.parse("2026-11-24T01:00:00Z")))
                .containsExactly(
                        Instant.parse("2026-11-23T22:00:00Z"),
                        Instant.parse("2026-11-23T23:00:00Z"),
                        Instant.parse("2026-11-24T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "* * * *",
                "* * * * * *",
                "60 * * * *",
                "* 24 * * *",
                "* * 0 * *",
                "* * * 13 *",
                "* * * * 8",
                "5-1 * * * *",
                "*/0 * * * *",
                "a * * * *",
                "1,,2 * * * *",
                "@daily"
            })
    void refusesWhatIsNoSchedule(String cron) {
        assertThatThrownBy(() -> CronSlots.parse(cron))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
