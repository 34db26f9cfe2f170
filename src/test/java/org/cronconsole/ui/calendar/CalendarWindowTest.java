package org.cronconsole.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.cronconsole.job.CronJob;
import org.cronconsole.schedule.Agenda;
import org.cronconsole.schedule.DayMinutes;
import org.cronconsole.ui.kit.Accessibility;
import org.cronconsole.ui.kit.AskedDialogs;
import org.cronconsole.ui.kit.FxTasks;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.Problems;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Times;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The calendar around the clock change of autumn 2026, by keyboard. */
class CalendarWindowTest {
    private static final Instant NOW = Instant.parse("2026-10-21T15:00:00Z");

    private final TestWindow window = TestWindow.open();
    private final KnownJobs known = new KnownJobs(() -> {});
    private final List<CronJob> opened = new ArrayList<>();
    private final Texts texts = Texts.load();
    private final ScreenKit kit =
            new ScreenKit(
                    new FxTasks(),
                    texts,
                    new Problems(texts),
                    new AskedDialogs(),
                    new Times(() -> NOW, ZoneId.of("America/New_York"), Locale.US, texts));
    private final CalendarViewModel model = window.onFx(() -> new CalendarViewModel(known, kit));

    @AfterEach
    void close() {
        window.close();
    }

    private void show(List<CronJob> jobs) {
        CalendarView view =
                window.show(stage -> new CalendarView(model, kit, opened::add), CalendarView::root);
        window.onFx(() -> {
            known.publish(new KnownJobs.State(KnownJobs.Phase.LOADED, jobs, NOW, null));
            view.entered();
            return null;
        });
        window.await(
                "the weeks", () -> model.reckonedProperty().get().planned().size() == jobs.size());
    }

    private static List<CronJob> few() {
        List<CronJob> jobs = new ArrayList<>(SampleJobs.dealerships(60, NOW));
        jobs.add(SampleJobs.job("heartbeat", "* * * * *", null));
        jobs.add(SampleJobs.job("quarterly report", "0 9 1 */3 *", null));
        jobs.add(
                SampleJobs.job(
                        "Small Hours Subaru AM",
                        "30 7 * * *",
                        SampleJobs.intent("01:30", "America/Denver", "DAILY")));
        return jobs;
    }

    private String text(String id) {
        return window.<Label>find(id).getText();
    }

    private void answered(LocalDate date) {
        window.await(
                "the answer for " + date,
                () -> model.reckonedProperty().get().question().selected().equals(date));
    }

    private DayCell focusedDay() {
        Node owner = window.onFx(() -> window.stage().getScene().getFocusOwner());
        assertThat(owner).isInstanceOf(DayCell.class);
        return (DayCell) owner;
    }

