package org.cronconsole.ui.runlog;

/**
 * Ends a search with an expression that would take minutes: such a one looks at the same characters
 * again and again.
 */
final class SlowGuard {
    /** So many looks at characters for one search: some tens of milliseconds. */
    private static final long MOST_LOOKS = 20_000_000;

    private long looks;

    /** The search took too long. */
    static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The text, with each look counted. */
    CharSequence watch(String text) {
        return new Watched(text);
    }

    private final class Watched implements CharSequence {
        private final String text;

        Watched(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks > MOST_LOOKS) {
                throw new TooSlow();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
