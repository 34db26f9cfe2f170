package org.cronconsole.ui.watch;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.cronconsole.TestWirings;
import org.cronconsole.job.CronJob;
import org.cronconsole.run.Run;
import org.cronconsole.ui.kit.Accessibility;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.shell.MainWindow;
import org.cronconsole.workbench.Workbench;
import org.cronconsole.workbench.Workbenches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Runs that were started in the window, watched over HTTP from the sandbox. */
class WatchWindowTest {
    private final TestWindow window = TestWindow.open();
    // A run of some twenty seconds, which is canceled rather than awaited.
    private final TestWirings.Wired wired = TestWirings.wired(0.15);

    @TempDir Path folder;

    @AfterEach
    void close() {
        window.close();
        wired.close();
    }

    private void enter() {
        UiState state = UiState.read(folder.resolve("window.properties"));
        window.showOwn(stage ->
                new MainWindow(wired.workbenches(), state, folder, Theme.LIGHT).show(stage));
        wired.workbenches().sandbox();
        window.fire("trySandboxButton");
        window.await("the job list", () -> window.sees("jobTable"));
        window.await("all jobs are read", () -> text("jobListStatus").contains("loaded"));
    }

    private String text(String id) {
        Node node = window.find(id);
        return node instanceof Labeled labeled ? labeled.getText() : node.getAccessibleText();
    }

    private boolean stands(String word) {
        return window.sees("watchState") && text("watchState").equals(word);
    }

    private void trigger(int row) {
        window.onFx(() -> {
            window.<TableView<?>>find("jobTable").getSelectionModel().clearAndSelect(row);
            return null;
        });
        window.fire("triggerButton");
        window.await("the question", () -> window.sees("confirmButton"));
        window.fire("confirmButton");
        window.await("it opens live", () -> stands("running"));
    }

    private void cancel() {
        window.fire("watchCancelButton");
        window.await("the question", () -> window.sees("confirmButton"));
    }

    @Test
    void aStartedRunOpensLiveIsLeftAndFoundAgainAndCanceled() {
        enter();
        assertThat(window.sees("watchPill")).as("nothing is watched").isFalse();
        trigger(0);
        String first = text("watchTitle");
        window.await("its log", () -> !log().getItems().isEmpty());
        window.await("what is usual", () -> text("watchUsual").startsWith("usually"));
        assertThat(window.sees("watchList")).as("one needs no list").isFalse();
        assertThat(Accessibility.nameless(window.stage().getScene().getRoot())).isEmpty();
        window.picture("watch-running");

        window.press(KeyCode.ESCAPE);
        window.await("the jobs", () -> window.sees("jobTable"));
        assertThat(text("watchPill")).isEqualTo("1 run under way");
        trigger(2);
        assertThat(text("watchTitle")).isNotEqualTo(first);
        assertThat(text("watchPill")).isEqualTo("2 runs under way");
        assertThat(window.<ListView<?>>find("watchList").getItems()).hasSize(2);
        window.picture("watch-two");

        cancel();
        window.picture("watch-cancel");
        window.fire("confirmButton");
        window.await("it was canceled", () -> stands("canceled"));
        assertThat(text("watchSentence")).contains("It was canceled at", "by ops@acme-auto");
        assertThat(window.<Button>find("watchAgainButton").isDisabled()).isFalse();
        window.picture("watch-canceled");

        endsWhileOneIsElsewhere(first);
        window.fire("watchForgetButton");
        window.await("nothing is watched", () -> window.sees("watchEmpty"));
        window.picture("watch-empty");
    }

    private void cancelFromElsewhere(String name) {
        Workbenches.SandboxDoor door = wired.workbenches().sandbox();
        try (Workbench colleague =
                wired.workbenches().open(door.profile(), door.superAdmin(), false)) {
            CronJob job =
                    colleague.jobs().list().stream()
                            .filter(each -> each.name().equals(name))
                            .findFirst()
                            .orElseThrow();
            Run run = colleague.runs().active(job).orElseThrow();
            colleague.jobs().cancel(job.id(), run.id());
        }
    }

    private ListView<?> log() {
        return window.find("runLogView");
    }

    private void endsWhileOneIsElsewhere(String first) {
        window.onFx(() -> {
            window.<ListView<?>>find("watchList").getSelectionModel().select(1);
            return null;
        });
        window.await("the other one", () -> text("watchTitle").equals(first));
        window.fire("navSettings");
        cancelFromElsewhere(first);
        window.await(
                "its end is told of",
                () ->
                        window.sees("shellBanner")
                                && text("shellBanner").startsWith(first + ": canceled"));
        window.picture("watch-ended-elsewhere");
        assertThat(text("watchPill")).isEqualTo("Watched runs");
        window.onFx(() -> {
            ((Button) window.find("shellBanner").lookup(".banner-action")).fire();
            return null;
        });
        window.await("back at it", () -> stands("canceled"));
        assertThat(window.<Label>find("watchTitle").getText()).isEqualTo(first);
    }
}
