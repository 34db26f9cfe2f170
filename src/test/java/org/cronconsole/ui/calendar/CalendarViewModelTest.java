package org.cronconsole.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.job.CronJob;
import org.cronconsole.schedule.Agenda;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.KnownJobs.Phase;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.UiState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

class CalendarViewModelTest {
    /** Tuesday; clocks go back in America on 1 November. */
    private static final Instant NOW = Instant.parse("2026-10-20T15:00:00Z");

    private static final LocalDate CHANGE = LocalDate.of(2026, 11, 1);

    private final TestKit test = new TestKit(NOW);
    private int refreshed;
    private final KnownJobs known = new KnownJobs(() -> refreshed++);
    private final CalendarViewModel model = new CalendarViewModel(known, test.kit());

    private static final CronJob FORD =
            SampleJobs.job(
                    "Naperville Ford AM",
                    "58 10 * * *",
                    SampleJobs.intent("05:58", "America/Chicago", "DAILY"));
    private static final CronJob LATE =
            SampleJobs.job(
                    "Detroit Kia PM",
                    "30 2 * * *",
                    SampleJobs.intent("22:30", "America/Detroit", "DAILY"));
    private static final CronJob PLAIN = SampleJobs.job("report", "58 10 * * *", null);
    private static final CronJob RESTING =
            SampleJobs.job(
                    "Joliet Kia AM",
                    "58 10 * * *",
                    SampleJobs.intent("05:58", "America/Chicago", "DAILY"),
                    true);

    private void know(CronJob... jobs) {
        known.publish(new KnownJobs.State(Phase.LOADED, List.of(jobs), test.now, null));
    }

    private Reckoned shown() {
        return model.reckonedProperty().get();
    }

    private Reckoned.MinutesPage minutes() {
        return Objects.requireNonNull(shown().minutes());
    }

    private Agenda.Day day(LocalDate date) {
        return shown().day(date).orElseThrow();
    }

    private List<String> listed() {
        return shown().entries().stream()
                .map(entry -> {
                    CalendarWords.Line line = model.words().line(entry, shown().question().clock());
                    return line.time()
                            + " | "
                            + entry.item().whose().name()
                            + " | "
                            + line.remark()
                            + " | "
                            + line.elsewhere();
                })
                .toList();
    }

    @Test
    void beginsWithTheCurrentWeekAndCountsFive() {
        know(FORD, LATE, PLAIN, RESTING);
        model.entered();
        assertThat(shown().question().first()).as("a Sunday, in America").isEqualTo("2026-10-18");
        assertThat(model.selectedProperty().get()).isEqualTo("2026-10-20");
        assertThat(shown().days()).hasSize(35);
        assertThat(day(LocalDate.of(2026, 10, 31)))
                .isEqualTo(new Agenda.Day(LocalDate.of(2026, 10, 31), 3, 0, 0));
        assertThat(day(CHANGE))
                .as("both are an hour early")
                .isEqualTo(new Agenda.Day(CHANGE, 3, 2, 0));
        assertThat(model.past(LocalDate.of(2026, 10, 19))).isTrue();
        assertThat(model.past(LocalDate.of(2026, 10, 20))).isFalse();
        assertThat(model.statusProperty().get()).isEqualTo("3 jobs · as they stand, read just now");
    }

    @Test
    void listsADayInEachJobsOwnZoneWithWhatIsMeant() {
        know(FORD, LATE, PLAIN, RESTING);
        model.entered();
        model.select(CHANGE);
        assertThat(listed())
                .containsExactly(
                        "4:58 AM CST | Naperville Ford AM | meant 5:58 AM | 10:58 UTC",
                        "10:58 AM UTC | report | local time not set | 4:58 AM here",
                        "9:30 PM EST | Detroit Kia PM | meant 10:30 PM | 8:30 PM here · Mon 02:30"
                                + " UTC");
        assertThat(shown().shifts(CHANGE))
                .singleElement()
                .extracting(model.words()::shift)
                .isEqualTo("Clocks go back 1 h in Chicago, Detroit");
    }

