package org.cronconsole.ui.kit;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.robot.KeyboardRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

/** A window of 1000×700 on the Headless platform, with a robot and pictures. */
public final class TestWindow implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "screens");

    /** The whole suite makes none, for each costs three changes of the theme. */
    private static final boolean PICTURED = !"no".equals(System.getProperty("pictures"));

    private final FxRobot robot = new FxRobot();
    private final Stage stage;
    private final Themes themes;

    private TestWindow(Stage stage, Themes themes) {
        this.stage = stage;
        this.themes = themes;
    }

    /** Opens an empty window. */
    public static TestWindow open() {
        try {
            FxToolkit.registerPrimaryStage();
            Themes themes = FxToolkit.setupFixture(() -> new Themes(Looks.of(Theme.LIGHT)));
            Stage stage =
                    FxToolkit.setupFixture(() -> {
                        Stage made = new Stage();
                        made.setWidth(1000);
                        made.setHeight(700);
                        made.setX(0);
                        made.setY(0);
                        return made;
                    });
            return new TestWindow(stage, themes);
        } catch (TimeoutException late) {
            throw new IllegalStateException("JavaFX does not start", late);
        }
    }

    /** Fills the window, on the FX thread, and shows it. */
    public <T> T show(Function<Stage, T> make, Function<T, Parent> root) {
        T made =
                onFx(() -> {
                    T screen = make.apply(stage);
                    Scene scene = new Scene(root.apply(screen), 1000, 700);
                    Themes.style(scene);
                    stage.setScene(scene);
                    stage.show();
                    return screen;
                });
        FxQuiet.await();
        return made;
    }

    /** Lets something of its own fill and show the window, on the FX thread, at 1000×700. */
    public void showOwn(Consumer<Stage> show) {
        onFx(() -> {
            show.accept(stage);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(1000);
            stage.setHeight(700);
            return null;
        });
    }

    /** Presses a button whose fx:id this is, as a click would, wherever it is. */
    public void fire(String id) {
        onFx(() -> {
            ButtonBase button = find(id);
            if (button.isDisabled()) {
                throw new AssertionError(id + " is disabled");
            }
            button.fire();
            return null;
        });
    }

    /** The window. */
    public Stage stage() {
        return stage;
    }

    /** Types and clicks. */
    public FxRobot robot() {
        return robot;
    }

    /** Types into whatever has the focus in the window in front. */
    public void type(String text) {
        onFx(() -> {
            for (char typed : text.toCharArray()) {
                Scene scene = front().getScene();
                Node target = Objects.requireNonNull(scene.getFocusOwner(), "nothing has focus");
                Event.fireEvent(target, typed(typed));
            }
            return null;
        });
    }

    private static KeyEvent typed(char typed) {
        return new KeyEvent(
                KeyEvent.KEY_TYPED,
                String.valueOf(typed),
                "",
                KeyCode.UNDEFINED,
                false,
                false,
                false,
                false);
    }

    /** Presses keys together and lets them go. */
    public void press(KeyCode... keys) {
        KeyboardRobot keyboard = robot.robotContext().getKeyboardRobot();
        keyboard.pressNoWait(keys);
        FxQuiet.await();
        keyboard.releaseNoWait(keys);
        FxQuiet.await();
    }

    /** The node of an fx:id, in whichever window it is. */
    public <T extends Node> T find(String id) {
        return looking(() -> robot.lookup("#" + id).query());
    }

    /** Whether a node of this fx:id is to be seen. */
    public boolean sees(String id) {
        return looking(
                () -> robot.lookup("#" + id).tryQuery().filter(TestWindow::shown).isPresent());
    }

    /** On the FX thread: what is there may change while it is looked through. */
    private static <T> T looking(Callable<T> look) {
        if (Platform.isFxApplicationThread()) {
            try {
                return look.call();
            } catch (RuntimeException failed) {
                throw failed;
            } catch (Exception impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return WaitForAsyncUtils.waitForAsyncFx(10_000, look);
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null && node.getScene().getWindow().isShowing();
    }

    /** Does something on the FX thread and waits for it and what it started there. */
    public <T> T onFx(Callable<T> work) {
        T result = WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        FxQuiet.await();
        return result;
    }

    /** Waits, ten seconds at most, until a condition holds on the FX thread. */
    public void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    10,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
        } catch (TimeoutException late) {
            throw new AssertionError(
                    "Did not come true: " + what + ". Windows: " + windows(), late);
        }
    }

    /** The windows that are open, to tell why something did not come. */
    private static List<String> windows() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () ->
                        Window.getWindows().stream()
                                .map(each ->
                                        each.getClass().getSimpleName()
                                                + (each instanceof Stage of
                                                        ? " " + of.getTitle()
                                                        : "")
                                                + (each.isShowing() ? "" : " (hidden)"))
                                .toList());
    }

    /**
     * Writes pictures of a window's contents, light and dark, to {@code target/screens}, unless the
     * system property {@code pictures} is {@code no}.
     */
    public void picture(String name) {
        if (!PICTURED) {
            return;
        }
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            theme(theme);
            String file = name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
            try {
                Files.createDirectories(PICTURES);
                Png.write(onFx(this::snapshot), PICTURES.resolve(file));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        theme(Theme.LIGHT);
    }

    /** Puts another theme on the window. */
    public void theme(Theme theme) {
        onFx(() -> {
            themes.looks().theme().set(theme);
            return null;
        });
    }

    /** What is chosen about the look of all windows; changed on the FX thread. */
    public Looks looks() {
        return themes.looks();
    }

    private WritableImage snapshot() {
        return front().getScene().snapshot(null);
    }

    /** The window that was opened last: a dialog where one is open. */
    private Window front() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .filter(Window::isShowing)
                .reduce(stage, (before, after) -> after);
    }

    @Override
    public void close() {
        Platform.runLater(() -> {
            for (var window : robot.listWindows()) {
                if (window instanceof Stage open) {
                    open.close();
                }
            }
            stage.close();
        });
        FxQuiet.await();
    }
}
