package org.cronconsole.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class SlotPlannerTest {
    private static SlotPlanner planner(String... lines) {
        return new SlotPlanner(Stream.of(lines).map(UtcCron::parse).toList());
    }

    @Test
    void countsHowManyLinesStartAtEachMinute() {
        SlotPlanner planner = planner("58 11 * * 1-6", "58 11 * * *", "0,30 12 * * *");
        assertThat(planner.startsAt(LocalTime.of(11, 58))).isEqualTo(2);
        assertThat(planner.startsAt(LocalTime.of(12, 30))).isEqualTo(1);
        assertThat(Arrays.stream(planner.histogram()).sum()).isEqualTo(4);
    }

    @Test
    void aWishThatIsFreeComesFirst() {
        assertThat(planner("58 11 * * *").free(LocalTime.of(11, 40), 60, 1))
                .containsExactly(LocalTime.of(11, 40));
    }

    @Test
    void elseMinutesAroundTheHourComeFirstTheNearestBefore() {
        SlotPlanner planner = planner("58 11 * * *", "59 11 * * *", "1 12 * * *");
        assertThat(planner.free(LocalTime.of(11, 58), 10, 4))
                .containsExactly(
                        LocalTime.of(12, 0),
                        LocalTime.of(12, 2),
                        LocalTime.of(11, 57),
                        LocalTime.of(11, 56));
    }

    @Test
    void looksOverMidnight() {
        assertThat(planner("58 23 * * *", "59 23 * * *").free(LocalTime.of(23, 59), 3, 2))
                .isEqualTo(List.of(LocalTime.of(0, 0), LocalTime.of(0, 1)));
    }

    @Test
    void answersNothingWhereEveryMinuteIsTaken() {
        assertThat(planner("* * * * *").free(LocalTime.NOON, 30, 5)).isEmpty();
    }
}
