package org.cronconsole.run.log;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the terminal codes (ECMA-48) out of one message and minds those of colour and weight. What
 * is cut off in the middle of a code or is none after all costs no more than its first characters.
 */
final class AnsiReader {
    private static final char ESC = 0x1B;
    private static final char BELL = 0x07;
    private static final char CSI = 0x9B;
    private static final char ST = 0x9C;
    private static final char DELETE = 0x7F;

    private final String message;
    private final StringBuilder plain = new StringBuilder();
    private final List<LogText.Span> spans = new ArrayList<>();
    private LogStyle style = LogStyle.PLAIN;
    private int styledFrom;
    private int at;

    AnsiReader(String message) {
        this.message = message;
    }

    LogText read() {
        if (!isSpecial()) {
            return new LogText(message, List.of(), 0);
        }
        while (at < message.length()) {
            char next = message.charAt(at++);
            switch (next) {
                case ESC -> escape();
                case CSI -> control();
                case '\r' -> {
                    // Alone it begins the line anew in a terminal; what was there is kept here.
                    if (at >= message.length() || message.charAt(at) != '\n') {
                        plain.append('\n');
                    }
                }
                case '\n', '\t' -> plain.append(next);
                default -> {
                    if (next >= ' ' && (next < DELETE || next > 0x9F)) {
                        plain.append(next);
                    }
                }
            }
        }
        endSpan();
        while (!plain.isEmpty() && plain.charAt(plain.length() - 1) == '\n') {
            plain.setLength(plain.length() - 1);
        }
        int length = plain.length();
        spans.removeIf(span -> span.end() > length);
        return new LogText(plain.toString(), spans, 0);
    }

    private boolean isSpecial() {
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            if (c < ' ' && c != '\t' || c >= DELETE && c <= 0x9F) {
                return true;
            }
        }
        return false;
    }

    private void escape() {
        if (at >= message.length()) {
            return;
        }
        char kind = message.charAt(at);
        switch (kind) {
            case '[' -> {
                at++;
                control();
            }
            case ']', 'P', 'X', '^', '_' -> {
                at++;
                string();
            }
            default -> {
                int end = at;
                while (end < message.length() && isBetween(message.charAt(end), ' ', '/')) {
                    end++;
                }
                if (end < message.length() && isBetween(message.charAt(end), '0', '~')) {
                    at = end + 1;
                }
            }
        }
    }

    /** Behind the introducer of a control sequence. */
    private void control() {
        int end = at;
        while (end < message.length() && isBetween(message.charAt(end), '0', '?')) {
            end++;
        }
        int afterCodes = end;
        while (end < message.length() && isBetween(message.charAt(end), ' ', '/')) {
            end++;
        }
        if (end >= message.length()) {
            // The message was cut within the sequence.
            at = end;
            return;
        }
        char last = message.charAt(end);
        if (!isBetween(last, '@', '~')) {
            return;
        }
        String codes = message.substring(at, afterCodes);
        boolean ofStyle = last == 'm' && end == afterCodes;
        if (ofStyle && (codes.isEmpty() || isBetween(codes.charAt(0), '0', ';'))) {
            LogStyle next = SgrCodes.apply(style, codes);
            if (!next.equals(style)) {
                endSpan();
                style = next;
            }
        }
        at = end + 1;
    }

    /** Behind the introducer of a string, such as a title or the address of a link. */
    private void string() {
        for (int i = at; i < message.length(); i++) {
            char c = message.charAt(i);
            boolean twoParts =
                    c == ESC && i + 1 < message.length() && message.charAt(i + 1) == '\\';
            if (c == BELL || c == ST || twoParts) {
                at = i + (twoParts ? 2 : 1);
                return;
            }
        }
        // It never ends: rather its text is shown than the rest of the line lost.
    }

    private void endSpan() {
        if (!style.equals(LogStyle.PLAIN) && plain.length() > styledFrom) {
            spans.add(new LogText.Span(styledFrom, plain.length(), style));
        }
        styledFrom = plain.length();
    }

    private static boolean isBetween(char c, char first, char last) {
        return c >= first && c <= last;
    }
}
