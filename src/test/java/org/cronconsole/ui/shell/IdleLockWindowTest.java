package org.cronconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.cronconsole.account.WriteLock;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.TestWorkbenches;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.workbench.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** A window of a production profile that nobody touches. */
class IdleLockWindowTest {
    private final TestWindow window = TestWindow.open();
    private final TestKit business = new TestKit(Instant.now());
    private final Workbench workbench = business.workbench("acme", false, true);

    /** The window's clock, which nobody has to wait for. */
    private final AtomicReference<Instant> clock = new AtomicReference<>(Instant.now());

    @TempDir Path folder;

    private void nobodyTouchesIt() {
        clock.updateAndGet(now -> now.plus(Duration.ofMinutes(16)));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void type(String id, String text) {
        window.onFx(() -> {
            window.find(id).requestFocus();
            return null;
        });
        window.type(text);
    }

    @Test
    void coversEverythingLocksWritesAndBringsBackWhatWasOpen() {
        UiState state = UiState.read(folder.resolve("window.properties"));
        TestWorkbenches workbenches = new TestWorkbenches(workbench);
        workbenches.environment = TestWorkbenches.profile("acme", Duration.ofMinutes(15));
        window.showOwn(stage ->
                new MainWindow(workbenches, state, folder, Theme.LIGHT, clock::get).show(stage));
        window.await("the profile", () -> !window.find("signInButton").isDisabled());
        type("usernameField", "root.sa");
        type("passwordField", "secret");
        window.press(KeyCode.ENTER);
        window.await("the shell", () -> window.sees("jobTable"));
        workbench.writes().unlock();
        window.onFx(() -> {
            window.find("jobFilterField").requestFocus();
            return null;
        });
        window.type("ford");

        nobodyTouchesIt();
        window.await("the cover", () -> window.sees("againPasswordField"));
        assertThat(window.<Label>find("againTitle").getText()).contains("locked");
        assertThat(window.sees("jobTable")).as("what it covers").isFalse();
        assertThat(window.sees("againNotNowButton")).isFalse();
        assertThat(window.sees("againStrip")).as("the profile's name and colour").isTrue();
        assertThat(workbench.writes().state()).isEqualTo(WriteLock.State.LOCKED);
        window.picture("again-idle");
        window.type("secret");
        window.press(KeyCode.ENTER);
        window.await("what was shown", () -> window.sees("jobTable"));
        assertThat(window.find("jobFilterField").isFocused()).isTrue();

        // A question that stands in front goes out of sight as well.
        window.fire("writeLockToggle");
        window.await("the question", () -> window.sees("confirmButton"));
        nobodyTouchesIt();
        window.await("the cover", () -> window.sees("againPasswordField"));
        assertThat(window.sees("confirmButton")).isFalse();
        type("againPasswordField", "secret");
        window.press(KeyCode.ENTER);
        window.await("the question again", () -> window.sees("confirmButton"));
        window.fire("cancelButton");
        assertThat(workbench.writes().state()).isEqualTo(WriteLock.State.LOCKED);
    }
}
