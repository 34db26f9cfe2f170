package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.List;

/** Cells of two lines, as they stand in a window. */
class StackedCellTest {
    private static final String LONG = "far too long a line for so narrow a column of a table";

    private final TestWindow window = TestWindow.open();
    private final TableView<String> table = new TableView<>();

    /** A pill above the cell's own words. */
    private static final class Pill extends StackedCell<String, String> {
        private final StatusPill pill = new StatusPill();

        Pill() {
            getStyleClass().add("cell-status");
        }

        @Override
        protected void updateItem(@Nullable String row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty ? null : row);
            pill.say(StatusPill.Look.OK, "ok");
            setGraphic(empty ? null : pill);
        }
    }

    @BeforeEach
    void show() {
        window.show(
                stage -> {
                    Columns.add(
                            table,
                            "lines",
                            "Lines",
                            140,
                            140,
                            () -> Cells.lines((String row) -> new Cells.Lines(row, LONG, "a tip")));
                    Columns.add(
                            table,
                            "badge",
                            "Badge",
                            140,
                            140,
                            () -> Cells.lines(StackedCellTest::badged));
                    Columns.add(table, "pill", "Pill", 140, 140, Pill::new);
                    table.getItems().setAll("one", "two");
                    return new StackPane(table);
                },
                root -> root);
    }

    private static Cells.Lines badged(String row) {
        return new Cells.Lines(
                row,
                "below",
                "",
                row.equals("one") ? new Cells.Status(StatusPill.Look.WARN, "drift") : null);
    }

    @AfterEach
    void close() {
        window.close();
    }

    /** Those of the first row, in the order of the columns. */
    private List<Labeled> cells() {
        return window
                .robot()
                .lookup(".table-row-cell .table-cell")
                .queryAllAs(Labeled.class)
                .stream()
                .filter(cell -> cell.getText() != null || cell.getGraphic() != null)
                .sorted(
                        Comparator.comparingDouble(StackedCellTest::top)
                                .thenComparingDouble(cell -> seen(cell).getMinX()))
                .limit(3)
                .toList();
    }

    private static double top(Node node) {
        return seen(node).getMinY();
    }

    private static Bounds seen(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static Text words(Labeled labeled) {
        return (Text) labeled.lookup(".text");
    }

    @Test
    void bothLinesBeginAtTheLeftAndAreCutOffAtTheCellsEnd() {
        window.onFx(() -> {
            Labeled cell = cells().getFirst();
            Labeled second = (Labeled) cell.getGraphic();
            Node first =
                    cell.getChildrenUnmodifiable().stream()
                            .filter(Text.class::isInstance)
                            .findFirst()
                            .orElseThrow();
            assertThat(seen(first).getMinX()).isCloseTo(seen(second).getMinX(), within(1.0));
            assertThat(seen(first).getMaxY()).isLessThanOrEqualTo(seen(second).getMinY() + 3);
            assertThat(seen(second).getMaxX()).isLessThanOrEqualTo(seen(cell).getMaxX());
            assertThat(seen(first).getMinX()).isLessThan(seen(cell).getMinX() + 20);
            assertThat(words(second).getText())
                    .startsWith("far")
                    .endsWith("...")
                    .isNotEqualTo(LONG);
            return null;
        });
    }

    @Test
    void aBadgeStandsBesideTheFirstLineOfTheRowThatHasOne() {
        window.onFx(() -> {
            Labeled with = cells().get(1);
            assertThat(with.getText()).isNull();
            Node badge = with.lookup(".status-pill");
            assertThat(seen(badge).getMinX())
                    .isGreaterThan(seen(with.lookup(".cell-first")).getMinX());
            table.getItems().set(0, "two");
            return null;
        });
        window.await("no badge", () -> cells().get(1).lookup(".status-pill") == null);
        assertThat(window.onFx(() -> cells().get(1).getText())).isEqualTo("two");
    }

    @Test
    void aPillIsAsLargeAsTheWordsOfTheTableAndWhatStandsBelowIsSmaller() {
        window.onFx(() -> {
            double usual = cells().getFirst().getFont().getSize();
            Labeled cell = cells().get(2);
            StatusPill pill = (StatusPill) cell.getGraphic();
            assertThat(pill.getFont().getSize()).isCloseTo(usual, within(0.2));
            assertThat(cell.getFont().getSize()).isLessThan(usual - 0.5);
            return null;
        });
    }

    @Test
    void aScreenReaderHearsTheLinesFromTheTop() {
        window.onFx(() -> {
            assertThat(cells().getFirst().queryAccessibleAttribute(AccessibleAttribute.TEXT))
                    .asString()
                    .startsWith("one, " + LONG)
                    .contains("Pill: ok, one");
            return null;
        });
    }
}
