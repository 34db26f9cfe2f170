package org.cronconsole.ui.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.cronconsole.alert.AlertKind;
import org.cronconsole.alert.AlertLab;
import org.cronconsole.alert.Alerts;
import org.cronconsole.alert.Past;
import org.cronconsole.run.CommonCause;
import org.cronconsole.run.SlotStatus;
import org.cronconsole.ui.kit.Accessibility;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.TestWorkbenches;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.shell.MainWindow;
import org.cronconsole.workbench.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

class AlertsWindowTest {
    private static final String[] HOSTILE = {
        "O'Hare \"Kia\" AM", "$(reboot) & <b>Motors</b> AM", "日本 Mazda AM", "-rf Ford AM"
    };

    /** What the clock of the window says, more or less, so that ages are right. */
    private final Instant now =
            Instant.now().minus(Duration.ofMinutes(2)).truncatedTo(ChronoUnit.MINUTES);

    private final TestKit kit = new TestKit(now);
    private final AlertLab lab = kit.desktop;
    private final TestWindow window = TestWindow.open();
    private Workbench bench;

    @TempDir Path folder;

    @BeforeEach
    void show() {
        kit.render.add(
                AlertLab.id("Naperville Ford AM").value(), "Naperville Ford AM", "58 11 * * *");
        // As in a read-only session: nothing of this is a write.
        bench = kit.workbench("acme", true, false);
        plant(bench.alerts());
        TestWorkbenches benches = new TestWorkbenches(bench);
        UiState state = UiState.read(folder.resolve("window.properties"));
        window.showOwn(stage -> new MainWindow(benches, state, folder, Theme.LIGHT).show(stage));
        window.await("the profile", () -> !window.find("usernameField").isDisabled());
        type("usernameField", "root");
        type("passwordField", "secret");
        window.press(KeyCode.ENTER);
        window.await("the job list", () -> window.sees("jobTable"));
    }

    private void plant(Alerts alerts) {
        Instant due = now.minus(Duration.ofHours(30));
        String[] group = new String[14];
        for (int i = 0; i < group.length; i++) {
            group[i] = (char) ('A' + i) + " Motors AM";
        }
        lab.now = due;
        for (String name : group) {
            lab.is(name, due, SlotStatus.RUNNING, null);
        }
        for (String name : HOSTILE) {
            lab.is(name, due, SlotStatus.RUNNING, null);
        }
        for (String name : new String[] {"Naperville Ford AM", "Joliet Kia PM", "cleanup"}) {
            lab.is(name, due, SlotStatus.RUNNING, null);
        }
        alerts.look(lab.fleet(), Past.NOTHING, due);
        lab.is(HOSTILE[0], due, SlotStatus.MISSED, "no start within 15 min");
        lab.is(HOSTILE[1], due, SlotStatus.FAILED, "out of memory (limit 512Mi)");
        alerts.look(lab.fleet(), Past.NOTHING, due.plus(Duration.ofHours(20)));
        Instant today = now.minus(Duration.ofHours(3));
        for (String name : group) {
            lab.is(name, today, SlotStatus.FAILED, "exit code 1");
        }
        lab.cause(CommonCause.Kind.DEPLOY, "failed: exit code 1", today.minusSeconds(900), group);
        Instant look = now.minus(Duration.ofHours(2));
        lab.now = look;
        alerts.look(lab.fleet(), Past.NOTHING, look.minusSeconds(60));
        alerts.look(lab.fleet(), Past.NOTHING, look);
        lab.is(HOSTILE[0], today, SlotStatus.OK, null);
        lab.is(
                HOSTILE[2],
                today,
                SlotStatus.LATE,
                "started 40 min late: the run before it was in the way");
        lab.is(HOSTILE[3], today, SlotStatus.HUNG, "running for 3 h 2 min, far longer than usual");
        alerts.look(lab.fleet(), Past.NOTHING, look.plus(Duration.ofMinutes(2)));
        lab.is("Naperville Ford AM", today.plusSeconds(60), SlotStatus.FAILED, "exit code 2");
        alerts.look(lab.fleet(), Past.NOTHING, look.plus(Duration.ofMinutes(4)));
        lab.now = now;
    }

    @AfterEach
    void close() {
        window.close();
        bench.close();
    }

    private void type(String id, String text) {
        window.onFx(() -> {
            window.find(id).requestFocus();
            return null;
        });
        window.type(text);
    }

    private String text(String id) {
        return window.<Label>find(id).getText();
    }

