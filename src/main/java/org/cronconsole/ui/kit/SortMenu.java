package org.cronconsole.ui.kit;

import javafx.geometry.Point2D;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
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

    /** Gives a table this menu, which is a window of its own and made when it is first wanted. */
    public static void of(TableView<?> table) {
        table.getProperties().put(SortMenu.class, Texts.load());
        table.addEventFilter(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED, wanted -> made(table, items(table)));
        table.addEventFilter(
                KeyEvent.KEY_PRESSED,
                pressed -> {
                    List<MenuItem> items = isMenuKey(pressed) ? items(table) : List.of();
                    if (!items.isEmpty()) {
                        pressed.consume();
                        Point2D under = table.localToScreen(Scale.of(AT), Scale.of(AT));
                        made(table, items).show(table, under.getX(), under.getY());
                    }
                });
    }

    private static ContextMenu made(TableView<?> table, List<MenuItem> items) {
        ContextMenu menu = table.getContextMenu();
        if (menu == null) {
            menu = new ContextMenu();
            table.setContextMenu(menu);
        }
        menu.getItems().setAll(items);
        return menu;
    }

    private static boolean isMenuKey(KeyEvent pressed) {
        return pressed.getCode() == KeyCode.CONTEXT_MENU
                || pressed.getCode() == KeyCode.F10 && pressed.isShiftDown();
    }

    /** What the menu of a table has now; empty where it has none, or nothing can be sorted by. */
    public static <S> List<MenuItem> items(TableView<S> table) {
        List<MenuItem> items = new ArrayList<>();
        if (!(table.getProperties().get(SortMenu.class) instanceof Texts texts)) {
            return items;
        }
        for (TableColumn<S, ?> column : table.getColumns()) {
            if (column.isSortable() && Columns.canBeHad(column)) {
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
        return items;
    }

    private static <S> boolean isFirst(TableView<S> table, TableColumn<S, ?> column) {
        return !table.getSortOrder().isEmpty() && table.getSortOrder().getFirst() == column;
    }

    private static boolean isUpwards(TableColumn<?, ?> column) {
        return column.getSortType() == SortType.ASCENDING;
    }
}
