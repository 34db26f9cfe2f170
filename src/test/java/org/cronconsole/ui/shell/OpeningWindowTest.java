package org.cronconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;

import org.cronconsole.TestWirings;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.UiState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Files that are opened with the application, before anybody is signed in and after. */
class OpeningWindowTest {
    private final TestWindow window = TestWindow.open();
    private final TestWirings.Wired wired = TestWirings.wired();
    private final AtomicReference<Consumer<List<Path>>> opens = new AtomicReference<>();

    @TempDir private Path folder;

    @AfterEach
    void close() {
        window.close();
        wired.close();
    }

    private void open(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        window.onFx(() -> {
            opens.get().accept(List.of(file));
            return null;
        });
    }

    private String said(String banner) {
        Notice notice = window.<Banner>find(banner).noticeProperty().get();
        return notice == null ? "" : notice.title() + " " + notice.text();
    }

    @Test
    void eachFileGoesToItsScreen() throws IOException {
        UiState state = UiState.read(folder.resolve("window.properties"));
        window.showOwn(stage ->
                opens.set(
                        new MainWindow(wired.workbenches(), state, folder, Theme.LIGHT)
                                .show(stage)));
        open("naperville.json", "{\"dealershipName\": \"Naperville Ford\"}");
        window.await("it is told", () -> said("signInMessage").contains("once you are signed in"));
        window.fire("trySandboxButton");
        window.await(
                "it is refused for what is missing",
                () ->
                        window.sees("shellBanner")
                                && said("shellBanner").contains("vautoUsername: is missing"));

        open(
                "aurora.json",
                """
                {"dealershipName": "Aurora Kia", "vautoUsername": "v", "vautoPassword": "p",
                 "amTime": "06:12", "phone": null, "dashboardUser": {"username": "aurora",
                 "password": "Long-enough-1", "email": "a@example.com", "firstName": "A",
                 "lastName": "K", "role": "user"}, "env": {"EXTRA": "1"}}
                """);
        window.await("the wizard", () -> window.sees("dealershipNameField"));
        window.await(
                "it is filled",
                () -> window.<TextField>find("dealershipNameField").getText().equals("Aurora Kia"));

        open("many.csv", "dealershipName\n");
        window.await("its rows are refused", () -> window.sees("chooseBanner"));
        assertThat(said("chooseBanner")).contains("many.csv");

        open("notes.txt", "");
        window.await("it is for nothing", () -> said("shellBanner").contains("notes.txt"));

        open(
                "acme.env",
                """
                RENDER_API_KEY=rnd_abcdefghijklmnop
                DASHBOARD_BASE_URL=https://dashboard.example.com
                DASHBOARD_TOKEN=abc.def.ghi
                """);
        window.await("its profile", () -> window.sees("profileNameField"));
        assertThat(said("shellBanner")).as("what was said of another file").isBlank();
    }
}
