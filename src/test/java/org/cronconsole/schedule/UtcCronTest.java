package org.cronconsole.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

class UtcCronTest {
    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void findsTheNextAndTheLatestStart() {
        UtcCron cron = UtcCron.parse("58 11 * * 1-6");
        assertThat(cron.next(MONDAY_NOON)).contains(Instant.parse("2026-11-24T11:58:00Z"));
        assertThat(cron.latest(MONDAY_NOON)).contains(Instant.parse("2026-11-23T11:58:00Z"));
        assertThat(cron.next(Instant.parse("2026-11-28T11:58:00Z"), 2))
                .containsExactly(
                        Instant.parse("2026-11-30T11:58:00Z"),
                        Instant.parse("2026-12-01T11:58:00Z"));
    }

    @Test
    void countsAStartAtTheVeryInstantAsTheLatestAndNotAsTheNext() {
        UtcCron cron = UtcCron.parse("0 12 * * *");
        assertThat(cron.latest(MONDAY_NOON)).contains(MONDAY_NOON);
        assertThat(cron.next(MONDAY_NOON)).contains(Instant.parse("2026-11-24T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 0 * * *",
                "*/5 * * * *",
                "0 9 * * MON-FRI",
                "0 0 1 1 *",
                "1,2,3 4-6 * * 0"
            })
    void takesWhatRenderTakes(String line) {
        assertThat(UtcCron.read(line)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "* * * *",
                "60 * * * *",
                "0 24 * * *",
                "0 0 * * * *",
                "every day",
                "0 0 32 * *"
            })
    void refusesWhatRenderRefuses(String line) {
        assertThat(UtcCron.read(line)).isEmpty();
        assertThatThrownBy(() -> UtcCron.parse(line)).isInstanceOf(IllegalArgumentException.class);
    }
}
