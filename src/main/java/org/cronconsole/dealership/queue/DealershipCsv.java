package org.cronconsole.dealership.queue;

import org.cronconsole.dealership.OnboardingCheck;
import org.cronconsole.dealership.OnboardingForm;
import org.cronconsole.words.Words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file with a dealership in each row. Columns have the names of an onboarding file's fields, in
 * any order; a line that begins with # is passed over.
 */
public final class DealershipCsv {
    private static final Words WORDS = Words.of(DealershipCsv.class);

    /** A file of more rows is refused: at 10 dealerships an hour it would take four days. */
    public static final int MOST_ROWS = 1000;

    private static final String EXAMPLE_SECRET = "replace-me";

    private DealershipCsv() {}

    /**
     * What a file holds.
     *
     * @param rows those that hold something, in order, right or wrong
     * @param comments how many lines were passed over because they begin with #
     */
    public record Content(List<CsvRow> rows, int comments) {
        /** Copies the rows. */
        public Content {
            rows = List.copyOf(rows);
        }

        /** How many rows are wrong in themselves. */
        public long wrong() {
            return rows.stream().filter(row -> !row.problems().isEmpty()).count();
        }
    }

    /**
     * Reads a file. Waits.
     *
     * @throws CsvRefused where it cannot be read, or where its columns are wrong
     */
    public static Content read(Path file, OnboardingCheck check) {
        return parse(CsvText.text(file), check);
    }

    /**
     * Reads text.
     *
     * @throws CsvRefused as {@link #read}
     */
    static Content parse(String text, OnboardingCheck check) {
        CsvColumns columns = null;
        int comments = 0;
        List<CsvRow> rows = new ArrayList<>();
        for (CsvText.Line line : CsvText.lines(text)) {
            if (line.blank()) {
                continue;
            }
            if (line.comment()) {
                comments++;
            } else if (columns == null) {
                columns = CsvColumns.of(line.cells());
                if (!columns.problems().isEmpty()) {
                    throw new CsvRefused(columns.problems());
                }
            } else if (rows.size() == MOST_ROWS) {
                throw new CsvRefused(WORDS.format("file.many_rows", String.valueOf(MOST_ROWS)));
            } else {
                rows.add(row(line, columns.names(), check));
            }
        }
        if (columns == null || rows.isEmpty()) {
            throw new CsvRefused(
                    columns == null
                            ? WORDS.format("file.empty", String.join(", ", CsvColumns.REQUIRED))
                            : WORDS.get("file.no_rows"));
        }
        return new Content(Duplicates.found(rows), comments);
    }

    private static CsvRow row(CsvText.Line line, List<String> names, OnboardingCheck check) {
        Map<String, String> cells = new LinkedHashMap<>();
        List<RowProblem> problems = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String cell = line.cells().get(i);
            String name = i < names.size() ? names.get(i) : "";
            if (name.isEmpty() && !cell.isBlank()) {
                problems.add(new RowProblem("", WORDS.get("cell.no_column")));
                break;
            }
            cells.put(name, CellText.of(name, cell, problems));
        }
        OnboardingForm form = form(cells, problems);
        if (problems.isEmpty()) {
            check.problems(form)
                    .forEach((field, problem) ->
                            problems.add(new RowProblem(CsvColumns.ofCheck(field), problem)));
            if (form.vautoPassword().equals(EXAMPLE_SECRET)) {
                problems.add(new RowProblem(CsvColumns.VAUTO_PASSWORD, WORDS.get("cell.example")));
            }
        }
        return new CsvRow(
                line.row(), form, problems.isEmpty() ? check.request(form) : null, problems);
    }

    private static OnboardingForm form(Map<String, String> cells, List<RowProblem> problems) {
        String areaCode = of(cells, CsvColumns.AREA_CODE);
        String number = of(cells, CsvColumns.NUMBER);
        if (!areaCode.isEmpty() && !number.isEmpty()) {
            problems.add(new RowProblem(CsvColumns.NUMBER, WORDS.get("cell.area_and_number")));
        }
        Map<String, String> env = new LinkedHashMap<>();
        cells.forEach((name, value) -> {
            // Files share a column among rows of which not all need the value.
            if (name.startsWith(CsvColumns.ENV) && !value.isEmpty()) {
                env.put(name.substring(CsvColumns.ENV.length()), value);
            }
        });
        String mode = !number.isEmpty() ? "number" : areaCode.isEmpty() ? "none" : "areaCode";
        return new OnboardingForm(
                of(cells, CsvColumns.DEALERSHIP),
                of(cells, "storeId"),
                of(cells, "vautoUsername"),
                of(cells, CsvColumns.VAUTO_PASSWORD),
                of(cells, "timeZone"),
                of(cells, "amTime"),
                of(cells, "pmTime"),
                of(cells, "days"),
                of(cells, "repo"),
                of(cells, "branch"),
                of(cells, "plan"),
                of(cells, "region"),
                mode,
                number.isEmpty() ? areaCode : number,
                of(cells, "userName"),
                of(cells, CsvColumns.USER_PASSWORD),
                of(cells, "userEmail"),
                of(cells, "userFirstName"),
                of(cells, "userLastName"),
                of(cells, "userRole"),
                env);
    }

    private static String of(Map<String, String> cells, String name) {
        return cells.getOrDefault(name, "");
    }

    /**
     * A file to begin with: all columns, and an example that is passed over.
     *
     * @return text that starts with a byte order mark, or Excel would take it for another charset
     */
    public static String template() {
        List<String> columns = new ArrayList<>(CsvColumns.REQUIRED);
        columns.addAll(CsvColumns.OPTIONAL);
        return "\uFEFF"
                + String.join(",", columns)
                + "\r\n#Evanston Example Motors,evanston.example,"
                + EXAMPLE_SECRET
                + ",America/Chicago,05:58,13:58,MON-SAT,evanston.manager,"
                + EXAMPLE_SECRET
                + ",manager@evanston.example,Erin,Example,user,312,,,,,,\r\n";
    }

    /**
     * Writes {@link #template} to a file. Waits.
     *
     * @throws UncheckedIOException where it cannot be written
     */
    public static void writeTemplate(Path file) {
        try {
            Files.writeString(file, template(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
