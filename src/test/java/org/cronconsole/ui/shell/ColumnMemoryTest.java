package org.cronconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;

import org.cronconsole.ui.kit.Cells;
import org.cronconsole.ui.kit.Columns;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.UiState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class ColumnMemoryTest {
    @TempDir Path folder;

    private static TableView<String> table() {
        TableView<String> table = new TableView<>();
        for (String id : List.of("name", "days")) {
            TableColumn<String, String> column = new TableColumn<>(id);
            column.setId(id);
            column.setSortable(id.equals("name"));
            table.getColumns().add(column);
        }
        return table;
    }

    @Test
    void theOrderIsThereForTheNextStart() {
        try (TestWindow window = TestWindow.open()) {
            window.onFx(() -> {
                rememberAndForget();
                return null;
            });
        }
    }

    private void rememberAndForget() {
        Path file = folder.resolve("window.properties");
        UiState state = UiState.read(file);
        TableView<String> before = table();
        ColumnMemory.of("fleet", before, state, "acme");
        TableColumn<String, ?> name = before.getColumns().getFirst();
        before.getSortOrder().add(name);
        name.setSortType(TableColumn.SortType.DESCENDING);
        state.save();

        TableView<String> after = table();
        UiState again = UiState.read(file);
        ColumnMemory.of("fleet", after, again, "acme");
        assertThat(after.getSortOrder()).containsExactly(after.getColumns().getFirst());
        assertThat(after.getColumns().getFirst().getSortType())
                .isEqualTo(TableColumn.SortType.DESCENDING);

        after.getSortOrder().clear();
        TableView<String> third = table();
        ColumnMemory.of("fleet", third, again, "acme");
        assertThat(third.getSortOrder()).isEmpty();
        // A column that is gone, or cannot be sorted by any more.
        again.put("order.fleet.acme", "+days");
        ColumnMemory.of("fleet", third, again, "acme");
        assertThat(third.getSortOrder()).isEmpty();
        theirPlacesAreOfOneProfile(again);
    }

    private static void theirPlacesAreOfOneProfile(UiState state) {
        TableView<String> moved = table();
        ColumnMemory.of("fleet", moved, state, "acme");
        TableColumn<String, ?> name = moved.getColumns().removeFirst();
        moved.getColumns().add(name);
        assertThat(ids(state, "acme")).containsExactly("days", "name");
        assertThat(ids(state, "other")).containsExactly("name", "days");
        state.put("columns.fleet.acme", "days,gone");
        assertThat(ids(state, "acme")).as("of another version").containsExactly("name", "days");
    }

    private static List<String> ids(UiState state, String profile) {
        TableView<String> table = table();
        ColumnMemory.of("fleet", table, state, profile);
        return table.getColumns().stream().map(TableColumn::getId).toList();
    }

    @Test
    void whatSomebodyDrewIsKeptAndWhatTheWindowDoesIsNot() {
        UiState state = UiState.read(folder.resolve("window.properties"));
        TableView<String> table = wide();
        ColumnMemory.of("wide", table, state, "acme");
        try (TestWindow window = TestWindow.open()) {
            window.show(stage -> table, StackPane::new);
            sized(window, 700);
            List<Double> drawn = widths(window, table);
            assertThat(drawn.stream().mapToDouble(each -> each).sum())
                    .isBetween(680.0, window.onFx(table::getWidth));
            sized(window, 500);
            sized(window, 700);
            assertThat(widths(window, table)).isEqualTo(drawn);
            assertThat(state.number("column.wide.acme.a")).isEmpty();

            window.onFx(() -> table.resizeColumn(table.getColumns().getFirst(), 60.0));
            List<Double> chosen = widths(window, table);
            assertThat(chosen.getFirst()).isEqualTo(drawn.getFirst() + 60);
            assertThat(state.number("column.wide.acme.a")).hasValue(chosen.getFirst());

            // Too narrow for what the columns need: the table is scrolled, and says nothing.
            sized(window, 200);
            assertThat(widths(window, table)).isEqualTo(chosen);
            assertThat(state.number("column.wide.acme.a")).hasValue(chosen.getFirst());
            sized(window, 700);
            assertThat(widths(window, table)).isEqualTo(chosen);
        }
        TableView<String> next = wide();
        ColumnMemory.of("wide", next, state, "acme");
        try (TestWindow window = TestWindow.open()) {
            window.show(stage -> next, StackPane::new);
            sized(window, 700);
            assertThat(widths(window, next).getFirst())
                    .isEqualTo(state.number("column.wide.acme.a").orElseThrow());
        }
    }

    private static TableView<String> wide() {
        TableView<String> table = new TableView<>();
        Columns.share(table, TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        for (String id : List.of("a", "b", "c")) {
            Columns.add(table, id, id, 120, 90, () -> Cells.lines(Cells.Lines::of));
        }
        return table;
    }

    private static void sized(TestWindow window, double width) {
        window.onFx(() -> {
            window.stage().setWidth(width);
            return null;
        });
        window.await(
                "a window of " + width,
                () -> {
                    Parent root = window.stage().getScene().getRoot();
                    root.applyCss();
                    root.layout();
                    return window.stage().getScene().getWidth() == width;
                });
    }

    private static List<Double> widths(TestWindow window, TableView<String> table) {
        return window.onFx(() -> table.getColumns().stream().map(TableColumn::getWidth).toList());
    }
}
