package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.List;

class ColumnSharesTest {
    private static final List<Double> DRAWN = List.of(200.0, 40.0, 160.0);

    private final TestWindow window = TestWindow.open();
    private final TableView<String> table = new TableView<>();

    @AfterEach
    void close() {
        window.close();
    }

    private void show() {
        window.onFx(() -> {
            Columns.share(table, TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
            for (int i = 0; i < DRAWN.size(); i++) {
                Columns.add(table, "c" + i, "c" + i, DRAWN.get(i), 30, TableCell::new);
            }
            return table;
        });
        window.show(stage -> table, VBox::new);
    }

    private List<Double> widths(double room) {
        return window.onFx(() -> {
            table.setMinWidth(room);
            table.setMaxWidth(room);
            for (int i = 0; i < 3; i++) {
                table.getScene().getRoot().applyCss();
                table.getScene().getRoot().layout();
            }
            return table.getColumns().stream().map(TableColumn::getWidth).toList();
        });
    }

    @Test
    void theSameWindowHasTheSameColumnsHoweverLargeItWas() {
        show();
        List<Double> small = widths(300);
        assertThat(small.stream().mapToDouble(w -> w).sum()).isBetween(290.0, 300.0);
        assertThat(small.get(1)).as("can spare little").isBetween(35.0, 40.0);
        List<Double> large = widths(1200);
        assertThat(large.stream().mapToDouble(w -> w).sum()).isBetween(1190.0, 1200.0);
        assertThat(large.get(0) / large.get(1)).as("each by its width").isBetween(4.8, 5.2);
        for (double room = 280; room < 300; room++) {
            assertThat(widths(room).stream().mapToDouble(w -> w).sum())
                    .as("the last ends at the edge of %s", room)
                    .isEqualTo(room - (1200 - large.stream().mapToDouble(w -> w).sum()));
        }
        assertThat(widths(300)).isEqualTo(small);
        assertThat(widths(1200)).isEqualTo(large);
    }

    @Test
    void whatRoomIsLeftGoesToThoseThatAreToldToGrow() {
        show();
        List<Double> small = widths(402);
        window.onFx(() -> {
            Columns.grows(column(0), 1);
            return Columns.grows(column(2), 3);
        });
        List<Double> large = widths(802);
        assertThat(large.get(0) - small.get(0)).isEqualTo(100);
        assertThat(large.get(1)).isEqualTo(small.get(1));
        assertThat(large.get(2) - small.get(2)).isEqualTo(300);
        assertThat(widths(402)).isEqualTo(small);
    }

    @Test
    void whereThoseThatGrowAreAtTheirGreatestTheOthersTakeTheRoom() {
        show();
        window.onFx(() -> {
            column(0).setMaxWidth(200);
            return Columns.grows(column(0), 1);
        });
        List<Double> large = widths(802);
        assertThat(large.get(0)).isEqualTo(200);
        assertThat(large.stream().mapToDouble(w -> w).sum()).isBetween(792.0, 802.0);
    }

    @Test
    void whatGivesWayIsLeftOutWhereThereIsNoRoomForAllAndComesBack() {
        show();
        window.onFx(() -> {
            table.getSortOrder().add(column(1));
            Columns.giveWay(table, List.of(column(1)));
            return table;
        });
        widths(402);
        assertThat(column(1).isVisible()).as("there is room").isTrue();
        widths(100);
        assertThat(column(1).isVisible()).as("too narrow for all").isFalse();
        assertThat(column(0).getWidth() + column(2).getWidth()).isLessThanOrEqualTo(100);
        assertThat(table.getSortOrder()).as("sorted as before").hasSize(1);
        widths(402);
        assertThat(column(1).isVisible()).as("room again").isTrue();
    }

    @Test
    void noMoreGivesWayThanIsNeededAndInTheGivenOrder() {
        show();
        window.onFx(() -> {
            Columns.giveWay(table, List.of(column(1), column(0)));
            return table;
        });
        // Each needs 30, and the bar 14.
        widths(110);
        assertThat(shown()).as("room for all").containsExactly("c0", "c1", "c2");
        widths(100);
        assertThat(shown()).as("the first goes").containsExactly("c0", "c2");
        widths(70);
        assertThat(shown()).as("then the second").containsExactly("c2");
        widths(20);
        assertThat(shown()).as("whatever else is scrolled").containsExactly("c2");
        widths(110);
        assertThat(shown()).containsExactly("c0", "c1", "c2");
    }

    @Test
    void whatTheTableIsSortedByGoesLastAndIsChosenInTheMenuWhereItWent() {
        show();
        window.onFx(() -> {
            Columns.sortable(column(1), Comparator.naturalOrder());
            table.setId("t");
            SortMenu.of(table);
            Columns.giveWay(table, List.of(column(1), column(0)));
            return table;
        });
        widths(100);
        assertThat(shown()).containsExactly("c0", "c2");
        List<MenuItem> items = window.onFx(() -> SortMenu.items(table));
        assertThat(items).extracting(MenuItem::getId).containsExactly("t.c1");
        window.onFx(() -> {
            items.getFirst().fire();
            return table;
        });
        widths(100);
        assertThat(shown()).as("its arrow is to be seen").containsExactly("c1", "c2");
    }

    private List<String> shown() {
        return window.onFx(
                () -> table.getVisibleLeafColumns().stream().map(TableColumn::getId).toList());
    }

    @SuppressWarnings("unchecked") // as Columns made it
    private TableColumn<String, String> column(int i) {
        return (TableColumn<String, String>) table.getColumns().get(i);
    }

    @Test
    void whatWasDraggedStaysWished() {
        show();
        widths(402);
        window.onFx(() -> table.resizeColumn(table.getColumns().get(1), 60));
        List<Double> dragged = widths(402);
        assertThat(dragged.get(1)).isEqualTo(100);
        assertThat(dragged.get(0)).isEqualTo(200);
        widths(1200);
        assertThat(widths(402)).isEqualTo(dragged);
        // Too little for all: the table is scrolled, and each column is as it is wished.
        assertThat(widths(90)).isEqualTo(dragged);
        window.onFx(() -> table.resizeColumn(table.getColumns().get(0), 50));
        assertThat(widths(90).getFirst()).isEqualTo(250);
    }
}
