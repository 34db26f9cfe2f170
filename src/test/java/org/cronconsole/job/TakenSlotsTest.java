package org.cronconsole.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.id.JobId;
import org.cronconsole.render.FakeRender;
import org.cronconsole.schedule.UtcCron;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class TakenSlotsTest {
    private static final Instant NOW = FakeRender.NOW;
    private static final LocalTime WISH = LocalTime.of(11, 58);

    private final FakeRender render = new FakeRender();
    private final List<CronJob> jobs = new ArrayList<>();

    private void job(String id, String line) {
        jobs.add(CronJob.of(render.add(id, id, line), null));
    }

    private List<String> meeting(String line) {
        return new TakenSlots(jobs, null)
                .meeting(UtcCron.parse(line), NOW).stream().map(CronJob::name).toList();
    }

    private List<LocalTime> free(LocalTime wish, ZoneOffset clock, LocalTime... apart) {
        return new TakenSlots(jobs, null).free(wish, clock, Set.of(apart), 3);
    }

    @Test
    void jobsMeetWhereTheyStartInTheSameMinuteOfTheSameDay() {
        job("daily", "58 11 * * *");
        job("fridays", "58 11 * * 5");
        job("sundays", "58 11 * * SUN");
        job("quarterly", "*/15 * * * *");
        job("minutely", "* * * * *");
        job("unreadable", "@daily");
        assertThat(meeting("58 11 * * 1-6")).containsExactly("daily", "fridays", "minutely");
        assertThat(meeting("59 11 * * 1-6")).containsExactly("minutely");
        assertThat(meeting("45 11 * * 1-6")).containsExactly("quarterly", "minutely");
    }

    @Test
    void aLineThatStartsOftenMeetsOthersAsAMatterOfCourse() {
        job("daily", "58 11 * * *");
        assertThat(meeting("*/2 * * * *")).isEmpty();
    }

    @Test
    void theJobThatIsPlacedDoesNotMeetItself() {
        job("daily", "58 11 * * *");
        assertThat(
                        new TakenSlots(jobs, new JobId("daily"))
                                .meeting(UtcCron.parse("58 11 * * *"), NOW))
                .isEmpty();
    }

    @Test
    void freeTimesAreThoseOfTheClockOnWhichItIsWished() {
        job("daily", "58 11 * * *");
        assertThat(free(WISH, ZoneOffset.UTC))
                .containsExactly(LocalTime.of(11, 59), LocalTime.of(12, 0), LocalTime.of(12, 1));
        assertThat(free(LocalTime.of(5, 58), ZoneOffset.ofHours(-6)))
                .containsExactly(LocalTime.of(5, 59), LocalTime.of(6, 0), LocalTime.of(6, 1));
        // Half an hour from UTC, the full hour of the place counts and not that of UTC.
        assertThat(free(LocalTime.of(17, 28), ZoneOffset.ofHoursMinutes(5, 30)))
                .containsExactly(LocalTime.of(17, 2), LocalTime.of(17, 1), LocalTime.of(17, 0));
    }

    @Test
    void timesToStayApartFromAndOtherDaysAreNotProposed() {
        job("daily", "58 11 * * *");
        assertThat(free(WISH, ZoneOffset.UTC, LocalTime.of(11, 59), LocalTime.NOON))
                .startsWith(LocalTime.of(12, 1));
        job("late", "59 23 * * *");
        assertThat(free(LocalTime.of(23, 59), ZoneOffset.UTC))
                .isNotEmpty()
                .allMatch(time -> time.getHour() == 23);
    }
}
