package org.cronconsole.ui.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The row of a list that is chosen, of which more is told beside the list. It stays so where fresh
 * rows of the same things take the places of the old ones. A row that a filter hides is not chosen
 * meanwhile, for nothing is to be done to what is not in sight; it is again once it shows again,
 * unless another was chosen. Used on the screen's thread.
 *
 * @param <T> a row
 */
public final class Chosen<T> {
    private final Function<T, @Nullable T> again;
    private final ObjectProperty<@Nullable T> row = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper changing = new ReadOnlyBooleanWrapper();
    private @Nullable T hidden;

    /**
     * None is chosen yet.
     *
     * @param again the row of the same thing that is to be seen now; null for none
     */
    public Chosen(Function<T, @Nullable T> again) {
        this.again = again;
        row.subscribe(now -> hidden = null);
    }

    /**
     * None is chosen yet.
     *
     * @param shown the rows that are to be seen
     * @param same whether two rows are of the same thing
     */
    public static <T> Chosen<T> among(ObservableList<T> shown, BiPredicate<T, T> same) {
        return new Chosen<>(wanted ->
                shown.stream().filter(each -> same.test(each, wanted)).findFirst().orElse(null));
    }

    /** Replaces rows, or shows others of them; what was chosen stays so if it is to be seen. */
    public void keep(Runnable change) {
        T before = row.get();
        T wanted = before == null ? hidden : before;
        keep(change, was -> wanted == null ? null : again.apply(wanted));
        hidden = row.get() == null ? wanted : null;
    }

    /**
     * As the other one, where it is said what is chosen afterwards.
     *
     * @param after is given what was chosen before
     */
    public void keep(Runnable change, UnaryOperator<@Nullable T> after) {
        T before = row.get();
        changing.set(true);
        change.run();
        row.set(after.apply(before));
        changing.set(false);
    }

    /** What is chosen; null for nothing. */
    public ObjectProperty<@Nullable T> row() {
        return row;
    }

    /** True while rows are replaced, when a list on the screen has others selected, or none. */
    public ReadOnlyBooleanProperty changing() {
        return changing.getReadOnlyProperty();
    }
}