    @Test
    void theWeeksAreWalkedByKeyboardToTheDayOfTheChange() {
        show(few());
        assertThat(focusedDay().date()).isEqualTo("2026-10-21");
        assertThat(focusedDay().getAccessibleText()).contains("today", "starts");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.END);
        window.press(KeyCode.RIGHT);
        answered(LocalDate.of(2026, 11, 1));
        assertThat(focusedDay().date()).isEqualTo("2026-11-01");
        assertThat(text("dayTitle")).isEqualTo("Sunday 1 November 2026");
        assertThat(text("dayShifts")).startsWith("Clocks go back 1 h in ");
        assertThat(focusedDay().getAccessibleText()).contains("Clocks go back 1 h");
        window.press(KeyCode.RIGHT);
        answered(LocalDate.of(2026, 11, 2));
        assertThat(text("dayCounts")).contains("not at the time that is meant");
        window.press(KeyCode.ENTER);
        window.await("the list has the focus", () -> window.find("dayList").isFocused());
        window.press(KeyCode.DOWN);
        ListView<Agenda.Entry<CronJob>> list = window.find("dayList");
        window.picture("calendar-weeks");
        CronJob chosen = list.getSelectionModel().getSelectedItem().item().whose();
        window.press(KeyCode.ENTER);
        assertThat(opened).containsExactly(chosen);
        assertThat(window.onFx(() -> Accessibility.nameless(window.stage().getScene().getRoot())))
                .isEmpty();
    }

    @Test
    void pagesKeepTheFocusOnTheDayAndSayThatThePastIsNotWhatRan() {
        show(few());
        window.press(KeyCode.PAGE_UP);
        answered(LocalDate.of(2026, 9, 16));
        assertThat(focusedDay().date()).isEqualTo("2026-09-16");
        assertThat(window.sees("dayPast")).isTrue();
        window.press(KeyCode.PAGE_DOWN);
        window.press(KeyCode.HOME);
        answered(LocalDate.of(2026, 10, 18));
        assertThat(window.sees("dayPast")).isTrue();
        window.fire("calendarToday");
        answered(LocalDate.of(2026, 10, 21));
        assertThat(window.sees("dayPast")).isFalse();
        window.fire("calendarOn");
        answered(LocalDate.of(2026, 11, 25));
        assertThat(text("calendarRange")).isEqualTo("22 Nov – 26 Dec 2026");
    }

    @Test
    void theFilterNarrowsWhileTypingAndCanBeCleared() {
        show(few());
        window.onFx(() -> {
            window.<TextField>find("calendarFilterField").requestFocus();
            return null;
        });
        window.type("subaru");
        window.await("one job", () -> text("calendarStatus").startsWith("1 job "));
        window.onFx(() -> {
            model.select(LocalDate.of(2026, 11, 1));
            return null;
        });
        answered(LocalDate.of(2026, 11, 1));
        ListView<Agenda.Entry<CronJob>> list = window.find("dayList");
        assertThat(list.getItems()).hasSize(1);
        window.picture("calendar-filtered");
        window.type("zzz");
        window.await("nothing matches", () -> window.sees("clearFilterButton"));
        window.picture("calendar-nomatch");
        window.fire("clearFilterButton");
        window.await("all again", () -> text("calendarStatus").startsWith("121 jobs"));
        window.onFx(() -> {
            window.<ComboBox<ZoneChoice>>find("calendarZoneChoice").setValue(ZoneChoice.UTC);
            return null;
        });
        window.await(
                "the days are UTC's",
                () -> model.reckonedProperty().get().question().clock() != null);
        assertThat(model.zoneProperty().get()).isEqualTo(ZoneChoice.UTC);
    }

    @Test
    void theMinutesTellWhoStartsAndLeadToTheJobs() {
        show(few());
        window.fire("minutesToggle");
        ListView<DayMinutes.Crowd<CronJob>> crowds = window.find("crowdList");
        window.await("crowded minutes", () -> !crowds.getItems().isEmpty());
        window.onFx(() -> {
            window.find("minuteGrid").requestFocus();
            return null;
        });
        window.press(KeyCode.PAGE_DOWN);
        assertThat(text("minuteWords")).startsWith("12:01 AM").contains("heartbeat");
        window.onFx(() -> {
            crowds.requestFocus();
            crowds.getSelectionModel().select(0);
            return null;
        });
        ListView<CronJob> jobs = window.find("minuteJobsList");
        window.await("its jobs", () -> jobs.getItems().size() > 1);
        assertThat(jobs.getItems()).hasSize(crowds.getItems().getFirst().starts());
        window.onFx(() -> {
            window.<TextField>find("freeWishField").requestFocus();
            return null;
        });
        window.type("10:58");
        window.picture("calendar-minutes");
        window.press(KeyCode.ENTER);
        window.onFx(() -> {
            crowds.requestFocus();
            return null;
        });
        window.press(KeyCode.ENTER);
        window.await("the jobs have the focus", jobs::isFocused);
        window.press(KeyCode.ENTER);
        assertThat(opened).containsExactly(jobs.getItems().getFirst());
        assertThat(window.onFx(() -> Accessibility.nameless(window.stage().getScene().getRoot())))
                .isEmpty();
    }

    @Test
    void aFreeMinuteIsCopied() {
        show(SampleJobs.dealerships(60, NOW));
        window.fire("minutesToggle");
        window.onFx(() -> {
            window.<TextField>find("freeWishField").requestFocus();
            return null;
        });
        window.await("the minutes", () -> model.reckonedProperty().get().minutes() != null);
        window.type("3:58 AM");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.SPACE);
        assertThat(text("freeWords")).contains("copied");
        String copied = window.onFx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).isEqualTo("03:58");
        window.picture("calendar-minutes-crowded");
    }

    @Test
    void tenThousandJobsAreAnsweredWhileTyping() {
        show(SampleJobs.dealerships(5000, NOW));
        window.picture("calendar-10000");
        window.onFx(() -> {
            window.<TextField>find("calendarFilterField").requestFocus();
            return null;
        });
        window.type("dealer 0004");
        window.await(
                "eleven dealerships, of which one rests",
                () -> text("calendarStatus").startsWith("20 jobs"));
        window.fire("minutesToggle");
        window.await("the minutes", () -> model.reckonedProperty().get().minutes() != null);
        window.onFx(() -> {
            model.filterProperty().set("");
            return null;
        });
        window.await("all", () -> text("calendarStatus").startsWith("9,800 jobs"));
        window.picture("calendar-10000-minutes");
    }
}
