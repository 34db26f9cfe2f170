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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The log of an active run in the window, over a WebSocket from the sandbox. */
class LiveLogWindowTest {
    private final TestWindow window = TestWindow.open();
    // A run of some twenty seconds, however slow the machine is; it is canceled rather than
    // awaited.
    private final TestWirings.Wired wired = TestWirings.wired(0.15);

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
        window.await("the watched run", () -> window.sees("watchRunsButton"));
        window.fire("watchRunsButton");
        window.await(
                "it is live", () -> window.sees("logState") && text("logState").equals("live"));
    }

    @Test
    void followsARunToItsEndAndLetsOneReadInPeace() {
        triggerAndLook();
        window.await("more lines than fit", () -> log().getItems().size() > 9);
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
        window.await("more lines", () -> log().getItems().size() > before);
        assertThat(window.sees("jumpToNewestButton")).as("nothing scrolled away").isTrue();
        window.picture("log-scrolled-up");
        window.press(KeyCode.CONTROL, KeyCode.C);
        window.await("it is copied", () -> window.sees("runNotice"));
        String copied = window.onFx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).contains("Running the command").doesNotContain("\n");
        window.fire("jumpToNewestButton");
        assertThat(window.sees("jumpToNewestButton")).isFalse();
        assertThat(log().getSelectionModel().isEmpty()).isTrue();
        window.fire("cancelRunButton");
        window.await("the question", () -> window.sees("confirmButton"));
        window.fire("confirmButton");
        window.await("its end", () -> text("logState").equals("ended"));
        assertThat(log().getItems().size()).as("the lines stay").isGreaterThan(before);
        window.picture("log-ended");
    }

    /** Everything that a label says from now on. */
    private List<String> heard(String id) {
        List<String> heard = new CopyOnWriteArrayList<>();
        window.onFx(() -> {
            Label label = window.find(id);
            label.textProperty().addListener((o, was, now) -> heard.add(now));
            return null;
        });
        return heard;
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
        // A connection that has stood is made again at once: what is said meanwhile is soon gone.
        List<String> states = heard("logState");
        List<String> said = heard("logStatus");
        window.await("it breaks", () -> states.contains("reconnecting"));
        window.await(
                "it is said",
                () -> said.stream().anyMatch(words -> words.contains("trying again")));
        window.await("live again", () -> text("logState").equals("live"));
        wired.workbenches().sandboxFaults().clear();
        window.await("it goes on", () -> log().getItems().size() > 10);
        List<String> lines = log().getItems().stream().map(String::valueOf).toList();
        assertThat(lines).doesNotHaveDuplicates();
        assertThat(
                        lines.stream()
                                .map(line -> line.replaceAll(".*plain=|, spans=.*|[0-9.]+ ms", "")))
                .as("the eighth line was cut off and fetched afterwards")
                .containsSubsequence(
                        "browser ready, version 131.0", "login to vAuto", "page loaded in ");
    }
}
