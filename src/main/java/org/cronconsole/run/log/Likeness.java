package org.cronconsole.run.log;

/**
 * Tells lines that say the same from lines that do not, whatever times, counts and ids stand in
 * them: every word with a digit in it counts as one and the same word.
 */
final class Likeness {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Likeness() {}

    /** A number of 64 bits: two lines that differ share one by a chance nobody will see. */
    static long of(String text) {
        long hash = BASIS;
        int at = 0;
        int length = text.length();
        while (at < length) {
            char c = text.charAt(at);
            if (!Character.isLetterOrDigit(c)) {
                hash = (hash ^ c) * PRIME;
                at++;
                continue;
            }
            int end = at;
            boolean digit = false;
            while (end < length && belongs(text, end, digit)) {
                digit |= Character.isDigit(text.charAt(end));
                end++;
            }
            if (digit) {
                hash = (hash ^ '#') * PRIME;
            } else {
                for (int i = at; i < end; i++) {
                    hash = (hash ^ text.charAt(i)) * PRIME;
                }
            }
            at = end;
        }
        return hash;
    }

    /** A time or a decimal fraction is one word. */
    private static boolean belongs(String text, int at, boolean digit) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c)
                || digit
                        && ".,:-/".indexOf(c) >= 0
                        && at + 1 < text.length()
                        && Character.isDigit(text.charAt(at + 1));
    }
}
