package org.cronconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.WindowEvent;

import org.cronconsole.TestWirings;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.UiState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** What was typed and not sent is never lost without a question. */
class DraftsWindowTest {
    private final TestWindow window = TestWindow.open();
    private final TestWirings.Wired wired = TestWirings.wired();

    @TempDir Path folder;

    @BeforeEach
    void show() {
        UiState state = UiState.read(folder.resolve("window.properties"));
        window.showOwn(stage ->
                new MainWindow(wired.workbenches(), state, folder, Theme.LIGHT).show(stage));
        wired.workbenches().sandbox();
        window.fire("trySandboxButton");
        window.await("the job list", () -> window.sees("jobTable"));
        window.await(
                "all jobs are read",
                () -> window.<Label>find("jobListStatus").getText().contains("loaded"));
    }

    @AfterEach
    void close() {
        window.close();
        wired.close();
    }

    private void type(String id, String text) {
        window.await(id, () -> window.sees(id));
        window.onFx(() -> {
            if (window.find(id) instanceof ComboBox<?> box) {
                box.getEditor().requestFocus();
            } else {
                TextInputControl field = window.find(id);
                field.requestFocus();
            }
            return null;
        });
        window.type(text);
    }

    private String question() {
        window.await("the question", () -> window.sees("confirmButton"));
        return window.robot().lookup(".dialog-message").queryAs(Label.class).getText();
    }

    private void keep() {
        assertThat(window.<Button>find("cancelButton").getText()).isEqualTo("Keep it");
        window.fire("cancelButton");
        window.await("the question is gone", () -> !window.sees("confirmButton"));
    }

    private void askToClose() {
        window.onFx(() -> {
            Event.fireEvent(
                    window.stage(),
                    new WindowEvent(window.stage(), WindowEvent.WINDOW_CLOSE_REQUEST));
            return null;
        });
    }

    private void typeThreeDrafts() {
        window.onFx(() -> {
            window.<TableView<?>>find("jobTable").getSelectionModel().select(0);
            return null;
        });
        window.fire("editButton");
        window.await(
                "the job is read",
                () ->
                        window.sees("branchField")
                                && !window.<TextInputControl>find("jobNameField")
                                        .getText()
                                        .isEmpty());
        type("branchField", "-next");
        window.fire("navJobs");
        window.fire("newJobButton");
        type("jobNameField", "Nightly export");
        window.fire("navOnboard");
        type("dealershipNameField", "Peoria Ford");
    }

    @Test
    void signingOutClosingAndStartingOverAskFirst() {
        typeThreeDrafts();
        window.fire("signOutButton");
        assertThat(question())
                .contains("New job “Nightly export”", "Onboarding of Peoria Ford", "Edit Appleton");
        window.picture("drafts-signout");
        keep();
        assertThat(window.sees("dealershipNameField")).isTrue();

        askToClose();
        assertThat(question()).contains("Nightly export");
        keep();
        assertThat(window.stage().isShowing()).isTrue();

        window.onFx(() -> {
            MenuButton menu = window.find("sandboxMenu");
            menu.getItems().stream()
                    .filter(item -> "startOverItem".equals(item.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return null;
        });
        assertThat(question()).contains("Peoria Ford");
        keep();

        window.fire("navJobs");
        window.fire("newJobButton");
        assertThat(window.<TextInputControl>find("jobNameField").getText())
                .isEqualTo("Nightly export");

        window.fire("signOutButton");
        question();
        window.fire("confirmButton");
        window.await("the sign-in", () -> window.sees("signInButton"));
    }

    @Test
    void nothingTypedMeansNoQuestion() {
        window.fire("newJobButton");
        window.await("the form", () -> window.sees("jobNameField"));
        window.fire("navOnboard");
        window.await("the wizard", () -> window.sees("dealershipNameField"));
        askToClose();
        window.await("it is closed", () -> !window.stage().isShowing());
    }

    @Test
    void aJobThatIsStillBeingReadIsNoDraft() {
        window.onFx(() -> {
            window.<TableView<?>>find("jobTable").getSelectionModel().select(0);
            window.<Button>find("editButton").fire();
            window.<Button>find("signOutButton").fire();
            return null;
        });
        window.await("the sign-in", () -> window.sees("signInButton"));
    }

    @Test
    void pastedLinesAreTakenOrSaidToBeWrong() {
        window.fire("newJobButton");
        window.await("the form", () -> window.sees("jobNameField"));
        window.fire("envPasteButton");
        window.await("the lines", () -> window.sees("envLinesField"));
        window.picture("customjob-lines-1");
        window.onFx(() -> {
            window.<TextInputControl>find("envLinesField").setText("DEBUG=1\nwhat is this");
            return null;
        });
        window.fire("envTakeButton");
        window.await("it is said", () -> window.sees("linesProblem"));
        window.picture("customjob-lines-2");
        window.onFx(() -> {
            window.<TextInputControl>find("envLinesField").setText("DEBUG=1\n# note\nBATCH=20");
            return null;
        });
        window.fire("envTakeButton");
        window.await(
                "they are taken",
                () -> window.<TableView<?>>find("envTable").getItems().size() == 2);
        window.picture("customjob-lines-3");
    }
}
