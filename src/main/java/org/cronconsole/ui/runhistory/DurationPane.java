package org.cronconsole.ui.runhistory;

import javafx.beans.Observable;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

import org.cronconsole.history.HistoryRow;
import org.cronconsole.run.TypicalLength;
import org.cronconsole.ui.kit.Scale;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.runhistory.DurationChart.Picture;
import org.cronconsole.ui.runhistory.DurationChart.Point;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The picture of how long runs took. Each kind of end has a shape of its own; the arrow keys go
 * from point to point, Enter or a click chooses one. Painted, for thousands of nodes would be slow;
 * the colours come from the style sheet.
 */
final class DurationPane extends Region {
    private static final StyleablePropertyFactory<DurationPane> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final double RIGHT = 124;
    private static final double TOP = 20;
    private static final double BOTTOM = 18;
    private static final double LEFT = 8;
    private static final double NEAR = 12;

    private final StyleableProperty<Paint> good = paint("-chart-good", p -> p.good);
    private final StyleableProperty<Paint> fail = paint("-chart-fail", p -> p.fail);
    private final StyleableProperty<Paint> warn = paint("-chart-warn", p -> p.warn);
    private final StyleableProperty<Paint> running = paint("-chart-running", p -> p.running);
    private final StyleableProperty<Paint> quiet = paint("-chart-quiet", p -> p.quiet);
    private final StyleableProperty<Paint> band = paint("-chart-band", p -> p.band);
    private final StyleableProperty<Paint> text = paint("-chart-text", p -> p.text);

    private final DurationChart chart;
    private final HistoryWords words;
    private final ScreenKit kit;
    private final Consumer<HistoryRow> chosen;
    private final Canvas canvas = new Canvas();
    private final Tooltip tooltip = new Tooltip();

    DurationPane(
            DurationChart chart, HistoryWords words, ScreenKit kit, Consumer<HistoryRow> chosen) {
        this.chart = chart;
        this.words = words;
        this.kit = kit;
        this.chosen = chosen;
        setId("durationChart");
        getStyleClass().add("duration-chart");
        getChildren().add(canvas);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleRoleDescription(kit.texts().get("runs.chart.role"));
        setAccessibleHelp(kit.texts().get("runs.chart.help"));
        chart.pictureProperty().subscribe(now -> changed());
        chart.currentProperty().subscribe(now -> changed());
        focusedProperty().subscribe(now -> requestLayout());
        Scale.follow(this, factor -> requestLayout());
        setOnKeyPressed(this::key);
        setOnMousePressed(pressed -> requestFocus());
        setOnMouseClicked(this::click);
        setOnMouseMoved(this::hover);
        setOnMouseExited(moved -> Tooltip.uninstall(this, tooltip));
        for (StyleableProperty<Paint> colour :
                List.of(good, fail, warn, running, quiet, band, text)) {
            ((Observable) colour).addListener(now -> requestLayout());
        }
    }

    private StyleableProperty<Paint> paint(
            String name, Function<DurationPane, StyleableProperty<Paint>> of) {
        return FACTORY.createStyleablePaintProperty(this, name.substring(1), name, of, Color.GRAY);
    }

    private void changed() {
        Point now = chart.currentProperty().get();
        setAccessibleText(now == null ? summary() : words.sentence(now.row()));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        requestLayout();
    }

    private String summary() {
        Picture picture = chart.pictureProperty().get();
        long wrong =
                picture.points().stream().filter(point -> point.row().status().wrong()).count();
        String count = kit.texts().format("runs.chart.summary", picture.points().size(), wrong);
        TypicalLength typical = picture.typical();
        return typical == null
                ? count
                : count
                        + " "
                        + kit.texts()
                                .format(
                                        "runs.chart.typical",
                                        kit.times().exactly(typical.median()),
                                        kit.times().exactly(typical.p90()));
    }

    private void key(KeyEvent pressed) {
        switch (pressed.getCode()) {
            case LEFT -> chart.move(-1);
            case RIGHT -> chart.move(1);
            case HOME -> chart.move(Integer.MIN_VALUE / 2);
            case END -> chart.move(Integer.MAX_VALUE / 2);
            case ENTER, SPACE -> choose(chart.currentProperty().get());
            default -> {
                return;
            }
        }
        pressed.consume();
    }

    private void choose(@Nullable Point point) {
        if (point != null) {
            chosen.accept(point.row());
        }
    }

    private void click(MouseEvent click) {
        choose(near(click));
    }

    private void hover(MouseEvent moved) {
        Point point = near(moved);
        if (point == null) {
            Tooltip.uninstall(this, tooltip);
        } else {
            tooltip.setText(words.sentence(point.row()));
            Tooltip.install(this, tooltip);
        }
    }

    private @Nullable Point near(MouseEvent where) {
        Picture picture = chart.pictureProperty().get();
        DurationPainter.Place place = place();
        Point nearest = null;
        double least = NEAR * NEAR;
        for (Point point : picture.points()) {
            double x = place.x(picture, point.at()) - where.getX();
            double y = place.y(picture, point.length()) - where.getY();
            if (x * x + y * y <= least) {
                least = x * x + y * y;
                nearest = point;
            }
        }
        return nearest;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.max(0, getWidth()));
        canvas.setHeight(Math.max(0, getHeight()));
        draw();
    }

    private DurationPainter.Place place() {
        return new DurationPainter.Place(
                LEFT, getWidth() - Scale.of(RIGHT), Scale.of(TOP), getHeight() - Scale.of(BOTTOM));
    }

    private void draw() {
        new DurationPainter(
                        canvas.getGraphicsContext2D(),
                        place(),
                        new DurationPainter.Colours(
                                good.getValue(),
                                fail.getValue(),
                                warn.getValue(),
                                running.getValue(),
                                quiet.getValue(),
                                band.getValue(),
                                text.getValue()),
                        words,
                        kit)
                .draw(chart.pictureProperty().get(), chart.currentProperty().get(), isFocused());
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
