package org.cronconsole.ui.kit;

import javafx.scene.control.ListView;
import javafx.scene.control.SelectionModel;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/**
 * Keeps what a list on the screen has selected and what is told beside it the same. A row that is
 * chosen from elsewhere is scrolled to.
 *
 * @param <R> a row of the list
 * @param <T> a row that can be chosen
 */
public final class ChosenRow<R, T extends R> {
    private final SelectionModel<R> selection;
    private final Class<?> kind;
    private final Chosen<T> chosen;

    private ChosenRow(SelectionModel<R> selection, Class<?> kind, Chosen<T> chosen) {
        this.selection = selection;
        this.kind = kind;
        this.chosen = chosen;
    }

    /** Of a table. */
    public static <T> void bind(TableView<T> table, Chosen<T> chosen) {
        new ChosenRow<>(table.getSelectionModel(), Object.class, chosen)
                .bind(chosen.row()::set, table::scrollTo);
    }

    /** Of a list. */
    public static <T> void bind(ListView<T> list, Chosen<T> chosen) {
        new ChosenRow<>(list.getSelectionModel(), Object.class, chosen)
                .bind(chosen.row()::set, list::scrollTo);
    }

    /**
     * Of a list that has heads among its rows, which can be selected though nothing is told of
     * them.
     *
     * @param kind what can be chosen
     * @param picked is told what a person selects, heads too
     */
    public static <R, T extends R> void bind(
            ListView<R> list, Class<T> kind, Chosen<T> chosen, Consumer<R> picked) {
        new ChosenRow<>(list.getSelectionModel(), kind, chosen).bind(picked, list::scrollTo);
    }

    private void bind(Consumer<R> picked, Consumer<T> scroll) {
        selection
                .selectedItemProperty()
                .subscribe(row -> {
                    // While rows are replaced another is selected for a moment, or none.
                    if (row != null && !chosen.changing().get()) {
                        picked.accept(row);
                    }
                });
        chosen.row()
                .subscribe(row -> {
                    if (!chosen.changing().get() && select(row) && row != null) {
                        scroll.accept(row);
                    }
                });
        chosen.changing()
                .subscribe(now -> {
                    if (!now) {
                        select(chosen.row().get());
                    }
                });
    }

    /** True where another was selected before. */
    private boolean select(@Nullable T row) {
        R now = selection.getSelectedItem();
        if (row == null) {
            if (kind.isInstance(now)) {
                selection.clearSelection();
            }
            return false;
        }
        if (row == now && selection.isSelected(selection.getSelectedIndex())) {
            return false;
        }
        selection.select(row);
        return true;
    }
}
