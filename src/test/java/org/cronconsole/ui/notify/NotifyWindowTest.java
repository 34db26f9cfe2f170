package org.cronconsole.ui.notify;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.cronconsole.id.JobId;
import org.cronconsole.job.NotifySetting;
import org.cronconsole.render.NotificationOverride;
import org.cronconsole.ui.kit.Accessibility;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.TestWorkbenches;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.shell.MainWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;

/** What Render notifies of, set in the window for one job and for several. */
class NotifyWindowTest {
    private final TestWindow window = TestWindow.open();
    private final TestKit business = new TestKit(Instant.now());

    @TempDir Path folder;

    @AfterEach
    void close() {
        window.close();
    }

    private void enter() {
        TestWorkbenches workbenches = new TestWorkbenches(business.workbench("acme", false, false));
        UiState state = UiState.read(folder.resolve("window.properties"));
        window.showOwn(
                stage -> new MainWindow(workbenches, state, folder, Theme.LIGHT).show(stage));
        window.await("the profile", () -> !window.find("signInButton").isDisabled());
        window.onFx(() -> {
            window.<TextField>find("usernameField").setText("root.sa");
            window.<TextField>find("passwordField").setText("secret");
            return null;
        });
        window.fire("signInButton");
        window.await("the shell", () -> window.sees("navJobs"));
        window.fire("navJobs");
        window.await("the jobs", () -> jobs().getItems().size() == 4);
    }

    private TableView<?> jobs() {
        return window.find("jobTable");
    }

    private void select(int... rows) {
        window.onFx(() -> {
            jobs().getSelectionModel().clearSelection();
            jobs().getSelectionModel().selectIndices(rows[0], rows);
            return null;
        });
    }

    @Test
    void itIsSetForSeveralJobsAndForOne() {
        String[] names = {
            "Aurora Honda AM", "Aurora Honda PM", "Joliet Kia AM", "Naperville Ford AM"
        };
        for (int i = 0; i < names.length; i++) {
            business.render.add("crn-" + i, names[i], "58 11 * * 1-6");
        }
        business.render.overrides.put(
                new JobId("crn-1"), new NotificationOverride("all", "default"));
        enter();
        chooseSeveral();
        setForSeveral();
        setForOne();
    }

    private void chooseSeveral() {
        assertThat(window.<Button>find("notificationsButton").isDisabled()).isTrue();
        select(0, 1, 2);
        // What acts on one job must not act on one of three.
        assertThat(window.<Button>find("triggerButton").isDisabled()).isTrue();
        assertThat(window.<Button>find("deleteButton").isDisabled()).isTrue();
        window.await(
                "the count",
                () -> window.<Label>find("jobListStatus").getText().contains("3 selected"));
        window.fire("refreshButton");
        window.await(
                "the list anew",
                () -> window.<Label>find("jobListStatus").getText().contains("loaded"));
        assertThat(window.onFx(() -> jobs().getSelectionModel().getSelectedItems().size()))
                .as("who was chosen stays so")
                .isEqualTo(3);
        window.picture("notify-jobs");
        window.fire("notificationsButton");
    }

    private void setForSeveral() {
        window.await("the plan", () -> !window.<Button>find("notifyStart").isDisabled());
        window.onFx(() -> {
            window.<ChoiceBox<NotifySetting>>find("notifyManyChoice").setValue(NotifySetting.ALL);
            return null;
        });
        window.picture("notify-plan");
        assertThat(window.<Label>find("notifyManySentence").getText())
                .startsWith("2 jobs change, 1 has it already.");
        assertThat(Accessibility.nameless(window.stage().getScene().getRoot())).isEmpty();
        window.fire("notifyStart");
        window.await("the question", () -> window.sees("confirmButton"));
        window.picture("notify-ask");
        window.fire("confirmButton");
        window.await(
                "the end",
                () -> window.find("notifyManyNotice").getAccessibleText().contains("read back"));
        window.onFx(() -> {
            window.find("notifyTable").requestFocus();
            return null;
        });
        window.press(KeyCode.DOWN);
        window.press(KeyCode.UP);
        assertThat(window.<Label>find("notifyOutcome").getText())
                .isEqualTo("Aurora Honda AM, set.");
        window.picture("notify-done");
        assertThat(business.render.writes)
                .containsExactlyInAnyOrder("notify crn-0 all", "notify crn-2 all");
        window.fire("notifyBack");
        window.await("the jobs", () -> window.sees("jobTable"));
    }

    private void setForOne() {
        select(3);
        window.fire("detailsButton");
        window.await("the setting", () -> !window.find("notifyChoice").isDisabled());
        assertThat(window.<Label>find("notifySentence").getText())
                .contains("As the workspace says", "Failed runs");
        window.onFx(() -> {
            window.<ChoiceBox<NotifySetting>>find("notifyChoice").setValue(NotifySetting.NONE);
            return null;
        });
        window.fire("notifySetButton");
        window.await(
                "it is read back",
                () -> window.<Label>find("notifySentence").getText().contains("job: Nothing"));
        window.picture("notify-one");
        assertThat(business.render.writes).contains("notify crn-3 none");
    }
}
