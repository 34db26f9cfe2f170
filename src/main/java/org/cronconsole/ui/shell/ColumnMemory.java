package org.cronconsole.ui.shell;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

import org.cronconsole.ui.kit.Scale;
import org.cronconsole.ui.kit.UiState;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How wide a table's columns are, where words have their usual size, in which order they stand, and
 * by which it is sorted, from one start of the window to the next, for each profile by itself.
 */
final class ColumnMemory {
    private static final String UPWARDS = "+";
    private static final String DOWNWARDS = "-";
    private static final String BETWEEN = ",";
    private static final double A_PIXEL = 1;

    private ColumnMemory() {}

    /** Puts all of it back, and remembers what changes. */
    static void of(String table, TableView<?> view, UiState state, String profile) {
        remember(table + "." + profile, view, state);
        places("columns." + table + "." + profile, view, state);
    }

    private static <S> void places(String key, TableView<S> view, UiState state) {
        List<String> usual = ids(view);
        state.get(key)
                .map(kept -> List.of(kept.split(BETWEEN)))
                // Another version may have other columns.
                .filter(kept -> Set.copyOf(kept).equals(Set.copyOf(usual)))
                .ifPresent(kept ->
                        FXCollections.sort(
                                view.getColumns(),
                                Comparator.comparing(column -> kept.indexOf(column.getId()))));
        view.getColumns()
                .subscribe(() -> {
                    // While one is moved it is missing for a moment.
                    if (view.getColumns().size() == usual.size()) {
                        state.put(key, String.join(BETWEEN, ids(view)));
                    }
                });
    }

    private static List<String> ids(TableView<?> view) {
        return view.getColumns().stream().map(TableColumn::getId).toList();
    }

    private static <S> void remember(String table, TableView<S> view, UiState state) {
        view.getColumns()
                .forEach(column -> {
                    String key = "column." + table + "." + column.getId();
                    state.number(key).ifPresent(width -> column.setPrefWidth(Scale.of(width)));
                    // What is wished for it, not what this window has room for; not before.
                    double drawn = column.getPrefWidth() / Scale.of(1);
                    column.prefWidthProperty()
                            .subscribe(width -> {
                                double wished = width.doubleValue() / Scale.of(1);
                                if (state.number(key).isPresent()
                                        || Math.abs(wished - drawn) >= A_PIXEL) {
                                    state.put(key, "" + wished);
                                }
                            });
                });
        String order = "order." + table;
        state.get(order).flatMap(kept -> column(view, kept)).ifPresent(view.getSortOrder()::setAll);
        Runnable remember = () -> state.put(order, order(view));
        view.getSortOrder()
                .addListener((ListChangeListener<TableColumn<S, ?>>) change -> remember.run());
        view.getColumns().forEach(column -> column.sortTypeProperty().subscribe(remember));
    }

    /** The first column that it is sorted by, and which way; empty for none. */
    private static String order(TableView<?> view) {
        return view.getSortOrder().stream()
                .findFirst()
                .map(by ->
                        (by.getSortType() == SortType.ASCENDING ? UPWARDS : DOWNWARDS) + by.getId())
                .orElse("");
    }

    /** The column that was remembered, told which way; empty where there is none such. */
    private static <S> Optional<TableColumn<S, ?>> column(TableView<S> view, String kept) {
        Optional<TableColumn<S, ?>> found =
                view.getColumns().stream()
                        .filter(column ->
                                column.isSortable()
                                        && (kept.equals(UPWARDS + column.getId())
                                                || kept.equals(DOWNWARDS + column.getId())))
                        .findFirst();
        found.ifPresent(column ->
                column.setSortType(
                        kept.startsWith(UPWARDS) ? SortType.ASCENDING : SortType.DESCENDING));
        return found;
    }
}
