package org.cronconsole.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.cronconsole.TestWirings;
import org.cronconsole.job.CronJob;
import org.cronconsole.schedule.Agenda;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.shell.MainWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The calendar in a session of the sandbox over HTTP. */
class CalendarSessionTest {
    private final TestWindow window = TestWindow.open();
    private final TestWirings.Wired wired = TestWirings.wired();
    private UiState state;

    @TempDir Path folder;

    @BeforeEach
    void show() {
        state = UiState.read(folder.resolve("window.properties"));
        window.showOwn(stage ->
                new MainWindow(wired.workbenches(), state, folder, Theme.LIGHT).show(stage));
        window.await("the sign-in", () -> window.sees("trySandboxButton"));
        // Begun here, so that its start is not part of the wait for the list.
        wired.workbenches().sandbox();
        window.fire("trySandboxButton");
        window.await("the job list", () -> window.sees("jobTable"));
        window.await(
                "all jobs are read",
                () -> window.<Label>find("jobListStatus").getText().contains("loaded"));
        window.fire("navCalendar");
        window.await("the calendar", () -> window.sees("weekGrid"));
    }

    @AfterEach
    void close() {
        window.close();
        wired.close();
    }

    @Test
    void leadsToAJobOfTheListAndRemembersWhatWasChosen() {
        window.await(
                "the jobs",
                () -> window.<Label>find("calendarStatus").getText().contains("as they stand"));
        window.picture("calendar-session");
        window.press(KeyCode.CONTROL, KeyCode.F);
        window.await("the filter", () -> window.find("calendarFilterField").isFocused());
        window.type("am");
        ListView<Agenda.Entry<CronJob>> list = window.find("dayList");
        window.onFx(() -> {
            window.<ComboBox<ZoneChoice>>find("calendarZoneChoice").setValue(ZoneChoice.UTC);
            return null;
        });
        // Whatever the day of the week is: one of seven has a start.
        for (int day = 0; day < 7 && window.onFx(() -> list.getItems().isEmpty()); day++) {
            window.press(KeyCode.ENTER);
            window.press(KeyCode.RIGHT);
        }
        window.await("starts", () -> !list.getItems().isEmpty());
        window.onFx(() -> {
            list.requestFocus();
            list.getSelectionModel().select(0);
            return null;
        });
        String name =
                window.onFx(() -> list.getSelectionModel().getSelectedItem().item().whose().name());
        window.press(KeyCode.ENTER);
        window.await("the job list again", () -> window.sees("jobTable"));
        TableView<?> table = window.find("jobTable");
        assertThat(table.getSelectionModel().getSelectedItem().toString()).contains(name);
        assertThat(state.get("calendar.zone.Sandbox")).contains(ZoneChoice.UTC.key());
        assertThat(state.get("calendar.filter.Sandbox")).contains("am");
        assertThat(window.onFx(() -> window.sees("navCalendar"))).isTrue();
    }

    @Test
    void theMinutesFitIntoTheWindow() {
        window.fire("minutesToggle");
        window.await("the minutes", () -> window.sees("minuteGrid"));
        window.onFx(() -> {
            window.<TextField>find("freeWishField").setText("5:58 AM");
            return null;
        });
        window.await(
                "free minutes",
                () -> window.robot().lookup("#freeFound .button").tryQuery().isPresent());
        window.picture("calendar-session-minutes");
        var bottom =
                window.onFx(() ->
                        window.find("minuteJobsList").localToScene(0, 0).getY()
                                + window.find("minuteJobsList").getBoundsInLocal().getHeight());
        assertThat(bottom).isLessThan(700);
    }
}
