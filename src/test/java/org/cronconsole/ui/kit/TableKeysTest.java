package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What a table is without a mouse, and without eyes. */
class TableKeysTest {
    private final TestWindow window = TestWindow.open();
    private final TextField filter = new TextField();
    private final TableView<Town> table = new TableView<>();
    private final ObservableList<Town> towns =
            FXCollections.observableArrayList(
                    new Town("Joliet", 150, true),
                    new Town("Aurora", 180, false),
                    new Town("Elgin", 114, true));
    private final List<String> left = new ArrayList<>();

    private record Town(String name, int people, boolean well) {}

    /** A cell with a secret field in it. */
    private static final class Drawn extends SpokenCell<Town, Town> {
        private final PasswordField secret = new PasswordField();

        @Override
        protected void updateItem(@Nullable Town town, boolean empty) {
            super.updateItem(town, empty);
            secret.setText("hidden");
            setGraphic(
                    town == null || empty
                            ? null
                            : new HBox(new Label(town.people() + " thousand"), secret));
        }
    }

    @BeforeEach
    void show() {
        table.setId("towns");
        window.show(
                stage -> {
                    Columns.sortable(
                            Columns.add(
                                    table,
                                    "state",
                                    "State",
                                    100,
                                    50,
                                    () -> Cells.pill(TableKeysTest::state)),
                            Comparator.comparing(Town::well));
                    Columns.sortable(
                            Columns.add(
                                    table,
                                    "name",
                                    "Town",
                                    200,
                                    50,
                                    () -> Cells.lines(TableKeysTest::name)),
                            Comparator.comparing(Town::name));
                    Columns.add(table, "people", "People", 200, 50, Drawn::new);
                    Columns.showSorted(table, towns);
                    FilterKeys.of(filter, table);
                    VBox root = new VBox(filter, table);
                    root.setOnKeyPressed(pressed -> {
                        if (pressed.getCode() == KeyCode.ESCAPE) {
                            left.add(pressed.getCode().name());
                        }
                    });
                    return root;
                },
                root -> root);
        window.onFx(() -> {
            Escapes.outOfLists(window.stage().getScene());
            filter.requestFocus();
            return null;
        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static Cells.Status state(Town town) {
        return town.well()
                ? new Cells.Status(StatusPill.Look.OK, "well")
                : new Cells.Status(StatusPill.Look.FAIL, "ill");
    }

    private static Cells.Lines name(Town town) {
        return new Cells.Lines(town.name(), "Illinois", "a tip");
    }

    private List<String> shown() {
        return window.onFx(() -> table.getItems().stream().map(Town::name).toList());
    }

    private List<String> menu() {
        return window.onFx(() -> SortMenu.items(table).stream().map(MenuItem::getText).toList());
    }

    private void fireLast() {
        window.onFx(() -> {
            SortMenu.items(table).getLast().fire();
            return null;
        });
    }

    private List<String> said() {
        return window.onFx(() ->
                window.robot().lookup(".table-cell").queryAllAs(Node.class).stream()
                        .filter(Node::isVisible)
                        .map(cell -> cell.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .toList());
    }

    @Test
    void itIsEnteredSortedAndLeftByKeys() {
        window.type("o");
        window.press(KeyCode.DOWN);
        assertThat(table.isFocused()).isTrue();
        assertThat(table.getSelectionModel().getSelectedIndex()).isZero();

        assertThat(menu()).containsExactly("Sort by State", "Sort by Town");
        window.press(KeyCode.SHIFT, KeyCode.F10);
        window.await("the menu", () -> table.getContextMenu().isShowing());
        window.press(KeyCode.ESCAPE);
        assertThat(table.getContextMenu().isShowing()).isFalse();
        fireLast();
        assertThat(shown()).containsExactly("Aurora", "Elgin", "Joliet");
        assertThat(menu()).containsExactly("Sort by State", "Sort by Town, descending");
        fireLast();
        assertThat(shown()).containsExactly("Joliet", "Elgin", "Aurora");

        window.press(KeyCode.ESCAPE);
        assertThat(left).as("tables keep Esc for themselves").containsExactly("ESCAPE");
        window.onFx(() -> {
            filter.requestFocus();
            return null;
        });
        window.press(KeyCode.ESCAPE);
        assertThat(filter.getText()).isEmpty();
        assertThat(left).hasSize(1);
        window.press(KeyCode.ESCAPE);
        assertThat(left).as("there was nothing to clear").hasSize(2);
    }

    @Test
    void aRowAndEachOfItsCellsAreRead() {
        assertThat(said())
                .contains(
                        "well; Town: Joliet, Illinois; People: 150 thousand",
                        "Joliet, Illinois",
                        "150 thousand");
        window.onFx(() -> {
            table.getColumns().getFirst().setVisible(false);
            return null;
        });
        assertThat(said())
                .contains("Joliet, Illinois; People: 150 thousand", "150 thousand")
                .noneMatch(words -> words.contains("hidden"));
        assertThat(window.onFx(() -> Accessibility.under(table)))
                .satisfies(found -> {
                    assertThat(found.faults())
                            .as("the table and the three secret fields, which were given none")
                            .hasSize(4)
                            .allMatch(fault -> fault.startsWith("no name"));
                    assertThat(found.cells()).isEqualTo(6);
                });
    }
}