    private void assertEveryControlHasAName() {
        assertThat(window.onFx(() -> Accessibility.nameless(window.stage().getScene().getRoot())))
                .isEmpty();
    }

    @Test
    void whatHappenedIsReadMutedAndOpened() {
        Button bell = window.find("alertsButton");
        window.await("the bell", () -> !bell.getText().isEmpty());
        int unread = Integer.parseInt(bell.getText());
        assertThat(unread).isGreaterThan(4);
        assertThat(bell.getAccessibleText()).contains(unread + " unread");
        window.fire("alertsButton");
        ListView<AlertLine> list = window.find("alertList");
        window.await("the list", () -> list.getItems().size() > unread);
        window.picture("alerts-1-list");
        assertEveryControlHasAName();

        // By the keyboard: filter, choose, and to its starts.
        assertThat(text("alertNoneText")).startsWith("Choose one to see its starts.");
        window.press(KeyCode.CONTROL, KeyCode.F);
        window.type("zeppelin");
        window.await("none is left", list.getItems()::isEmpty);
        assertThat(window.sees("alertNonePane")).as("beside an empty list").isTrue();
        assertThat(text("alertNoneText")).contains("its starts are listed here");
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.type("14 dealer");
        window.await("one is left", () -> list.getItems().size() == 2);
        window.press(KeyCode.ENTER);
        window.await("it is selected", () -> window.sees("alertItemList"));
        window.await("it counts as read", () -> bell.getText().equals(String.valueOf(unread - 1)));
        ListView<?> items = window.find("alertItemList");
        assertThat(items.getItems()).hasSize(14);
        window.picture("alerts-2-group");
        window.press(KeyCode.ENTER);
        window.await("to its starts", items::isFocused);

        // Its cause is muted until a time that is typed, and shown with its end.
        ComboBox<MuteForm.Span> span = window.find("muteSpanChoice");
        window.onFx(() -> {
            span.setValue(MuteForm.Span.TYPED);
            window.<TextField>find("muteUntilField").setText("tomorrow");
            return null;
        });
        window.fire("muteButton");
        window.await("what is wrong is said", () -> window.sees("muteProblem"));
        assertThat(text("muteProblem")).contains("2026-12-24 08:00");
        window.picture("alerts-3-problem");
        window.onFx(() -> {
            span.setValue(MuteForm.Span.WEEK);
            return null;
        });
        window.fire("muteButton");
        VBox mutes = window.find("muteList");
        window.await("it is muted", () -> mutes.getChildren().size() == 1);
        window.picture("alerts-4-muted");
        assertEveryControlHasAName();

        // The run of the only start is opened by Enter.
        window.press(KeyCode.CONTROL, KeyCode.F);
        window.type("naperville");
        window.await("one is left", () -> list.getItems().size() == 2);
        window.press(KeyCode.ENTER);
        window.press(KeyCode.ENTER);
        window.await("its runs", () -> window.sees("runTable"));
        window.fire("alertsButton");
        window.fire("alertsReadButton");
        window.await("all are read", () -> bell.getText().isEmpty());
        window.onFx(() -> {
            window.<TextField>find("alertFilterField").setText("no such");
            return null;
        });
        window.await("none is left", () -> window.sees("alertsEmptyButton"));
        window.picture("alerts-5-nomatch");
    }

    @Test
    void whatIsToldIsChosenInTheSettings() {
        window.fire("navSettings");
        window.await("the settings", () -> window.sees("alertSaveButton"));
        assertThat(window.find("alertSaveButton").isDisabled()).isTrue();
        window.fire("quietCheck");
        window.fire("alertKind" + AlertKind.LATE.name());
        window.onFx(() -> {
            window.<TextField>find("quietFromField").setText("22 o'clock");
            return null;
        });
        window.fire("alertSaveButton");
        window.await("what is wrong is said", () -> window.sees("quietFromProblem"));
        window.picture("alerts-6-settings");
        assertEveryControlHasAName();
        window.onFx(() -> {
            window.<TextField>find("quietFromField").setText("21:30");
            return null;
        });
        window.fire("alertSaveButton");
        window.await("it is kept", () -> lab.kept.choices().quiet() != null);
        assertThat(lab.kept.choices().kinds()).doesNotContain(AlertKind.LATE);
        lab.missing = "There is no desktop session.";
        window.fire("alertTestButton");
        window.await("it is said", () -> window.sees("alertDesktopTrouble"));
        window.picture("alerts-7-settings-missing");
    }
}
