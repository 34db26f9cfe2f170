package org.cronconsole.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableNumberValue;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.ObservableMap;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;

import java.util.function.DoubleConsumer;

/**
 * By how much whatever holds words is larger than it was drawn. JavaFX has one theme for all its
 * windows, and {@link Themes} gives it one size of text as well; what the style sheets cannot size
 * asks here. On the FX thread.
 */
public final class Scale {
    /** What JavaFX gives a column that may be as wide as it likes. */
    private static final double AS_WIDE_AS_IT_LIKES = 5000;

    private static final ReadOnlyDoubleWrapper FACTOR = new ReadOnlyDoubleWrapper(1);

    private Scale() {}

    /** 1 where words have their usual size. */
    public static ReadOnlyDoubleProperty factorProperty() {
        return FACTOR.getReadOnlyProperty();
    }

    static void set(double factor) {
        FACTOR.set(factor);
    }

    /** A length of the drawing as it is now, in pixels. */
    public static double of(double drawn) {
        return drawn * FACTOR.get();
    }

    /** A length that depends on something, as it is now, in pixels. */
    public static DoubleBinding of(ObservableNumberValue drawn) {
        return Bindings.createDoubleBinding(() -> of(drawn.doubleValue()), drawn, FACTOR);
    }

    /**
     * Tells a node the factor, now and whenever it changes, as long as there is the node. The node
     * keeps what is told: nothing here keeps the node.
     */
    public static void follow(Node node, DoubleConsumer told) {
        onChange(node.getProperties(), (before, now) -> told.accept(now));
        told.accept(FACTOR.get());
    }

    /** Gives a table rows of this height in the drawing. */
    public static void rows(TableView<?> table, double drawn) {
        follow(table, factor -> table.setFixedCellSize(drawn * factor));
        ScaledTree.done(table);
    }

    /** Gives a list rows of this height in the drawing. */
    public static void rows(ListView<?> list, double drawn) {
        follow(list, factor -> list.setFixedCellSize(drawn * factor));
        ScaledTree.done(list);
    }

    /** Leaves the height of its rows to whoever shows this list, e.g. because lines may wrap. */
    public static void ownRows(ListView<?> list) {
        ScaledTree.done(list);
    }

    /** Gives a column widths of the drawing; it grows with its words however it was drawn since. */
    public static void width(TableColumnBase<?, ?> column, double drawn, double least) {
        if (!ScaledTree.first(column.getProperties())) {
            throw new IllegalStateException("Sized already: " + column.getId());
        }
        column.setMinWidth(of(least));
        column.setPrefWidth(of(drawn));
        if (column.getMaxWidth() < AS_WIDE_AS_IT_LIKES) {
            column.setMaxWidth(of(column.getMaxWidth()));
        }
        onChange(
                column.getProperties(),
                (before, now) -> {
                    double by = now / before;
                    if (column.getMaxWidth() < AS_WIDE_AS_IT_LIKES) {
                        column.setMaxWidth(column.getMaxWidth() * by);
                    }
                    column.setMinWidth(column.getMinWidth() * by);
                    column.setPrefWidth(column.getPrefWidth() * by);
                });
    }

    /** What hears of another factor. */
    @FunctionalInterface
    interface Change {
        void from(double before, double now);
    }

    /** Whoever keeps these properties hears of every change. */
    static void onChange(ObservableMap<Object, Object> keeper, Change change) {
        ChangeListener<Number> listener =
                (factor, before, now) -> change.from(before.doubleValue(), now.doubleValue());
        keeper.put(listener, listener);
        FACTOR.addListener(new WeakChangeListener<>(listener));
    }
}
