package org.cronconsole.tour;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.cronconsole.ui.kit.Looks;
import org.cronconsole.ui.kit.Png;
import org.cronconsole.ui.kit.TextSize;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.Themes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Takes pictures of what a window shows: light and dark, words at their usual size and half as
 * large again, in a small window and on a whole screen; eight of each.
 */
final class Album {
    private static final List<Theme> THEMES = List.of(Theme.LIGHT, Theme.DARK);
    private static final List<TextSize> WORDS = List.of(TextSize.NORMAL, TextSize.LARGEST);
    private static final List<Size> SIZES = List.of(new Size(1000, 700), new Size(1920, 1080));

    /** All that was bound has been laid out a few frames later, as far as it goes by itself. */
    private static final int FRAMES = 5;

    private static final String SCROLLED = "cronconsole.scrolled";

    private final Hands hands;
    private final Path folder;
    private final Pattern wanted;
    private final Themes themes;
    private int pictures;

    private record Size(int width, int height) {}

    /**
     * An album in this folder, which is there. On any thread, once JavaFX runs.
     *
     * @param wanted what the names of pictures match, without the ending
     */
    Album(Hands hands, Path folder, Pattern wanted) {
        this.hands = hands;
        this.folder = folder;
        this.wanted = wanted;
        this.themes = hands.onScreen(() -> new Themes(Looks.of(Theme.LIGHT)));
    }

    /** How many pictures there are. */
    int pictures() {
        return pictures;
    }

    /**
     * Takes those of the eight that are wanted, and leaves the window small, light and with words
     * of the usual size.
     */
    void take(Stage stage, String name) {
        int before = pictures;
        for (Theme theme : THEMES) {
            for (TextSize words : WORDS) {
                for (Size size : SIZES) {
                    String file = named(name, theme, words, size);
                    if (wanted.matcher(file).matches()) {
                        look(stage, theme, words, size);
                        keep(
                                hands.onScreen(() -> Camera.shoot(stage)),
                                folder.resolve(file + ".png"));
                    }
                }
            }
        }
        if (pictures > before) {
            look(stage, Theme.LIGHT, TextSize.NORMAL, SIZES.getFirst());
        }
    }

    private static String named(String name, Theme theme, TextSize words, Size size) {
        return String.format(
                Locale.ROOT,
                "%s-%s-%dx%d-%d",
                name,
                theme.name().toLowerCase(Locale.ROOT),
                size.width(),
                size.height(),
                words.percent());
    }

    private void keep(WritableImage picture, Path file) {
        try {
            Png.write(picture, file);
            pictures++;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void look(Stage stage, Theme theme, TextSize words, Size size) {
        hands.onScreen(() -> {
            themes.looks().theme().set(theme);
            themes.looks().textSize().set(words);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(size.width());
            stage.setHeight(size.height());
            return true;
        });
        hands.waitFor(
                "a window of " + size,
                () ->
                        stage.getScene().getWidth() == size.width()
                                && stage.getScene().getHeight() == size.height());
        rest(stage);
        hands.onScreen(() -> {
            scrollAgain(stage.getScene().getRoot());
            return true;
        });
        rest(stage);
    }

    private void rest(Stage stage) {
        for (int frame = 0; frame < FRAMES; frame++) {
            pulse(stage);
            hands.onScreen(() -> {
                Parent root = stage.getScene().getRoot();
                root.applyCss();
                root.layout();
                othersFit(stage);
                return true;
            });
        }
    }

    /** What is done between two frames is done in one only. */
    private void pulse(Stage stage) {
        CompletableFuture<Boolean> drawn = new CompletableFuture<>();
        Runnable told = () -> drawn.complete(true);
        hands.onScreen(() -> {
            stage.getScene().addPostLayoutPulseListener(told);
            Platform.requestNextPulse();
            return true;
        });
        drawn.completeOnTimeout(false, 1, TimeUnit.SECONDS).join();
        hands.onScreen(() -> {
            stage.getScene().removePostLayoutPulseListener(told);
            return true;
        });
    }

    /** Keeps a pane at this place, from its beginning to its end, however large it will be. */
    static void scroll(ScrollPane pane, double to) {
        pane.getProperties().put(SCROLLED, to);
        pane.setVvalue(to);
    }

    private static void scrollAgain(Node node) {
        if (node instanceof ScrollPane pane
                && pane.getProperties().get(SCROLLED) instanceof Double to) {
            pane.setVvalue(to);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(Album::scrollAgain);
        }
    }

    /** Dialogs are as large and stand where they would, had they been opened now. */
    private static void othersFit(Stage main) {
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof Stage other && other != main && other.isShowing()) {
                other.sizeToScene();
                other.setX(main.getX() + (main.getWidth() - other.getWidth()) / 2);
                other.setY(main.getY() + (main.getHeight() - other.getHeight()) / 2);
            }
        }
    }
}
