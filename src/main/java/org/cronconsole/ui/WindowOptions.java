package org.cronconsole.ui;

import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.shell.OpenedFiles;
import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * How the window is started.
 *
 * @param dataFolder where the window keeps what it remembers
 * @param theme whatever is remembered; null: the remembered one, else the system's
 * @param shown is called on the FX thread once the window is on the screen
 * @param ready is called on the FX thread once the first screen is drawn and takes input, with what
 *     closes the window from any thread
 * @param rehearsed is called on the FX thread once nothing is done any more in the time that
 *     somebody takes to sign in
 * @param later is given, once the window is there, what brings it to the front and opens files,
 *     from any thread
 */
public record WindowOptions(
        Path dataFolder,
        @Nullable Theme theme,
        Runnable shown,
        Consumer<Runnable> ready,
        Runnable rehearsed,
        Consumer<Consumer<List<Path>>> later) {
    /** Whether an argument of the command line is a file that the window opens. */
    public static boolean opens(String argument) {
        try {
            Path file = Path.of(argument);
            return OpenedFiles.isKnown(file) && Files.isRegularFile(file);
        } catch (InvalidPathException none) {
            return false;
        }
    }
}
