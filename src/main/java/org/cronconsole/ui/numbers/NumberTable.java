package org.cronconsole.ui.numbers;

import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.cronconsole.phone.OurNumber;
import org.cronconsole.phone.PhoneNumbers.MonthlyPrice;
import org.cronconsole.ui.kit.Cells;
import org.cronconsole.ui.kit.Columns;
import org.cronconsole.ui.kit.Scale;
import org.cronconsole.ui.kit.ScreenKit;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** The columns of the table of numbers. */
final class NumberTable {
    private final TableView<OurNumber> table;
    private final ScreenKit kit;
    private final NumberWords words;

    NumberTable(TableView<OurNumber> table, ScreenKit kit, NumberWords words) {
        this.table = table;
        this.kit = kit;
        this.words = words;
    }

    void fill(NumbersViewModel model) {
        Scale.rows(table, 46);
        Columns.share(table, TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        column(
                "number",
                140,
                118,
                () -> Cells.lines(this::number),
                Comparator.comparing(number -> number.number().e164()));
        column(
                "use",
                150,
                112,
                () -> Cells.lines(this::use),
                Comparator.comparing(OurNumber::use)
                        .thenComparing(words::use, String.CASE_INSENSITIVE_ORDER));
        TableColumn<OurNumber, OurNumber> since =
                column(
                        "since",
                        96,
                        66,
                        () -> Cells.lines(this::since),
                        Comparator.comparing(OurNumber::since));
        TableColumn<OurNumber, OurNumber> price =
                column(
                        "price",
                        84,
                        74,
                        () -> Cells.lines(number -> Cells.Lines.of(words.price(number.price()))),
                        Comparator.comparing(NumberTable::amount));
        // They are told beside the table, too.
        Columns.giveWay(table, List.of(since, price));
        Columns.showSorted(table, model.matching());
    }

    private TableColumn<OurNumber, OurNumber> column(
            String key,
            double width,
            double least,
            Supplier<TableCell<OurNumber, OurNumber>> cell,
            Comparator<OurNumber> order) {
        String title = kit.texts().get("numbers.column." + key);
        TableColumn<OurNumber, OurNumber> column =
                Columns.add(table, key, title, width, least, cell);
        Columns.sortable(column, order);
        return column;
    }

    private static BigDecimal amount(OurNumber number) {
        MonthlyPrice price = number.price();
        return price == null ? BigDecimal.valueOf(-1) : price.amount();
    }

    private Cells.Lines number(OurNumber number) {
        String name = number.rented().friendlyName();
        String below = number.answers() ? kit.texts().get("numbers.answers.short") : name;
        return new Cells.Lines(
                number.number().e164(), below, number.number() + "\n" + name + "\n" + number.sid());
    }

    private Cells.Lines use(OurNumber number) {
        String use = words.use(number);
        String why = words.useReason(number);
        return new Cells.Lines(use, why, why.isEmpty() ? use : use + "\n" + why);
    }

    private Cells.Lines since(OurNumber number) {
        return new Cells.Lines(
                kit.times().age(number.since()),
                "",
                kit.times().local(number.since()) + "\n" + kit.times().utc(number.since()));
    }
}
