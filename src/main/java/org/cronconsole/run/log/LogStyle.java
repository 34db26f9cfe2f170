package org.cronconsole.run.log;

import org.jspecify.annotations.Nullable;

/**
 * How a part of a line is meant to look.
 *
 * @param text null: as the rest
 * @param background null: none
 * @param inverse the two colours change places
 */
public record LogStyle(
        @Nullable LogColour text,
        @Nullable LogColour background,
        boolean bold,
        boolean dim,
        boolean italic,
        boolean underline,
        boolean inverse) {
    /** As lines look by themselves. */
    public static final LogStyle PLAIN =
            new LogStyle(null, null, false, false, false, false, false);

    LogStyle withText(@Nullable LogColour colour) {
        return new LogStyle(colour, background, bold, dim, italic, underline, inverse);
    }

    LogStyle withBackground(@Nullable LogColour colour) {
        return new LogStyle(text, colour, bold, dim, italic, underline, inverse);
    }

    LogStyle withWeight(boolean nowBold, boolean nowDim) {
        return new LogStyle(text, background, nowBold, nowDim, italic, underline, inverse);
    }

    LogStyle withItalic(boolean now) {
        return new LogStyle(text, background, bold, dim, now, underline, inverse);
    }

    LogStyle withUnderline(boolean now) {
        return new LogStyle(text, background, bold, dim, italic, now, inverse);
    }

    LogStyle withInverse(boolean now) {
        return new LogStyle(text, background, bold, dim, italic, underline, now);
    }
}
