package org.cronconsole.ui.kit;

import java.util.Optional;

/** How large words are, and with them whatever holds words. */
public enum TextSize {
    /** As it was drawn: words of 13 pixels. */
    NORMAL(100),
    /** A little larger. */
    LARGER(110),
    /** A quarter larger. */
    LARGE(125),
    /** Half as large again. */
    LARGEST(150);

    private final int percent;

    TextSize(int percent) {
        this.percent = percent;
    }

    /** Of the usual size. */
    public int percent() {
        return percent;
    }

    /** By what the usual sizes are multiplied. */
    public double factor() {
        return percent / 100.0;
    }

    /** The next one up; itself where there is none. */
    public TextSize larger() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /** The next one down; itself where there is none. */
    public TextSize smaller() {
        return values()[Math.max(ordinal() - 1, 0)];
    }

    /** The one of this many percent; empty where there is none. */
    public static Optional<TextSize> ofPercent(String percent) {
        for (TextSize each : values()) {
            if (String.valueOf(each.percent).equals(percent.strip())) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