    @Test
    void theChosenClockSaysOnWhichDayAStartIs() {
        know(LATE);
        model.entered();
        model.zoneProperty().set(ZoneChoice.UTC);
        assertThat(shown().entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.at()).isEqualTo("2026-10-20T02:30:00Z"));
        model.zoneProperty().set(ZoneChoice.OWN);
        assertThat(shown().entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.at()).isEqualTo("2026-10-21T02:30:00Z"));
        model.zoneProperty().set(ZoneChoice.of(ZoneId.of("America/Denver")));
        assertThat(listed().getFirst()).startsWith("8:30 PM MDT");
        assertThat(model.zones())
                .contains(ZoneChoice.of(ZoneId.of("America/Denver")))
                .contains(ZoneChoice.of(ZoneId.of("America/Detroit")));
    }

    @Test
    void theFilterNarrowsCountsListAndMinutes() {
        know(FORD, LATE, PLAIN, RESTING);
        model.entered();
        model.lookProperty().set(CalendarViewModel.Look.MINUTES);
        model.filterProperty().set("kia");
        assertThat(shown().days()).allMatch(day -> day.starts() == 1);
        assertThat(shown().entries()).hasSize(1);
        assertThat(minutes().day().total()).isEqualTo(1);
        assertThat(minutes().clock()).isEqualTo(ZoneId.of("America/Detroit"));
        model.suspendedTooProperty().set(true);
        assertThat(shown().entries()).hasSize(2);
        assertThat(model.statusProperty().get()).contains("2 jobs, 1 of them suspended");
        model.filterProperty().set("nobody");
        assertThat(model.emptyProperty().get()).isEqualTo(EmptyCalendar.NO_MATCH);
    }

    @Test
    void aClashIsTheSameInstantWhateverTheClocksSay() {
        know(FORD, LATE, PLAIN, RESTING);
        model.entered();
        model.lookProperty().set(CalendarViewModel.Look.MINUTES);
        assertThat(minutes().clock()).as("several zones").isEqualTo(ZoneOffset.UTC);
        assertThat(shown().crowds())
                .singleElement()
                .satisfies(crowd -> {
                    assertThat(crowd.at()).isEqualTo("2026-10-20T10:58:00Z");
                    assertThat(crowd.some()).containsExactly(FORD, PLAIN);
                });
        model.minuteJobs().list(shown().minutes(), 10 * 60 + 58);
        assertThat(model.minuteJobs().jobs()).containsExactly(FORD, PLAIN);
        model.minuteJobs().list(shown().minutes(), -1);
        assertThat(model.minuteJobs().jobs()).isEmpty();
    }

    @Test
    void freeMinutesKeepClearOfEveryJobWhateverTheFilter() {
        know(FORD, LATE, PLAIN, RESTING);
        model.entered();
        model.lookProperty().set(CalendarViewModel.Look.MINUTES);
        model.zoneProperty().set(ZoneChoice.of(ZoneId.of("America/Chicago")));
        model.filterProperty().set("detroit");
        model.free().wishProperty().set("5:58 am");
        assertThat(model.free().foundProperty().get())
                .extracting(FreeMinutes.Free::text)
                .containsExactly("05:59", "06:00", "06:01", "06:02", "05:57", "05:56");
        assertThat(model.free().foundProperty().get().getFirst().utc()).isEqualTo("10:59");
        model.free().wishProperty().set("5:58 p.\u00a0m.");
        assertThat(model.free().foundProperty().get().getFirst().text()).startsWith("17:");
        model.free().wishProperty().set("25:00");
        assertThat(model.free().foundProperty().get()).isEmpty();
        assertThat(model.free().wordsProperty().get()).contains("Write a time");
    }

    @Test
    void moveKeepsTheSelectedDayInSight() {
        know(FORD);
        model.entered();
        model.moveWithinWeek(false);
        model.move(-1);
        assertThat(model.selectedProperty().get()).isEqualTo("2026-10-17");
        assertThat(shown().question().first()).isEqualTo("2026-10-11");
        model.page(1);
        assertThat(model.selectedProperty().get()).isEqualTo("2026-11-21");
        assertThat(shown().question().first()).isEqualTo("2026-11-15");
        model.thisWeek();
        model.moveWithinWeek(true);
        assertThat(model.selectedProperty().get()).isEqualTo("2026-10-24");
        model.select(LocalDate.of(2026, 11, 22));
        assertThat(shown().question().first()).as("by one week").isEqualTo("2026-10-25");
    }

    @Test
    void ofManyQuestionsMeanwhileTheLastIsAnswered() {
        know(FORD, LATE);
        model.entered();
        test.tasks.hold();
        model.move(1);
        model.move(1);
        model.filterProperty().set("ford");
        model.move(1);
        assertThat(shown().question().selected()).isEqualTo("2026-10-20");
        test.tasks.release();
        assertThat(shown().question().selected()).isEqualTo("2026-10-23");
        assertThat(shown().entries()).hasSize(1);
    }

    @Test
    void nothingIsReckonedWhileNobodyLooks() {
        know(FORD);
        assertThat(shown().days()).isEmpty();
        model.entered();
        assertThat(shown().days()).hasSize(35);
        model.left();
        know(FORD, LATE);
        assertThat(shown().planned()).hasSize(1);
        model.entered();
        assertThat(shown().planned()).hasSize(2);
        assertThat(test.tasks.tickers()).isEqualTo(1);
    }

    @Test
    void saysWhyThereIsNothingOrLess() {
        model.entered();
        assertThat(model.emptyProperty().get()).isEqualTo(EmptyCalendar.WAITING);
        assertThat(model.statusProperty().get()).isEqualTo("Loading jobs…");
        known.publish(
                new KnownJobs.State(Phase.FAILED, List.of(), null, Notice.warning("no", "way")));
        assertThat(model.emptyProperty().get()).isEqualTo(EmptyCalendar.UNREAD);
        assertThat(model.noticeProperty().get()).isNotNull();
        know();
        assertThat(model.emptyProperty().get()).isEqualTo(EmptyCalendar.NO_JOBS);
        assertThat(model.statusProperty().get()).startsWith("No jobs · ");
        know(FORD, SampleJobs.job("odd", "@daily", null));
        assertThat(model.emptyProperty().get()).isEqualTo(EmptyCalendar.NOT);
        assertThat(model.noticeProperty().get()).isNull();
        assertThat(model.statusProperty().get()).contains("1 schedule not readable and left out");
        test.now = test.now.plusSeconds(120);
        test.tasks.tick();
        assertThat(model.statusProperty().get()).contains("read 2 min ago");
        known.publish(new KnownJobs.State(Phase.FAILED, known.jobs(), NOW, null));
        assertThat(model.statusProperty().get()).contains(" · as of ").endsWith(", not up to date");
        model.refresh();
        assertThat(refreshed).isEqualTo(1);
    }

    @Test
    void todayMovesOnAtMidnight() {
        know(FORD);
        model.entered();
        test.now = Instant.parse("2026-10-21T05:00:30Z");
        test.tasks.tick();
        assertThat(model.today()).isEqualTo("2026-10-21");
        assertThat(model.past(LocalDate.of(2026, 10, 20))).isTrue();
    }

    @Test
    void remembersFilterClockAndLook(@TempDir Path folder) {
        UiState state = UiState.read(folder.resolve("window.properties"));
        CalendarMemory.of(model, state, "acme");
        model.filterProperty().set("ford");
        model.zoneProperty().set(ZoneChoice.of(ZoneId.of("America/Denver")));
        model.lookProperty().set(CalendarViewModel.Look.MINUTES);
        CalendarViewModel again = new CalendarViewModel(known, test.kit());
        CalendarMemory.of(again, state, "acme");
        assertThat(again.filterProperty().get()).isEqualTo("ford");
        assertThat(again.zoneProperty().get())
                .isEqualTo(ZoneChoice.of(ZoneId.of("America/Denver")));
        assertThat(again.lookProperty().get()).isEqualTo(CalendarViewModel.Look.MINUTES);
        CalendarViewModel other = new CalendarViewModel(known, test.kit());
        CalendarMemory.of(other, state, "another");
        assertThat(other.zoneProperty().get()).isEqualTo(ZoneChoice.OWN);
        assertThat(ZoneChoice.read("Nowhere/Land")).isEqualTo(ZoneChoice.OWN);
        assertThat(ZoneChoice.read(ZoneChoice.MINE.key())).isEqualTo(ZoneChoice.MINE);
    }
}
