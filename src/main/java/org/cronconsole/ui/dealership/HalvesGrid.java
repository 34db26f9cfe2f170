package org.cronconsole.ui.dealership;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import org.cronconsole.dealership.Dealership;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.Period;
import org.cronconsole.ui.kit.Held;
import org.cronconsole.ui.kit.Scale;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/**
 * Draws both jobs side by side; where they differ, a sign and the word stand beside the name. Where
 * there is little room, the names stand above what they name.
 */
final class HalvesGrid {
    /** As it was drawn. */
    private static final double NAMES = 70;

    private static final double HALF = 100;

    /** With less there is too little beside the names. */
    private static final double ROOM = 390;

    private final GridPane grid;
    private final Texts texts;
    private final BooleanBinding narrow;
    private Runnable draw = () -> {};

    HalvesGrid(GridPane grid, ScreenKit kit) {
        this.grid = grid;
        this.texts = kit.texts();
        this.narrow =
                Bindings.createBooleanBinding(
                        () -> grid.getWidth() > 0 && grid.getWidth() < Scale.of(ROOM),
                        grid.widthProperty(),
                        Scale.factorProperty());
        Held.by(grid, narrow);
        // Not while it is laid out.
        narrow.subscribe(now -> kit.tasks().onScreen(() -> draw.run()));
    }

    private List<ColumnConstraints> columns() {
        if (narrow.get()) {
            return List.of(half(), half());
        }
        ColumnConstraints names = new ColumnConstraints();
        names.minWidthProperty().bind(Scale.factorProperty().multiply(NAMES));
        return List.of(names, half(), half());
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
        draw = () -> draw(dealership, lines);
        draw.run();
    }

    /** Shows nothing. */
    void clear() {
        draw = () -> {};
        grid.getChildren().clear();
    }

    private void draw(Dealership dealership, List<HalfFacts.Line> lines) {
        grid.getChildren().clear();
        grid.getColumnConstraints().setAll(columns());
        boolean above = narrow.get();
        int first = above ? 0 : 1;
        int row = 0;
        grid.add(head(dealership, Period.AM), first, row);
        grid.add(head(dealership, Period.PM), first + 1, row++);
        for (HalfFacts.Line line : lines) {
            Label name = name(line);
            if (above) {
                name.getStyleClass().add("above");
                grid.add(name, 0, row++, 2, 1);
            } else {
                grid.add(name, 0, row);
            }
            grid.add(value(dealership, Period.AM, line), first, row);
            grid.add(value(dealership, Period.PM, line), first + 1, row++);
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
