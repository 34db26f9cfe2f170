package org.cronconsole.ui;

import javafx.scene.image.Image;
import javafx.stage.Stage;

import org.cronconsole.ui.kit.FxTasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The application's icon, as systems show it on a window and in their lists of windows. */
final class WindowIcon {
    private static final Logger LOG = LoggerFactory.getLogger(WindowIcon.class);

    /** In pixels; a system takes the one that is nearest to what it needs. */
    private static final List<Integer> SIZES = List.of(16, 32, 48, 64, 128, 256);

    private WindowIcon() {}

    /** Reads it in the background and puts it on the window, which need not wait for it. */
    static void putOn(Stage stage, FxTasks tasks) {
        tasks.run(
                () -> SIZES.stream().map(WindowIcon::read).toList(),
                stage.getIcons()::setAll,
                unreadable -> LOG.warn("The window goes without its icon", unreadable));
    }

    private static Image read(int size) {
        String name = "icons/icon-" + size + ".png";
        try (InputStream in = WindowIcon.class.getResourceAsStream(name)) {
            return new Image(Objects.requireNonNull(in, name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
