package org.cronconsole.ui.kit;

import javafx.geometry.Point2D;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.ArrayList;
import java.util.List;

/**
 * Sorts a table without the mouse, which JavaFX's headers want: a menu with its columns, for the
 * right button, the menu key, or Shift+F10. On the FX thread.
 */
public final class SortMenu {
    /** Under the headers. */
    private static final double AT = 32;

    private SortMenu() {}

    /** Gives a table this menu. */
    public static void of(TableView<?> table) {
        Texts texts = Texts.load();
        ContextMenu menu = new ContextMenu();
        table.setContextMenu(menu);
        // JavaFX shows no menu that is empty, and asks before anybody is told that it is shown.
        fill(menu, table, texts);
        menu.setOnShowing(shown -> fill(menu, table, texts));
        table.getSortOrder().subscribe(() -> fill(menu, table, texts));
        table.getVisibleLeafColumns().subscribe(() -> fill(menu, table, texts));
        table.addEventFilter(
                KeyEvent.KEY_PRESSED,
                pressed -> {
                    if (isMenuKey(pressed)) {
                        pressed.consume();
                        Point2D under = table.localToScreen(Scale.of(AT), Scale.of(AT));
                        menu.show(table, under.getX(), under.getY());
                    }
                });
    }

    private static boolean isMenuKey(KeyEvent pressed) {
        return pressed.getCode() == KeyCode.CONTEXT_MENU
                || pressed.getCode() == KeyCode.F10 && pressed.isShiftDown();
    }

    private static <S> void fill(ContextMenu menu, TableView<S> table, Texts texts) {
        List<MenuItem> items = new ArrayList<>();
        for (TableColumn<S, ?> column : table.getVisibleLeafColumns()) {
            if (column.isSortable()) {
                boolean upwards = isFirst(table, column) && isUpwards(column);
                CheckMenuItem item =
                        new CheckMenuItem(
                                texts.format(
                                        upwards ? "kit.sort.down" : "kit.sort.by",
                                        column.getText()));
                item.setId(table.getId() + "." + column.getId());
                item.setSelected(isFirst(table, column));
                item.setOnAction(chosen -> {
                    column.setSortType(upwards ? SortType.DESCENDING : SortType.ASCENDING);
                    table.getSortOrder().setAll(List.of(column));
                    // The rows have other places now; whoever was on one is not to lose it.
                    if (!table.getSelectionModel().isEmpty()) {
                        table.scrollTo(table.getSelectionModel().getSelectedIndex());
                    }
                });
                items.add(item);
            }
        }
        menu.getItems().setAll(items);
    }

    private static <S> boolean isFirst(TableView<S> table, TableColumn<S, ?> column) {
        return !table.getSortOrder().isEmpty() && table.getSortOrder().getFirst() == column;
    }

    private static boolean isUpwards(TableColumn<?, ?> column) {
        return column.getSortType() == SortType.ASCENDING;
    }
}
