package org.cronconsole.run.log;

/** A colour that a terminal code asks for. */
public sealed interface LogColour {
    /**
     * One of the sixteen that each terminal paints as it likes.
     *
     * @param index 0 to 7 black, red, green, yellow, blue, magenta, cyan, white; 8 to 15 the bright
     *     ones
     */
    record Named(int index) implements LogColour {}

    /** A colour by its parts, each 0 to 255. */
    record Rgb(int red, int green, int blue) implements LogColour {}

    /** The colour of this number among the 256 of a terminal; numbers beyond are clamped. */
    static LogColour of256(int number) {
        int index = Math.clamp(number, 0, 255);
        if (index < 16) {
            return new Named(index);
        }
        if (index >= 232) {
            int grey = 8 + (index - 232) * 10;
            return new Rgb(grey, grey, grey);
        }
        int cube = index - 16;
        return new Rgb(step(cube / 36), step(cube / 6 % 6), step(cube % 6));
    }

    private static int step(int part) {
        return part == 0 ? 0 : 55 + part * 40;
    }
}
