package org.cronconsole.tour;

import javafx.application.Platform;
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
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes pictures of what a window shows: light and dark, words at their usual size and half as
 * large again, in a small window and on a whole screen; eight of each.
 */
final class Album {
    private static final List<Theme> THEMES = List.of(Theme.LIGHT, Theme.DARK);
    private static final List<TextSize> WORDS = List.of(TextSize.NORMAL, TextSize.LARGEST);
    private static final List<Size> SIZES = List.of(new Size(1000, 700), new Size(1920, 1080));

    /** All that was bound has been laid out a few frames later, as far as it goes by itself. */
    private static final int FRAMES = 6;

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
        Map<ScrollPane, Double> scrolled = hands.onScreen(() -> scrolled(stage));
        for (Theme theme : THEMES) {
            for (TextSize words : WORDS) {
                for (Size size : SIZES) {
                    String file = named(name, theme, words, size);
                    if (wanted.matcher(file).matches()) {
                        look(stage, theme, words, size, scrolled);
                        keep(
                                hands.onScreen(() -> Camera.shoot(stage)),
                                folder.resolve(file + ".png"));
                    }
                }
            }
        }
        if (pictures > before) {
            look(stage, Theme.LIGHT, TextSize.NORMAL, SIZES.getFirst(), scrolled);
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

    /** How far each pane is scrolled that is. */
    private static Map<ScrollPane, Double> scrolled(Stage stage) {
        return stage.getScene().getRoot().lookupAll(".scroll-pane").stream()
                .filter(ScrollPane.class::isInstance)
                .map(ScrollPane.class::cast)
                .filter(pane -> pane.getVvalue() > 0)
                .collect(Collectors.toMap(pane -> pane, ScrollPane::getVvalue));
    }

    /** What is scrolled stays as far from its end, however high it becomes. */
    private void look(
            Stage stage, Theme theme, TextSize words, Size size, Map<ScrollPane, Double> scrolled) {
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
        rest(stage, scrolled);
    }

    private void rest(Stage stage, Map<ScrollPane, Double> scrolled) {
        for (int frame = 0; frame < FRAMES; frame++) {
            pulse(stage);
            hands.onScreen(() -> {
                Parent root = stage.getScene().getRoot();
                root.applyCss();
                root.layout();
                scrolled.forEach(ScrollPane::setVvalue);
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
