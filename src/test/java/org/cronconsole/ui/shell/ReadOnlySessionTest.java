package org.cronconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.TestWorkbenches;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.UiState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** In a read-only session every control that writes is off on every screen, and says why. */
class ReadOnlySessionTest {
    private final TestWindow window = TestWindow.open();
    private final TestKit business = new TestKit();

    @TempDir Path folder;

    @BeforeEach
    void signIn() {
        business.render.add("crn-1", "Naperville Ford AM", "58 11 * * 1-6");
        TestWorkbenches workbenches = new TestWorkbenches(business.workbench("acme", true, false));
        UiState state = UiState.read(folder.resolve("window.properties"));
        window.showOwn(
                stage -> new MainWindow(workbenches, state, folder, Theme.LIGHT).show(stage));
        window.await("the profile", () -> !window.find("signInButton").isDisabled());
        window.onFx(() -> {
            window.<javafx.scene.control.TextField>find("usernameField").setText("root.sa");
            window.<javafx.scene.control.PasswordField>find("passwordField").setText("secret");
            return null;
        });
        window.fire("signInButton");
        window.await("the jobs", () -> window.sees("jobTable"));
        TableView<?> jobs = window.find("jobTable");
        window.await("they are read", () -> jobs.getItems().size() == 1);
        window.onFx(() -> {
            jobs.getSelectionModel().select(0);
            return null;
        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void offWithReason(String... ids) {
        for (String id : List.of(ids)) {
            Node control = window.find(id);
            assertThat(control.isDisabled()).as(id).isTrue();
            assertThat(control.getAccessibleHelp()).as(id).contains("read-only");
        }
    }

    @Test
    void everyWritingControlIsOffAndSaysWhy() {
        offWithReason(
                "newJobButton", "triggerButton", "editButton", "suspendButton", "deleteButton");
        offWithReason("writeLockToggle");
        assertThat(window.<ToggleButton>find("writeLockToggle").getText()).isEqualTo("Read-only");
        window.picture("readonly-jobs");

        window.fire("viewRunsButton");
        window.await("the runs", () -> window.sees("runTable"));
        offWithReason("triggerRunButton", "cancelRunButton");

        window.press(KeyCode.CONTROL, KeyCode.K);
        window.await("the palette", () -> window.sees("commandPalette"));
        window.type("new job");
        window.press(KeyCode.ENTER);
        window.await("the form", () -> window.sees("createJobButton"));
        offWithReason("createJobButton");
        assertThat(window.find("jobNameField").isDisabled()).isTrue();
        window.picture("readonly-newjob");

        // Profiles are this computer's own: what is kept of them changes nothing anywhere else.
        window.fire("navSettings");
        window.fire("profilesButton");
        window.await("the profiles", () -> window.sees("profileList"));
        assertThat(window.<ListView<?>>find("profileList").getItems()).isEmpty();
    }
}
