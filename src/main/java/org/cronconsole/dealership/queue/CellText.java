package org.cronconsole.dealership.queue;

import org.cronconsole.settings.CsvCells;
import org.cronconsole.words.Words;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A cell as it was meant, after what a spreadsheet may have made of it. */
final class CellText {
    private static final Words WORDS = Words.of(CellText.class);
    private static final Pattern ROUNDED = Pattern.compile("[0-9][.,]?[0-9]*[eE]\\+[0-9]+");
    private static final Pattern AMERICAN = Pattern.compile("1?[2-9][0-9]{9}");
    private static final int NATIONAL = 10;

    /** A spreadsheet turns 05:58 into 05:58:00 or into 5:58 AM. */
    private static final List<DateTimeFormatter> TIMES =
            List.of(format("H:mm:ss"), format("h:mm a"), format("h:mm:ss a"));

    private CellText() {}

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.US);
    }

    /** The text of a cell; what it cannot be is told. */
    static String of(String column, String cell, List<RowProblem> problems) {
        if (CsvColumns.secret(column)) {
            return cell;
        }
        String text = CsvCells.unguarded(cell.replace('\u00A0', ' ').strip());
        if (text.chars().anyMatch(Character::isISOControl)) {
            problems.add(new RowProblem(column, WORDS.get("cell.control")));
            return "";
        }
        return switch (column) {
            case "amTime", "pmTime" -> time(text);
            case CsvColumns.AREA_CODE, CsvColumns.NUMBER -> number(column, text, problems);
            case "userRole" -> text.toLowerCase(Locale.ROOT);
            default -> text;
        };
    }

    private static String time(String text) {
        for (DateTimeFormatter format : TIMES) {
            try {
                LocalTime time = LocalTime.parse(text, format);
                if (time.getSecond() == 0) {
                    return time.toString();
                }
            } catch (DateTimeException another) {
                // The next one, or as it is: the check tells what is wrong with it.
            }
        }
        return text;
    }

    private static String number(String column, String text, List<RowProblem> problems) {
        if (ROUNDED.matcher(text).matches()) {
            problems.add(new RowProblem(column, WORDS.get("cell.rounded")));
            return "";
        }
        String digits = text.replaceAll("[\\s().-]", "");
        if (column.equals(CsvColumns.NUMBER) && AMERICAN.matcher(digits).matches()) {
            // A spreadsheet takes the + for a sign and drops it.
            return (digits.length() == NATIONAL ? "+1" : "+") + digits;
        }
        return text;
    }
}
