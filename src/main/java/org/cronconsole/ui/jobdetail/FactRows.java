package org.cronconsole.ui.jobdetail;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import java.util.List;

/** Names and values below each other, aligned; a screen reader hears each pair as one. */
final class FactRows {
    /**
     * A fact.
     *
     * @param monospaced for ids, lines and addresses
     */
    record Fact(String name, String value, boolean monospaced) {
        static Fact of(String name, String value) {
            return new Fact(name, value, false);
        }

        static Fact code(String name, String value) {
            return new Fact(name, value, true);
        }
    }

    private FactRows() {}

    /** Fills a grid anew; facts without a value are left out. */
    static void fill(GridPane grid, List<Fact> facts) {
        if (grid.getColumnConstraints().isEmpty()) {
            ColumnConstraints names = new ColumnConstraints();
            names.setHgrow(Priority.NEVER);
            // Values can wrap; a name that is cut says nothing.
            names.setMinWidth(GridPane.USE_PREF_SIZE);
            ColumnConstraints values = new ColumnConstraints();
            values.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().setAll(List.of(names, values));
        }
        grid.getChildren().clear();
        int row = 0;
        for (Fact fact : facts) {
            if (fact.value().isBlank()) {
                continue;
            }
            Label name = new Label(fact.name());
            name.getStyleClass().addAll("muted", "fact-name");
            GridPane.setValignment(name, VPos.TOP);
            Label value = new Label(fact.value());
            value.setWrapText(true);
            value.setMinHeight(Label.USE_PREF_SIZE);
            value.setAccessibleText(fact.name() + ": " + fact.value());
            if (fact.monospaced()) {
                value.getStyleClass().add("monospaced");
            }
            grid.addRow(row++, name, value);
        }
    }
}
