package org.cronconsole.cli;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Walks through the real screens without a display and keeps a picture of each step. */
@FunctionalInterface
public interface TourRunner {
    /**
     * Walks the main path against a fresh sandbox, writes a numbered PNG a step and {@code
     * tour.json}.
     *
     * @param eachStep is told every step as it ends, on any thread
     * @return the steps in order, up to the first that failed or to the end
     * @throws IOException where the folder cannot be written or the window cannot be opened; the
     *     message says why
     */
    List<Step> run(Options options, Consumer<Step> eachStep) throws IOException;

    /**
     * What to walk through.
     *
     * @param out the folder for pictures, made where it is missing
     * @param textSize in percent of the usual one: 100, 110, 125 or 150
     * @param highContrast whether everything stands out more
     * @param reducedMotion whether nothing moves
     * @param width of the window in pixels
     * @param height of the window in pixels
     * @param language null for the system's
     */
    record Options(
            Path out,
            Theme theme,
            int textSize,
            boolean highContrast,
            boolean reducedMotion,
            int width,
            int height,
            @Nullable Locale language) {}

    /** The look of the window. */
    enum Theme {
        /** Dark on light. */
        LIGHT,
        /** Light on dark. */
        DARK
    }

    /** What a step came to. */
    record Step(String step, boolean ok, long millis) {}
}
