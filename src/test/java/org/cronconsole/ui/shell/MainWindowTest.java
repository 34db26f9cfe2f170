package org.cronconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.cronconsole.TestWirings;
import org.cronconsole.ui.kit.Accessibility;
import org.cronconsole.ui.kit.Picker;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.UiState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The whole window against the real sandbox over HTTP. */
class MainWindowTest {
    private static final Texts TEXTS = Texts.load();

    private final TestWindow window = TestWindow.open();
    private final TestWirings.Wired wired = TestWirings.wired();

    @TempDir Path folder;

    @BeforeEach
    void show() {
        UiState state = UiState.read(folder.resolve("window.properties"));
        window.showOwn(stage ->
                new MainWindow(wired.workbenches(), state, folder, Theme.LIGHT).show(stage));
    }

    @AfterEach
    void close() {
        window.close();
        wired.close();
    }

    private void trySandbox() {
        window.fire("trySandboxButton");
        window.await("the job list", () -> window.sees("jobTable"));
        window.await("all jobs are read", () -> text("jobListStatus").contains("loaded"));
    }

    private String text(String id) {
        Label label = window.find(id);
        return label.getText();
    }

    private void assertEveryControlHasAName() {
        assertThat(window.onFx(() -> Accessibility.nameless(window.stage().getScene().getRoot())))
                .isEmpty();
    }

    /** Every screen, action, dealership, job and button of the screen, with the keys for it. */
    private void assertThePaletteIsWhole() {
        List<Picker.Choice> offered = offered();
        List<String> words = offered.stream().map(Picker.Choice::words).toList();
        for (Place place : Place.values()) {
            if (place.ownWay()) {
                String name = TEXTS.get("nav." + place.name().toLowerCase(Locale.ROOT));
                assertThat(offered)
                        .as(name)
                        .anyMatch(choice ->
                                choice.words().equals(name)
                                        && choice.keys().equals(Shortcuts.of(place)));
            }
        }
        Set<Shortcuts> ofNone = EnumSet.of(Shortcuts.PALETTE, Shortcuts.CLOSE, Shortcuts.MINIMIZE);
        for (Shortcuts keys : EnumSet.complementOf(EnumSet.copyOf(ofNone))) {
            assertThat(offered)
                    .as(keys.name())
                    .anyMatch(choice -> choice.keys().equals(keys.words()));
        }
        for (TextSizeKeys keys : TextSizeKeys.values()) {
            assertThat(offered)
                    .as(keys.name())
                    .anyMatch(choice -> choice.keys().equals(keys.words()));
        }
        List<String> pressed =
                window.onFx(() -> ScreenButtons.of(window.find("contentScroll"))).stream()
                        .filter(press -> !press.whenTyped())
                        .map(ScreenButtons.Press::words)
                        .toList();
        assertThat(pressed).contains(TEXTS.get("onboarding.next"));
        assertThat(words).containsAll(pressed);
        assertThat(words).contains(TEXTS.get("shell.signout"), TEXTS.get("help.button"));
        List<String> ofJobs =
                words.stream()
                        .filter(each -> each.endsWith(" AM") || each.endsWith(" PM"))
                        .toList();
        assertThat(ofJobs).hasSizeGreaterThan(8);
        for (String job : ofJobs) {
            assertThat(words).as("its dealership").contains(job.substring(0, job.length() - 3));
        }
        String job = ofJobs.getFirst();
        window.type(job);
        assertThat(offered().stream().map(Picker.Choice::words))
                .contains(
                        TEXTS.format("palette.job.details", job),
                        TEXTS.format("palette.job.edit", job),
                        TEXTS.format("palette.job.trigger", job),
                        TEXTS.format("palette.job.delete", job));
        window.press(KeyCode.CONTROL, KeyCode.A);
    }

    private List<Picker.Choice> offered() {
        ListView<?> list =
                window.robot().lookup("#commandPalette .picker-list").queryAs(ListView.class);
        return window.onFx(() -> list.getItems().stream().map(Picker.Choice.class::cast).toList());
    }

    @Test
    void theNavigationHasItsNamesAgainAsSoonAsTheWindowHasRoom() {
        trySandbox();
        ToggleButton fleet = window.find("navFleet");
        double before = window.onFx(() -> window.stage().getWidth());
        try {
            for (int step = 0; step < 3; step++) {
                window.press(KeyCode.CONTROL, KeyCode.ADD);
            }
            assertThat(fleet.getContentDisplay()).isEqualTo(ContentDisplay.GRAPHIC_ONLY);
            window.onFx(() -> {
                window.stage().setWidth(1900);
                return null;
            });
            window.await(
                    "the names",
                    () ->
                            fleet.getContentDisplay() == ContentDisplay.LEFT
                                    && fleet.getWidth() >= fleet.prefWidth(-1));
        } finally {
            window.press(KeyCode.CONTROL, KeyCode.DIGIT0);
            window.onFx(() -> {
                window.stage().setWidth(before);
                return null;
            });
        }
    }

    @Test
    void walksTheMainPath() {
        window.picture("signin-first");
        assertEveryControlHasAName();
        trySandbox();
        assertThat(text("workspaceLabel")).startsWith("Sandbox");
        assertThat(text("userLabel")).as("the window is narrow").isEqualTo("root.sa");
        assertThat(window.find("userLabel").getAccessibleText()).contains("super admin");
        TableView<?> jobs = window.find("jobTable");
        int all = jobs.getItems().size();
        assertThat(all).isGreaterThan(8);
        window.picture("jobs");
        assertEveryControlHasAName();

        window.press(KeyCode.CONTROL, KeyCode.F);
        window.type("am");
        assertThat(jobs.getItems().size()).isBetween(1, all - 1);
        assertThat(text("jobListStatus")).contains("match");
        window.press(KeyCode.ENTER);
        Button trigger = window.find("triggerButton");
        window.await("a job is selected", () -> jobs.getSelectionModel().getSelectedItem() != null);
        window.picture("jobs-filtered");

        window.press(KeyCode.ENTER);
        window.await("its runs", () -> window.sees("runTable"));
        TableView<?> runs = window.find("runTable");
        window.await("runs are read", () -> !runs.getItems().isEmpty());
        ListView<?> log = window.find("runLogView");
        window.await("the log is read", () -> !log.getItems().isEmpty());
        window.picture("runs");
        assertEveryControlHasAName();

        window.fire("triggerRunButton");
        window.picture("confirm-trigger");
        window.fire("confirmButton");
        window.await(
                "the run is told of",
                () -> window.robot().lookup("View run").tryQuery().isPresent());
        window.await(
                "the new run is selected or ended",
                () -> runs.getItems().size() > 0 && trigger != null);
        window.picture("runs-triggered");

        window.fire("navSettings");
        window.picture("settings");
        assertEveryControlHasAName();
        window.fire("navOnboard");
        window.await("the wizard", () -> window.sees("dealershipNameField"));
        window.picture("shell-onboard");

        window.press(KeyCode.CONTROL, KeyCode.K);
        window.await("the palette", () -> window.sees("commandPalette"));
        window.picture("palette");
        assertThePaletteIsWhole();
        window.type("jobs");
        window.press(KeyCode.ENTER);
        window.await("the jobs again", () -> window.sees("jobTable"));

        window.fire("signOutButton");
        window.await("the sign-in again", () -> window.sees("signInButton"));
        window.picture("signin-again");
        assertThat(window.<TextField>find("passwordField").getText()).isEmpty();
        Node choice = window.find("profileChoice");
        assertThat(choice.isDisabled()).isFalse();
    }
}
