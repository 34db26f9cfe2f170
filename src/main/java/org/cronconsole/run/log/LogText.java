package org.cronconsole.run.log;

import java.util.List;

/**
 * The message of a log line without terminal codes. What they say of colour and weight is kept
 * beside it, for one line at a time: each begins plain, for the lines of a log are cut, filtered
 * and come out of turn. All other codes, and what else a terminal would not show, are left out.
 *
 * @param plain the characters; a line break within the message is {@code \n}
 * @param spans the parts that do not look plain, in order, none over another
 * @param cut how many characters at its end were left out because it is too long to be shown
 */
public record LogText(String plain, List<Span> spans, int cut) {
    /** More characters of one line nobody reads in a window. */
    public static final int LONGEST_SHOWN = 8_000;

    /**
     * A part of the text.
     *
     * @param end behind its last character
     */
    public record Span(int start, int end, LogStyle style) {}

    /** Copies the list. */
    public LogText {
        spans = List.copyOf(spans);
    }

    /** The text of a message, whole. */
    public static LogText of(String message) {
        return new AnsiReader(message).read();
    }

    /** The text of a message as a window shows it: a very long one is cut. */
    public static LogText shown(String message) {
        if (message.length() <= LONGEST_SHOWN) {
            return of(message);
        }
        LogText begun = of(message.substring(0, LONGEST_SHOWN));
        return new LogText(begun.plain, begun.spans, message.length() - LONGEST_SHOWN);
    }

    /** The characters of a message alone. */
    public static String strip(String message) {
        return of(message).plain();
    }
}
