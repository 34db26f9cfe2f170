package org.cronconsole.run.log;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What the codes of one “select graphic rendition” sequence make of a style. Parts of a colour may
 * stand between semicolons or, as the standard has it, colons.
 */
final class SgrCodes {
    private static final int NONE = -1;

    private SgrCodes() {}

    /**
     * The style after a sequence.
     *
     * @param codes what stands between the bracket and the {@code m}; empty: reset
     */
    static LogStyle apply(LogStyle before, String codes) {
        LogStyle style = before;
        List<int[]> groups = groups(codes);
        for (int i = 0; i < groups.size(); i++) {
            int[] group = groups.get(i);
            int code = Math.max(0, group[0]);
            if (code != 38 && code != 48) {
                style = one(style, code, group);
                continue;
            }
            LogColour colour;
            if (group.length > 1) {
                colour = ofParts(group);
            } else {
                int mode = at(groups, i + 1);
                int needed = mode == 5 ? 2 : mode == 2 ? 4 : 1;
                colour =
                        mode == 5
                                ? LogColour.of256(at(groups, i + 2))
                                : mode == 2
                                        ? rgb(
                                                at(groups, i + 2),
                                                at(groups, i + 3),
                                                at(groups, i + 4))
                                        : null;
                i += needed;
            }
            if (colour != null) {
                style = code == 38 ? style.withText(colour) : style.withBackground(colour);
            }
        }
        return style;
    }

    /** {@code 38:5:n}, {@code 38:2:r:g:b} or, with the name of a colour space, one part more. */
    private static @Nullable LogColour ofParts(int[] group) {
        if (group[1] == 5 && group.length > 2) {
            return LogColour.of256(group[2]);
        }
        if (group[1] == 2 && group.length > 4) {
            int first = group.length > 5 ? 3 : 2;
            return rgb(group[first], group[first + 1], group[first + 2]);
        }
        return null;
    }

    private static LogColour rgb(int red, int green, int blue) {
        return new LogColour.Rgb(
                Math.clamp(red, 0, 255), Math.clamp(green, 0, 255), Math.clamp(blue, 0, 255));
    }

    private static LogStyle one(LogStyle style, int code, int[] group) {
        return switch (code) {
            case 0 -> LogStyle.PLAIN;
            case 1 -> style.withWeight(true, style.dim());
            case 2 -> style.withWeight(style.bold(), true);
            case 3 -> style.withItalic(true);
            // 4:0 is “no underline”.
            case 4 -> style.withUnderline(group.length < 2 || group[1] != 0);
            case 7 -> style.withInverse(true);
            case 21 -> style.withUnderline(true);
            case 22 -> style.withWeight(false, false);
            case 23 -> style.withItalic(false);
            case 24 -> style.withUnderline(false);
            case 27 -> style.withInverse(false);
            case 39 -> style.withText(null);
            case 49 -> style.withBackground(null);
            default -> coloured(style, code);
        };
    }

    private static LogStyle coloured(LogStyle style, int code) {
        if (code >= 30 && code <= 37) {
            return style.withText(new LogColour.Named(code - 30));
        }
        if (code >= 40 && code <= 47) {
            return style.withBackground(new LogColour.Named(code - 40));
        }
        if (code >= 90 && code <= 97) {
            return style.withText(new LogColour.Named(code - 82));
        }
        if (code >= 100 && code <= 107) {
            return style.withBackground(new LogColour.Named(code - 92));
        }
        return style;
    }

    private static int at(List<int[]> groups, int index) {
        return index < groups.size() ? groups.get(index)[0] : NONE;
    }

    private static List<int[]> groups(String codes) {
        List<int[]> groups = new ArrayList<>();
        for (String group : codes.split(";", -1)) {
            String[] parts = group.split(":", -1);
            int[] numbers = new int[parts.length];
            for (int i = 0; i < parts.length; i++) {
                numbers[i] = number(parts[i]);
            }
            groups.add(numbers);
        }
        return groups;
    }

    /** {@code NONE} for what is left out or is no number of at most four digits. */
    private static int number(String text) {
        if (text.isEmpty() || text.length() > 4) {
            return NONE;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return NONE;
            }
        }
        return Integer.parseInt(text);
    }
}
