package org.cronconsole.sandbox.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * Finds where and why Python's json module refuses a text, since the dashboard tells its callers.
 * The words and positions are those of CPython's decoder.
 */
final class PythonJson {

    /**
     * Why a text is no JSON.
     *
     * @param position in characters from 0
     */
    record Problem(String message, int position) {}

    private static final class Bad extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Bad(String message, int position) {
            super(message, null, false, false);
            problem = new Problem(message, position);
        }
    }

    private final String text;
    private int at;

    private PythonJson(String text) {
        this.text = text;
    }

    /** What is wrong with the text, or null if Python would read it. */
    static @Nullable Problem problem(String text) {
        PythonJson json = new PythonJson(text);
        try {
            json.blanks();
            json.value();
            json.blanks();
            return json.at < text.length() ? new Problem("Extra data", json.at) : null;
        } catch (Bad bad) {
            return bad.problem;
        }
    }

    private void value() {
        switch (peek()) {
            case '"' -> string();
            case '{' -> object();
            case '[' -> array();
            default -> scalar();
        }
    }

    private void scalar() {
        for (String word : new String[] {"null", "true", "false", "NaN", "Infinity", "-Infinity"}) {
            if (text.startsWith(word, at)) {
                at += word.length();
                return;
            }
        }
        int start = at;
        if (peek() == '-') {
            at++;
        }
        int digits = at;
        if (peek() == '0') {
            at++;
        } else {
            digits();
        }
        if (at == digits) {
            throw new Bad("Expecting value", start);
        }
        optional('.', false);
        optional('e', true);
        optional('E', true);
    }

    /** A fraction or exponent, left unread where no digit follows. */
    private void optional(char mark, boolean signed) {
        if (peek() != mark) {
            return;
        }
        int before = at;
        at++;
        if (signed && (peek() == '+' || peek() == '-')) {
            at++;
        }
        int start = at;
        digits();
        if (at == start) {
            at = before;
        }
    }

    private void digits() {
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
    }

    private void string() {
        int start = at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return;
            }
            if (c < ' ') {
                throw new Bad("Invalid control character at", at);
            }
            if (c == '\\') {
                escape(start);
            } else {
                at++;
            }
        }
        throw new Bad("Unterminated string starting at", start);
    }

    private void escape(int start) {
        int backslash = at++;
        if (at >= text.length()) {
            throw new Bad("Unterminated string starting at", start);
        }
        char c = text.charAt(at++);
        if (c == 'u') {
            for (int i = 0; i < 4; i++) {
                if (Character.digit(peek(), 16) < 0) {
                    throw new Bad("Invalid \\uXXXX escape", backslash + 1);
                }
                at++;
            }
        } else if ("\"\\/bfnrt".indexOf(c) < 0) {
            throw new Bad("Invalid \\escape", backslash);
        }
    }

    private void object() {
        at++;
        blanks();
        if (peek() == '}') {
            at++;
            return;
        }
        while (true) {
            if (peek() != '"') {
                throw new Bad("Expecting property name enclosed in double quotes", at);
            }
            string();
            blanks();
            if (peek() != ':') {
                throw new Bad("Expecting ':' delimiter", at);
            }
            at++;
            blanks();
            value();
            blanks();
            if (next('}', "Illegal trailing comma before end of object")) {
                return;
            }
        }
    }

    private void array() {
        at++;
        blanks();
        if (peek() == ']') {
            at++;
            return;
        }
        while (true) {
            value();
            blanks();
            if (next(']', "Illegal trailing comma before end of array")) {
                return;
            }
        }
    }

    /** Reads the closing sign (true) or a comma with what follows it up to the next element. */
    private boolean next(char close, String trailing) {
        if (peek() == close) {
            at++;
            return true;
        }
        if (peek() != ',') {
            throw new Bad("Expecting ',' delimiter", at);
        }
        int comma = at++;
        blanks();
        if (peek() == close) {
            throw new Bad(trailing, comma);
        }
        return false;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void blanks() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
