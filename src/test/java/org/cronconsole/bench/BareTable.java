package org.cronconsole.bench;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Parent;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.Locale;
import java.util.stream.IntStream;

/** JavaFX's table with as many rows and columns of plain text as the fleet has. */
final class BareTable implements BenchTable {
    private static final int COLUMNS = 7;

    private final FilteredList<String[]> matching =
            new FilteredList<>(
                    FXCollections.observableArrayList(
                            IntStream.range(0, BenchFleet.JOBS / 2)
                                    .mapToObj(BareTable::row)
                                    .toList()));
    private final TableView<String[]> table = new TableView<>();

    private static String[] row(int i) {
        return new String[] {
            String.format(Locale.ROOT, "Town %04d Kia", i),
            i % 7 == 0 ? "failed" : "ok",
            "ok " + i % 5,
            "■■■■■■■■■■■■■■",
            "5:58 AM",
            "8 min",
            "exit code 2"
        };
    }

    BareTable() {
        SortedList<String[]> sorted = new SortedList<>(matching);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setFixedCellSize(46);
        for (int i = 0; i < COLUMNS; i++) {
            int at = i;
            TableColumn<String[], String> column = new TableColumn<>("Column " + i);
            column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()[at]));
            table.getColumns().add(column);
        }
    }

    @Override
    public Parent enter() {
        return table;
    }

    @Override
    public TableView<?> table() {
        return table;
    }

    @Override
    public void filter(String typed) {
        matching.setPredicate(
                row -> (row[0] + " " + row[1]).toLowerCase(Locale.ROOT).contains(typed));
    }
}
