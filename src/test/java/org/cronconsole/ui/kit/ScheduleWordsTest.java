package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.schedule.Drift;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

class ScheduleWordsTest {
    private static final Instant SUMMER = Instant.parse("2026-07-01T12:00:00Z");
    private static final Instant WINTER = Instant.parse("2026-11-24T12:00:00Z");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private final Texts texts = Texts.load();
    private final ScheduleWords words = seenFrom("America/New_York");

    private ScheduleWords seenFrom(String zone) {
        return new ScheduleWords(texts, new Times(() -> SUMMER, ZoneId.of(zone), Locale.US, texts));
    }

    private static WallClock at(String time, String zone, String days) {
        return new WallClock(LocalTime.parse(time), ZoneId.of(zone), Weekdays.parse(days));
    }

    private static final WallClock MORNING = at("05:58", "America/Chicago", "MON-SAT");

    private static UtcCron line(String line) {
        return UtcCron.parse(line);
    }

    private String drift(WallClock intent, String line, Instant now) {
        return words.drift(intent, line(line), Drift.of(intent, line(line), now).orElseThrow());
    }

    @Test
    void saysBothTimesAndWhatTheNextClockChangeAsksFor() {
        assertThat(words.sentence(MORNING, line("58 10 * * 1-6"), SUMMER))
                .isEqualTo(
                        "At 5:58 AM, Monday to Saturday, Chicago · 10:58 UTC; from 1 Nov it needs"
                                + " 11:58");
        assertThat(words.sentence(MORNING, line("58 11 * * 1-6"), WINTER))
                .endsWith("· 11:58 UTC; from 14 Mar 2027 it needs 10:58");
        assertThat(
                        words.sentence(
                                at("05:58", "America/Phoenix", "DAILY"),
                                line("58 12 * * *"),
                                WINTER))
                .isEqualTo("At 5:58 AM, every day, Phoenix · 12:58 UTC");
    }

    @Test
    void aWrongLineIsSaidToNeedAnotherNow() {
        assertThat(words.sentence(MORNING, line("58 11 * * 1-6"), SUMMER))
                .endsWith("Chicago · 11:58 UTC; it needs 10:58 now");
        assertThat(words.sentence(MORNING, line("0 */2 * * *"), SUMMER))
                .endsWith("Chicago · 0 */2 * * * UTC; it needs 58 10 * * 1-6 now");
    }

    @Test
    void aLineThatIsExchangedBeforeTheChangeIsNotCalledWrong() {
        // After Saturday's start, and before the clock changes in the night.
        Instant eve = Instant.parse("2026-10-31T20:00:00Z");
        assertThat(words.sentence(MORNING, line("58 11 * * 1-6"), eve))
                .endsWith("11:58 UTC; from 14 Mar 2027 it needs 10:58");
        assertThat(words.sentence(MORNING, line("58 10 * * 1-6"), eve))
                .endsWith("10:58 UTC; from 1 Nov it needs 11:58");
    }

    @Test
    void daysAreSaidInUtcWhereTheyAreOthers() {
        WallClock evening = at("18:30", "America/Chicago", "MON-FRI");
        assertThat(words.sentence(evening, evening.utcCron(SUMMER), SUMMER))
                .isEqualTo(
                        "At 6:30 PM, Monday to Friday, Chicago · 23:30 UTC; from 1 Nov it needs"
                                + " 00:30, Tuesday to Saturday");
        assertThat(words.sentence(evening, evening.utcCron(WINTER), WINTER))
                .contains("· 00:30 UTC, Tuesday to Saturday; from 14 Mar 2027 it needs 23:30, Mon");
    }

    @Test
    void aLineWithoutALocalTimeSpeaksForItself() {
        assertThat(words.sentence(null, line("58 11 * * 1-6"), SUMMER))
                .isEqualTo("11:58 UTC, Monday to Saturday");
    }

