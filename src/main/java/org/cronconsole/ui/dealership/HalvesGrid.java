package org.cronconsole.ui.dealership;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import org.cronconsole.dealership.Dealership;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.Period;
import org.cronconsole.ui.kit.Scale;
import org.cronconsole.ui.kit.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/** Draws both jobs side by side; where they differ, a sign and the word stand beside the name. */
final class HalvesGrid {
    /** As it was drawn. */
    private static final double NAMES = 70;

    private static final double HALF = 100;

    private final GridPane grid;
    private final Texts texts;

    HalvesGrid(GridPane grid, Texts texts) {
        this.grid = grid;
        this.texts = texts;
        ColumnConstraints names = new ColumnConstraints();
        names.minWidthProperty().bind(Scale.factorProperty().multiply(NAMES));
        grid.getColumnConstraints().setAll(List.of(names, half(), half()));
    }

    /** Both are equally wide, whatever stands in them. */
    private static ColumnConstraints half() {
        ColumnConstraints half = new ColumnConstraints();
        half.setMinWidth(0);
        half.setPrefWidth(HALF);
        half.setHgrow(Priority.ALWAYS);
        return half;
    }

    void show(Dealership dealership, List<HalfFacts.Line> lines) {
        grid.getChildren().clear();
        int row = 0;
        grid.addRow(row++, new Label(), head(dealership, Period.AM), head(dealership, Period.PM));
        for (HalfFacts.Line line : lines) {
            grid.addRow(
                    row++,
                    name(line),
                    value(dealership, Period.AM, line),
                    value(dealership, Period.PM, line));
        }
    }

    private Label head(Dealership dealership, Period period) {
        CronJob job = dealership.job(period);
        Label head = new Label(dealership.jobName(period));
        head.getStyleClass().add("field-label");
        head.setWrapText(true);
        head.setMinHeight(Label.USE_PREF_SIZE);
        if (job == null) {
            head.setText(texts.format("dealerships.half.missing", head.getText()));
            head.setGraphic(new FontIcon(Feather.X_CIRCLE));
            head.getStyleClass().add("half-missing");
        }
        return head;
    }

    private Label name(HalfFacts.Line line) {
        Label name = new Label(line.name());
        name.getStyleClass().addAll("muted", "fact-name");
        name.setWrapText(true);
        name.setMinHeight(Label.USE_PREF_SIZE);
        GridPane.setValignment(name, VPos.TOP);
        if (line.differs()) {
            name.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
            name.getStyleClass().add("half-differs");
            name.setAccessibleText(texts.format("dealerships.half.differs", line.name()));
        }
        return name;
    }

    private static Label value(Dealership dealership, Period period, HalfFacts.Line line) {
        String words = period == Period.AM ? line.am() : line.pm();
        Label value = new Label(words);
        value.setWrapText(true);
        value.setMinHeight(Label.USE_PREF_SIZE);
        value.setAccessibleText(dealership.jobName(period) + ", " + line.name() + ": " + words);
        GridPane.setValignment(value, VPos.TOP);
        if (line.code()) {
            value.getStyleClass().add("monospaced");
        }
        if (line.differs()) {
            value.getStyleClass().add("half-differs");
        }
        return value;
    }
}
