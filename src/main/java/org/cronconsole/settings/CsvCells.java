package org.cronconsole.settings;

import java.util.regex.Pattern;

/** Cells of CSV files that people open in a spreadsheet, which takes some texts for formulas. */
public final class CsvCells {
    /** What a spreadsheet would take for a formula, however often it is guarded already. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n]", Pattern.DOTALL);

    private CsvCells() {}

    /** The text behind an apostrophe where a spreadsheet would carry it out, else as it is. */
    public static String guarded(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** The text that {@link #guarded} was given. */
    public static String unguarded(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
