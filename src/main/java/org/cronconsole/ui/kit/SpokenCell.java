package org.cronconsole.ui.kit;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;

/**
 * A cell of a table that an assistive tool can read, whatever it is drawn with: JavaFX tells it a
 * cell's own text alone, and none of what lies in its graphic. Where a row has the focus, JavaFX
 * hands out the first of its cells: that one says the whole row. Put together when it is asked for,
 * so that it costs nothing while a table is scrolled.
 */
public class SpokenCell<S, T> extends TableCell<S, T> {
    /** An empty cell. */
    protected SpokenCell() {}

    /** What it says in place of the words that stand in it; null for those. */
    protected @Nullable String spoken() {
        return null;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute what, Object... with) {
        return what == AccessibleAttribute.TEXT && !isEmpty()
                ? isFirst() ? row() : own()
                : super.queryAccessibleAttribute(what, with);
    }

    private boolean isFirst() {
        return getTableView() != null
                && getTableRow() != null
                && !getTableView().getVisibleLeafColumns().isEmpty()
                && getTableView().getVisibleLeafColumns().getFirst() == getTableColumn();
    }

    private String own() {
        String said = spoken();
        return said == null ? words(this) : said;
    }

    /** Its own words, then those of the others after what stands above them. */
    private String row() {
        List<String> all = new ArrayList<>();
        add(own(), all);
        for (TableColumn<S, ?> column : getTableView().getVisibleLeafColumns()) {
            for (Node node : getTableRow().getChildrenUnmodifiable()) {
                if (node != this
                        && node instanceof SpokenCell<?, ?> other
                        && other.getTableColumn() == column
                        && !other.isEmpty()) {
                    String said = other.own();
                    String title = column.getText() == null ? "" : column.getText();
                    add(title.isBlank() || said.isBlank() ? said : title + ": " + said, all);
                }
            }
        }
        return String.join("; ", all);
    }

    private static void add(String said, List<String> into) {
        if (!said.isBlank()) {
            into.add(said);
        }
    }

    /** The words that stand in a node; those of a secret field never. */
    static String words(Node node) {
        List<String> all = new ArrayList<>();
        collect(node, all);
        return String.join(", ", all);
    }

    private static void collect(Node node, List<String> into) {
        // What can be worked has the focus and a name itself.
        if (!node.isVisible() || node instanceof Button || node instanceof CheckBox) {
            return;
        }
        String told = node.getAccessibleText();
        if (told != null && !told.isBlank() && !(node instanceof TextInputControl)) {
            into.add(told);
            return;
        }
        switch (node) {
            case PasswordField secret -> {}
            case TextInputControl field ->
                    add(field.getText() == null ? "" : field.getText(), into);
            case Labeled labeled -> {
                String own = labeled.getText() == null ? "" : labeled.getText();
                Node graphic = labeled.getGraphic();
                boolean below = labeled.getContentDisplay() == ContentDisplay.TOP;
                if (!below) {
                    add(own, into);
                }
                if (graphic != null) {
                    collect(graphic, into);
                }
                if (below) {
                    add(own, into);
                }
            }
            case FontIcon sign -> {}
            case Text text -> add(text.getText(), into);
            case Parent parent ->
                    parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
            default -> {}
        }
    }
}
