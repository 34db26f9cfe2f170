package org.cronconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.cronconsole.ui.help.Guide;
import org.cronconsole.ui.kit.Accessibility;
import org.cronconsole.ui.kit.Contrast;
import org.cronconsole.ui.kit.Habits;
import org.cronconsole.ui.kit.KeyboardWalk;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.TestWorkbenches;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.words.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** F1: the guide beside the window, at the page of what is shown. */
class HelpWindowTest {
    private final TestWindow window = TestWindow.open();
    private final TestKit business = new TestKit();

    @TempDir private Path folder;

    @AfterEach
    void close() {
        window.close();
    }

    private UiState start() {
        TestWorkbenches workbenches = new TestWorkbenches(business.workbench("acme", false, true));
        UiState state = UiState.read(folder.resolve("window.properties"));
        window.showOwn(stage ->
                new MainWindow(
                                workbenches,
                                state,
                                folder,
                                Theme.LIGHT,
                                InstantSource.system(),
                                Habits.MAC)
                        .show(stage));
        window.await("the profile", () -> !window.find("signInButton").isDisabled());
        return state;
    }

    private Optional<Stage> help() {
        String title = Texts.load().get("help.window");
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(each -> title.equals(each.getTitle()) && each.isShowing())
                .findAny();
    }

    private void awaitPage(String heading) {
        window.await(
                "the page " + heading,
                () ->
                        help().isPresent()
                                && window.<ScrollPane>find("helpPage").getContent() != null
                                && Objects.equals(firstHeading(), heading));
    }

    private String firstHeading() {
        Node first = window.<ScrollPane>find("helpPage").getContent().lookup(".help-heading-1");
        return ((Label) first).getText();
    }

    @Test
    void everyScreenHasItsPageAndHeading() {
        List<String> without = new ArrayList<>();
        Locale before = Language.locale();
        try {
            for (Locale language : Language.SPOKEN) {
                Language.speak(language);
                Guide guide = Guide.read();
                for (Place place : Place.values()) {
                    if (!guide.has(Helping.topic(place))) {
                        without.add(language + ": " + place + " → " + Helping.topic(place));
                    }
                }
                assertThat(guide.has(Helping.SIGN_IN)).isTrue();
            }
        } finally {
            Language.speak(before);
        }
        assertThat(without).isEmpty();
    }

    @Test
    void f1OpensThePageOfWhatIsShown() {
        UiState state = start();
        window.picture("help-sign-in");
        window.press(KeyCode.F1);
        awaitPage("Signing in, profiles and settings");
        look();
        // The size of the words is changed by its keys in every window.
        window.press(KeyCode.CONTROL, KeyCode.PLUS);
        assertThat(state.get("text-size")).contains("110");
        window.press(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(state.get("text-size")).contains("100");
        window.press(KeyCode.ESCAPE);
        window.await("it is closed", () -> help().isEmpty());
        assertThat(window.stage().isShowing()).isTrue();
        window.onFx(() -> {
            Node root = window.stage().getScene().getRoot();
            root.fireEvent(
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED, "", "", KeyCode.SLASH, true, false, false, true));
            return null;
        });
        awaitPage("Signing in, profiles and settings");
        window.press(KeyCode.ESCAPE);
        window.await("it is closed again", () -> help().isEmpty());

        window.onFx(() -> {
            window.<TextField>find("usernameField").setText("root.sa");
            window.<TextField>find("passwordField").setText("secret");
            return null;
        });
        window.fire("signInButton");
        window.await("the shell", () -> window.sees("navDoctor"));
        window.picture("help-shell");
        chooseFromTheMenu(Place.CALENDAR);
        window.await("the calendar", () -> window.sees("calendarStatus"));
        window.fire("navDoctor");
        window.fire("helpButton");
        awaitPage("When something does not work");
        window.picture("help-troubleshooting");

        search();
        window.fire("helpBackButton");
        besideAQuestion();
        window.onFx(() -> {
            help().orElseThrow().setWidth(700);
            window.stage().hide();
            return null;
        });
        assertThat(state.number("help.width")).hasValue(700);
        window.await("it is closed with the window", () -> help().isEmpty());
    }

    /** It takes no room in the window, whose system shows it. */
    private void chooseFromTheMenu(Place place) {
        window.onFx(() -> {
            MenuBar bar = (MenuBar) window.stage().getScene().getRoot().lookup(".menu-bar");
            assertThat(bar.isUseSystemMenuBar()).isTrue();
            assertThat(bar.getHeight()).isZero();
            bar.getMenus().stream()
                    .flatMap(menu -> menu.getItems().stream())
                    .filter(item ->
                            Shortcuts.to(place).orElseThrow().keys().equals(item.getAccelerator()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return null;
        });
    }

    /** The guide can be read while a question waits, and each window is closed by its keys. */
    private void besideAQuestion() {
        window.onFx(() -> {
            help().orElseThrow().hide();
            window.<ToggleButton>find("writeLockToggle").fire();
            return null;
        });
        window.await("the question", () -> window.sees("confirmButton"));
        window.press(KeyCode.F1);
        awaitPage("Signing in, profiles and settings");
        window.picture("help-beside-question");
        closeByKeys(help().orElseThrow());
        window.await("the guide is closed", () -> help().isEmpty());
        assertThat(window.sees("confirmButton")).isTrue();
        closeByKeys((Stage) window.find("confirmButton").getScene().getWindow());
        window.await("the question is closed", () -> !window.sees("confirmButton"));
        assertThat(window.stage().isShowing()).isTrue();
        window.fire("helpButton");
        awaitPage("When something does not work");
    }

    private void closeByKeys(Stage stage) {
        window.onFx(() -> {
            boolean mac = Habits.here() == Habits.MAC;
            Event.fireEvent(
                    stage.getScene().getRoot(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.W, false, !mac, false, mac));
            return null;
        });
    }

    private void look() {
        Scene scene = window.onFx(() -> help().orElseThrow().getScene());
        window.picture("help");
        for (Theme theme : new Theme[] {Theme.DARK, Theme.LIGHT}) {
            window.theme(theme);
            window.onFx(() -> {
                assertThat(Accessibility.nameless(scene.getRoot())).isEmpty();
                assertThat(Contrast.under(scene.getRoot()).poor()).isEmpty();
                assertThat(KeyboardWalk.through(scene).faults()).isEmpty();
                return null;
            });
        }
    }

    private void search() {
        window.onFx(() -> {
            window.<TextField>find("helpSearchField").setText("log folder");
            return null;
        });
        ListView<?> list = window.find("helpList");
        window.await("places", () -> !list.getItems().isEmpty());
        window.picture("help-search");
        window.onFx(() -> {
            window.<TextField>find("helpSearchField").fireEvent(new javafx.event.ActionEvent());
            return null;
        });
        window.await(
                "the page is moved to the heading",
                () -> window.<ScrollPane>find("helpPage").getVvalue() > 0);
        window.onFx(() -> {
            Node link =
                    window
                            .<ScrollPane>find("helpPage")
                            .getContent()
                            .lookupAll(".help-link")
                            .stream()
                            .filter(each -> ((Hyperlink) each).getText().equals("Restoring"))
                            .findAny()
                            .orElseThrow();
            ((Hyperlink) link).fire();
            return null;
        });
        window.await("the page of the link", () -> !firstHeading().startsWith("When something"));
    }
}
