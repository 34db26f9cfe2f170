package org.cronconsole.desktop;

import org.cronconsole.logging.Masking;
import org.cronconsole.words.Words;

import java.util.regex.Pattern;

/** Text that is fit to be shown by the desktop: one short line without secrets. */
final class ShownText {
    private static final Words WORDS = Words.of(ShownText.class);

    /** What looks like a phone number is nobody's business on a screen that others see. */
    private static final Pattern NUMBER =
            Pattern.compile(
                    "\\+\\d[\\d ().-]{7,20}\\d|(?<!\\d)\\(?\\d{3}\\)?[ .-]?\\d{3}["
                            + " .-]?\\d{4}(?!\\d)");

    private ShownText() {}

    /**
     * The text without line breaks, control and direction marks, secrets and phone numbers.
     *
     * @param most longer text is cut, and ends with an ellipsis
     */
    static String of(String text, int most) {
        StringBuilder line = new StringBuilder();
        boolean blank = true;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            int type = Character.getType(point);
            boolean space =
                    Character.isWhitespace(point)
                            || Character.isSpaceChar(point)
                            || type == Character.CONTROL;
            if (space) {
                if (!blank) {
                    line.append(' ');
                }
                blank = true;
            } else if (type != Character.FORMAT
                    && type != Character.SURROGATE
                    && type != Character.PRIVATE_USE
                    && type != Character.UNASSIGNED) {
                line.appendCodePoint(point);
                blank = false;
            }
        }
        String shown =
                NUMBER.matcher(Masking.mask(line.toString().strip()))
                        .replaceAll(WORDS.get("number"));
        int points = shown.codePointCount(0, shown.length());
        return points <= most
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }
}
