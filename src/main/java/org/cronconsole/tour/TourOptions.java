package org.cronconsole.tour;

import org.cronconsole.ui.kit.Looks;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;

/**
 * What to walk through.
 *
 * @param out the folder for pictures, made where it is missing
 * @param dataFolder where the window keeps what it remembers while the tour lasts
 * @param looks how the window looks
 * @param width of the window in pixels
 * @param height of the window in pixels
 * @param language null for the system's
 */
public record TourOptions(
        Path out, Path dataFolder, Looks looks, int width, int height, @Nullable Locale language) {}