    @Test
    void changesSayWhatTheyDoToTheLineAsItStands() {
        assertThat(words.changes(MORNING, line("58 10 * * 1-6"), SUMMER))
                .containsExactly(
                        "Sun 1 Nov: the clock in Chicago goes back 1 h. The line 58 10 * * 1-6"
                                + " would then start at 4:58 AM instead of 5:58 AM: it needs 58 11"
                                + " * * 1-6.",
                        "Sun 14 Mar 2027: the clock in Chicago goes forward 1 h. The line 58 10 *"
                                + " * 1-6 is right from then on.");
        assertThat(words.changes(MORNING, line("0 3 * * *"), SUMMER).getFirst())
                .endsWith("1 h. It needs 58 11 * * 1-6 then.");
        assertThat(
                        words.changes(
                                at("05:58", "America/Phoenix", "DAILY"),
                                line("58 12 * * *"),
                                SUMMER))
                .isEmpty();
    }

    @Test
    void changesSayWhereTheTimeDoesNotExistOrComesTwice() {
        WallClock night = at("02:30", "America/Chicago", "DAILY");
        assertThat(words.changes(night, night.utcCron(SUMMER), SUMMER).getLast())
                .endsWith("That day 2:30 AM does not exist there: the start is meant at 3:30 AM.");
        WallClock twice = at("01:30", "America/Chicago", "DAILY");
        assertThat(words.changes(twice, twice.utcCron(SUMMER), SUMMER).getFirst())
                .endsWith("That day 1:30 AM comes twice: the first of them is meant.");
        WallClock island = at("05:00", "Australia/Lord_Howe", "DAILY");
        assertThat(words.changes(island, island.utcCron(SUMMER), SUMMER).getFirst())
                .contains("the clock in Lord Howe goes forward 30 min.");
    }

    @Test
    void saysHowALineMissesWhatIsMeant() {
        assertThat(drift(MORNING, "58 10 * * 1-6", WINTER))
                .isEqualTo("Starts 1 h early: at 4:58 AM instead of 5:58 AM · needs 58 11 * * 1-6");
        assertThat(drift(MORNING, "28 13 * * 1-6", WINTER))
                .startsWith("Starts 1 h 30 min late: at 7:28 AM instead of 5:58 AM ·");
        assertThat(drift(MORNING, "58 11 * * 3-5", WINTER))
                .startsWith("Starts on other days than Monday to Saturday ·");
        assertThat(drift(MORNING, "58 11 * * 5", WINTER))
                .startsWith(
                        "Starts on other days: next on Fri 27 Nov, 5:58 AM instead of Wed 25 Nov");
        assertThat(drift(MORNING, "58 */6 * * *", WINTER))
                .startsWith("Starts 4 times a day instead of once, at 5:58 AM ·");
        assertThat(drift(MORNING, "58 11 30 2 *", WINTER))
                .isEqualTo("Never starts: meant is 5:58 AM Chicago · needs 58 11 * * 1-6");
    }

    @Test
    void startsAreToldOnThreeClocksLessThoseThatAreTheSame() {
        UtcCron line = line("58 0 * * 2-6");
        assertThat(words.next(line, CHICAGO, SUMMER, 2))
                .extracting(NextStart::line)
                .containsExactly(
                        "Wed 1 Jul, 7:58 PM CDT  ·  8:58 PM EDT here  ·  Thu 00:58 UTC",
                        "Thu 2 Jul, 7:58 PM CDT  ·  8:58 PM EDT here  ·  Fri 00:58 UTC");
        assertThat(seenFrom("America/Chicago").next(line, CHICAGO, SUMMER, 1).getFirst().line())
                .isEqualTo("Wed 1 Jul, 7:58 PM CDT  ·  Thu 00:58 UTC");
        assertThat(seenFrom("UTC").next(line, CHICAGO, SUMMER, 1).getFirst().elsewhere())
                .containsExactly("Thu 00:58 UTC");
        assertThat(seenFrom("UTC").start(SUMMER, ZoneId.of("UTC")).elsewhere()).isEmpty();
        assertThat(words.next(line("0 9 1 1 *"), CHICAGO, SUMMER, 1).getFirst().there())
                .isEqualTo("Fri 1 Jan 2027, 3:00 AM CST");
    }

    @Test
    void daysAreSaidTheShortestWay() {
        assertThat(
                        List.of("DAILY", "SUN", "MON,TUE", "SAT-MON", "MON,WED,FRI").stream()
                                .map(Weekdays::parse)
                                .map(words::days))
                .containsExactly(
                        "every day",
                        "Sunday",
                        "Monday and Tuesday",
                        "Saturday to Monday",
                        "Monday, Wednesday and Friday");
    }
}
