package org.cronconsole.dealership.queue;

import org.cronconsole.dealership.StoreId;
import org.cronconsole.phone.PhoneNumber;
import org.cronconsole.words.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Finds rows of one file that would take each other's name, user, store id or number. */
final class Duplicates {
    private static final Words WORDS = Words.of(Duplicates.class);

    private Duplicates() {}

    /** The same rows, with a problem where a row repeats an earlier one. */
    static List<CsvRow> found(List<CsvRow> rows) {
        List<CsvRow> checked = new ArrayList<>(rows);
        look(
                checked,
                CsvColumns.DEALERSHIP,
                "duplicate.dealership",
                row -> row.dealership().toLowerCase(Locale.ROOT));
        look(checked, "userName", "duplicate.user", row -> row.form().userName());
        look(checked, "storeId", "duplicate.store", Duplicates::storeId);
        look(checked, CsvColumns.NUMBER, "duplicate.number", Duplicates::number);
        return checked;
    }

    private static String storeId(CsvRow row) {
        String given = row.form().storeId();
        return (given.isBlank() ? StoreId.suggest(row.dealership()) : given.strip())
                .toLowerCase(Locale.ROOT);
    }

    private static String number(CsvRow row) {
        return row.form().phoneMode().equals("number")
                ? PhoneNumber.parse(row.form().phoneValue()).map(PhoneNumber::e164).orElse("")
                : "";
    }

    private static void look(
            List<CsvRow> rows, String column, String what, Function<CsvRow, String> key) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            CsvRow row = rows.get(i);
            String text = key.apply(row);
            Integer earlier = text.isEmpty() ? null : first.putIfAbsent(text, row.row());
            boolean told =
                    row.problems().stream().anyMatch(p -> p.field().equals(CsvColumns.DEALERSHIP));
            if (earlier != null && !(told && column.equals("storeId"))) {
                rows.set(
                        i,
                        row.with(
                                new RowProblem(
                                        column, WORDS.format(what, String.valueOf(earlier)))));
            }
        }
    }
}
