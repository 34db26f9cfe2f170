package org.cronconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

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
        ColumnMemory.of("fleet", before, state);
        TableColumn<String, ?> name = before.getColumns().getFirst();
        before.getSortOrder().add(name);
        name.setSortType(TableColumn.SortType.DESCENDING);
        state.save();

        TableView<String> after = table();
        UiState again = UiState.read(file);
        ColumnMemory.of("fleet", after, again);
        assertThat(after.getSortOrder()).containsExactly(after.getColumns().getFirst());
        assertThat(after.getColumns().getFirst().getSortType())
                .isEqualTo(TableColumn.SortType.DESCENDING);

        after.getSortOrder().clear();
        TableView<String> third = table();
        ColumnMemory.of("fleet", third, again);
        assertThat(third.getSortOrder()).isEmpty();
        // A column that is gone, or cannot be sorted by any more.
        again.put("order.fleet", "+days");
        ColumnMemory.of("fleet", third, again);
        assertThat(third.getSortOrder()).isEmpty();
    }
}
