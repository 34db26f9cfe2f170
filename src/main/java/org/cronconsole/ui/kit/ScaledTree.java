package org.cronconsole.ui.kit;

import javafx.beans.property.DoubleProperty;
import javafx.collections.ObservableMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;

/**
 * The fixed sizes of a layout, which its file gives as they were drawn: they grow with the words.
 * The least size of what only holds other things does not: it takes what the window leaves it, and
 * scrolls.
 */
final class ScaledTree {
    private static final String DONE = "cronconsole.scaled";

    private final List<DoubleProperty> sizes = new ArrayList<>();

    private ScaledTree() {}

    /** Lets what was just loaded grow with its words. */
    static void follow(Parent root) {
        ScaledTree tree = new ScaledTree();
        tree.collect(root);
        tree.multiply(Scale.factorProperty().get());
        Scale.onChange(root.getProperties(), (before, now) -> tree.multiply(now / before));
    }

    /** The height of the rows of this one is taken care of. */
    static void done(Node rows) {
        rows.getProperties().put(DONE + ".rows", DONE);
    }

    /** Whether nobody has yet taken care of whoever has these properties; now somebody has. */
    static boolean first(ObservableMap<Object, Object> properties) {
        return properties.put(DONE, DONE) == null;
    }

    private void multiply(double by) {
        if (by != 1) {
            sizes.stream()
                    .filter(size -> !size.isBound())
                    .forEach(size -> size.set(size.get() * by));
        }
    }

    private void collect(Node node) {
        if (!first(node.getProperties())) {
            return;
        }
        if (node instanceof Region region) {
            add(region.prefWidthProperty());
            add(region.prefHeightProperty());
            add(region.maxWidthProperty());
            add(region.maxHeightProperty());
            if (holdsWords(region)) {
                add(region.minWidthProperty());
                add(region.minHeightProperty());
            }
        }
        if (node instanceof Label words
                && words.isWrapText()
                && words.getMinHeight() == Region.USE_COMPUTED_SIZE) {
            // Words that are wrapped are read to their end: what stands around them is scrolled.
            words.setMinHeight(Region.USE_PREF_SIZE);
        }
        switch (node) {
            case ScrollPane pane when pane.getContent() != null -> collect(pane.getContent());
            case SplitPane pane -> pane.getItems().forEach(this::collect);
            case TabPane pane ->
                    pane.getTabs().stream()
                            .map(Tab::getContent)
                            .filter(content -> content != null)
                            .forEach(this::collect);
            case TableView<?> table -> collectTable(table);
            case ListView<?> list -> rows(list, list.fixedCellSizeProperty());
            case GridPane grid -> {
                for (ColumnConstraints column : grid.getColumnConstraints()) {
                    add(column.minWidthProperty());
                    add(column.prefWidthProperty());
                }
                grid.getChildren().forEach(this::collect);
            }
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(this::collect);
            default -> {}
        }
    }

    private void collectTable(TableView<?> table) {
        rows(table, table.fixedCellSizeProperty());
        for (TableColumn<?, ?> column : table.getColumns()) {
            if (!column.getProperties().containsKey(DONE)) {
                Scale.width(column, column.getPrefWidth(), column.getMinWidth());
            }
        }
        if (table.getPlaceholder() != null) {
            collect(table.getPlaceholder());
        }
    }

    private void rows(Node node, DoubleProperty height) {
        if (!node.getProperties().containsKey(DONE + ".rows")) {
            add(height);
        }
    }

    private static boolean holdsWords(Region region) {
        return region instanceof Labeled
                || region instanceof TextField
                || region instanceof ComboBoxBase
                || region instanceof ChoiceBox
                || region instanceof ProgressIndicator;
    }

    /** What is negative is one of the signs of JavaFX for “as large as it wants to be”. */
    private void add(DoubleProperty size) {
        if (!size.isBound() && size.get() > 0 && size.get() < Double.MAX_VALUE) {
            sizes.add(size);
        }
    }
}
