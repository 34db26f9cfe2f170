package org.cronconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.cronconsole.TestWirings;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.workbench.SandboxFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The log of an active run in the window, over a WebSocket from the sandbox. */
class LiveLogWindowTest {
    private final TestWindow window = TestWindow.open();
    private final TestWirings.Wired wired = TestWirings.wired(1.5);

    @TempDir Path folder;

    @BeforeEach
    void show() {
        UiState state = UiState.read(folder.resolve("window.properties"));
        window.showOwn(stage ->
                new MainWindow(wired.workbenches(), state, folder, Theme.LIGHT).show(stage));
        wired.workbenches().sandbox();
        window.fire("trySandboxButton");
        window.await("the job list", () -> window.sees("jobTable"));
        window.await("all jobs are read", () -> text("jobListStatus").contains("loaded"));
    }

    @AfterEach
    void close() {
        window.close();
        wired.close();
    }

    private String text(String id) {
        Label label = window.find(id);
        return label.getText();
    }

    private ListView<?> log() {
        return window.find("runLogView");
    }

    private void triggerAndLook() {
        window.onFx(() -> {
            window.<TableView<?>>find("jobTable").getSelectionModel().select(0);
            return null;
        });
        window.fire("triggerButton");
        window.await("the question", () -> window.sees("confirmButton"));
        window.fire("confirmButton");
        window.await(
                "the way to the run",
                () -> window.robot().lookup("View run").tryQuery().isPresent());
        window.fire("viewRunsButton");
        window.await(
                "it is live", () -> window.sees("logState") && text("logState").equals("live"));
    }

    @Test
    void followsARunToItsEndAndLetsOneReadInPeace() {
        triggerAndLook();
        window.await("more lines than fit", () -> log().getItems().size() > 12);
        window.picture("log-live");
        assertThat(window.sees("jumpToNewestButton")).as("the newest is in sight").isFalse();
        window.onFx(() -> {
            log().requestFocus();
            log().getSelectionModel().select(0);
            log().scrollTo(0);
            return null;
        });
        window.press(KeyCode.HOME);
        window.await("one may go back", () -> window.sees("jumpToNewestButton"));
        int before = log().getItems().size();
        window.await("more lines", () -> log().getItems().size() > before + 2);
        assertThat(window.sees("jumpToNewestButton")).as("nothing scrolled away").isTrue();
        window.picture("log-scrolled-up");
        window.press(KeyCode.CONTROL, KeyCode.C);
        String copied = window.onFx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).contains("Running the command").doesNotContain("\n");
        window.fire("jumpToNewestButton");
        assertThat(window.sees("jumpToNewestButton")).isFalse();
        assertThat(log().getSelectionModel().isEmpty()).isTrue();
        window.await("its end", () -> text("logState").equals("ended"));
        window.await("the last line", () -> lastLine().contains("exit 0"));
        window.picture("log-ended");
    }

    private String lastLine() {
        return String.valueOf(log().getItems().getLast());
    }

    @Test
    void aBrokenConnectionIsSaidAndMendedWithoutGapsOrDoubles() {
        wired.workbenches()
                .sandboxFaults()
                .add(
                        new SandboxFault(
                                "render",
                                "FRAME",
                                null,
                                new SandboxFault.Every(8),
                                new SandboxFault.CutBefore()));
        triggerAndLook();
        window.await("it breaks", () -> text("logState").equals("reconnecting"));
        assertThat(text("logStatus")).contains("trying again");
        window.picture("log-reconnecting");
        window.await("live again", () -> text("logState").equals("live"));
        wired.workbenches().sandboxFaults().clear();
        window.await("its end", () -> text("logState").equals("ended"));
        window.await("the last line", () -> lastLine().contains("exit 0"));
        assertThat(log().getItems().stream().map(String::valueOf)).doesNotHaveDuplicates();
        assertThat(log().getItems().stream().map(String::valueOf).filter(l -> l.contains("batch ")))
                .as("every batch is told")
                .hasSizeGreaterThan(7);
    }
}
