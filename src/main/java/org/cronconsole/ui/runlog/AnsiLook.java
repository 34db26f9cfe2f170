package org.cronconsole.ui.runlog;

import org.cronconsole.run.log.LogColour;
import org.cronconsole.run.log.LogStyle;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a terminal's colours are in CSS: as they were asked for, but darker or lighter where they
 * could not be read. On the page's own background that is decided by the theme at hand, so a change
 * of the theme changes them too.
 */
final class AnsiLook {
    /** The sixteen, as many terminals paint them. */
    private static final int[] NAMED = {
        0x000000, 0xCD3131, 0x0DBC79, 0xB58900, 0x2472C8, 0xBC3FBC, 0x11A8CD, 0xC8C8C8,
        0x666666, 0xF14C4C, 0x23D18B, 0xE5C100, 0x3B8EEA, 0xD670D6, 0x29B8DB, 0xF0F0F0
    };

    private static final int WHITE = 0xFFFFFF;
    private static final int BLACK = 0x000000;

    /** The page in the two themes; the selection's colours are near them. */
    private static final int LIGHT_PAGE = 0xF0F4F8;

    private static final int DARK_PAGE = 0x182230;

    /** What WCAG asks for text of this size. */
    private static final double READABLE = 4.5;

    private static final Map<Integer, String> ON_PAGE = new ConcurrentHashMap<>();

    private AnsiLook() {}

    /** The style of a part's text; empty where it looks like the rest. */
    static String text(LogStyle style) {
        StringBuilder css = new StringBuilder(fill(style));
        if (style.bold()) {
            css.append("-fx-font-weight: bold;");
        }
        if (style.italic()) {
            css.append("-fx-font-style: italic;");
        }
        if (style.underline()) {
            css.append("-fx-underline: true;");
        }
        return css.toString();
    }

    private static String fill(LogStyle style) {
        LogColour text = style.inverse() ? style.background() : style.text();
        LogColour background = style.inverse() ? style.text() : style.background();
        if (background != null) {
            int behind = rgb(background);
            int wanted = text == null ? (luminance(behind) > 0.18 ? BLACK : WHITE) : rgb(text);
            return "-fx-fill: " + hex(readable(wanted, behind)) + ";";
        }
        if (style.inverse()) {
            // Of the page's own two colours, or with a text whose background is the page's text.
            return "-fx-fill: -color-bg-default;";
        }
        if (text != null) {
            return ON_PAGE.computeIfAbsent(rgb(text), AnsiLook::onPage);
        }
        return style.dim() ? "-fx-fill: -color-fg-muted;" : "";
    }

    private static String onPage(int colour) {
        return String.format(
                Locale.ROOT,
                "-fx-fill: ladder(-color-bg-default, %s 49%%, %s 50%%);",
                hex(readable(colour, DARK_PAGE)),
                hex(readable(colour, LIGHT_PAGE)));
    }

    /** The style of what is behind a part; null where nothing is. */
    static @Nullable String background(LogStyle style) {
        LogColour background = style.inverse() ? style.text() : style.background();
        if (background != null) {
            return "-fx-fill: " + hex(rgb(background)) + ";";
        }
        return style.inverse() ? "-fx-fill: -color-fg-default;" : null;
    }

    private static int rgb(LogColour colour) {
        return switch (colour) {
            case LogColour.Named(int index) -> NAMED[index];
            case LogColour.Rgb(int red, int green, int blue) -> red << 16 | green << 8 | blue;
        };
    }

    /** The colour itself where it can be read on that background, else the nearest that can. */
    static int readable(int colour, int background) {
        int towards = luminance(background) > 0.18 ? BLACK : WHITE;
        for (int tenth = 0; tenth < 20; tenth++) {
            int mixed = mix(colour, towards, tenth / 20.0);
            if (contrast(mixed, background) >= READABLE) {
                return mixed;
            }
        }
        return towards;
    }

    private static int mix(int colour, int other, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double part = (colour >> shift & 0xFF) * (1 - share) + (other >> shift & 0xFF) * share;
            mixed |= (int) Math.round(part) << shift;
        }
        return mixed;
    }

    /** As WCAG 2 reckons it: 1 to 21. */
    static double contrast(int one, int other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 0xFF)
                + 0.7152 * linear(colour >> 8 & 0xFF)
                + 0.0722 * linear(colour & 0xFF);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static String hex(int colour) {
        return String.format(Locale.ROOT, "#%06x", colour);
    }
}
