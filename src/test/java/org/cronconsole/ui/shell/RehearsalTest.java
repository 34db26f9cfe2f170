package org.cronconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.cronconsole.TestWirings;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.UiState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What is done while somebody types who they are: it must not be seen anywhere. */
class RehearsalTest {
    private static final int AT_ONCE = 1;

    private final TestWindow window = TestWindow.open();
    private final ServerSocket services;
    private final TestWirings.Wired wired;
    private final AtomicInteger over = new AtomicInteger();

    @TempDir Path folder;

    private UiState state;
    private MainWindow main;

    RehearsalTest() throws IOException {
        services = new ServerSocket(0);
        String address = "http://127.0.0.1:" + services.getLocalPort();
        wired =
                TestWirings.wired(
                        Map.of(
                                "RENDER_API_BASE_URL",
                                address + "/v1",
                                "RENDER_API_KEY",
                                "rnd_rehearsed",
                                "RENDER_OWNER_ID",
                                "tea-rehearsed",
                                "DASHBOARD_BASE_URL",
                                address));
    }

    @BeforeEach
    void show() {
        state = UiState.read(folder.resolve("window.properties"));
        main = new MainWindow(wired.workbenches(), state, folder, Theme.LIGHT);
        window.showOwn(main::show);
        window.await("the sign-in", () -> window.sees("usernameField"));
    }

    @AfterEach
    void close() throws IOException {
        window.close();
        wired.close();
        services.close();
    }

    private void rehearse() {
        window.onFx(() -> {
            main.rehearse(over::incrementAndGet);
            return null;
        });
    }

    @Test
    void asksNobodyShowsNothingAndLeavesNothing() throws IOException {
        TextInputControl name = window.find("usernameField");
        rehearse();
        window.type("ada");

        window.await("the rehearsal ends", () -> over.get() > 0);

        assertThat(name.getText()).isEqualTo("ada");
        assertThat(window.sees("navFleet")).isFalse();
        assertThat(window.sees("fleetTable")).isFalse();
        assertThat(over).hasValue(1);
        assertThat(state.get("place.environment")).isEmpty();
        assertThat(folder).isEmptyDirectory();
        services.setSoTimeout(AT_ONCE);
        assertThatThrownBy(services::accept).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void givesWayToWhoSignsIn() {
        rehearse();
        window.fire("trySandboxButton");

        assertThat(over).hasValue(1);
        window.await("the job list", () -> window.sees("jobTable"));
        window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        window.await("the fleet", () -> window.sees("fleetTable"));
        TableView<?> fleet = window.find("fleetTable");
        window.await("dealerships", () -> !fleet.getItems().isEmpty());
        // Those that are not there have numbers for names.
        assertThat(fleet.getItems())
                .noneSatisfy(line -> assertThat(line.toString()).matches("\\d.*"));
        assertThat(over).hasValue(1);
    }
}
