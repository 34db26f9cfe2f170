package org.cronconsole.ui.fleet;

import javafx.beans.Observable;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

import org.cronconsole.fleet.Cells.Cell;
import org.cronconsole.job.Period;
import org.cronconsole.run.SlotStatus;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/**
 * The last days of a dealership as small bars, the morning above the afternoon, today on the right.
 * What went wrong is told by the bar's shape as well as by its colour: a short bar is right, a high
 * one is not. Painted, for thousands of nodes would be slow; the colours come from the style sheet.
 */
final class StripPane extends Region {
    private static final StyleablePropertyFactory<StripPane> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final double GAP = 3;
    private static final double WIDEST = 12;

    private final StyleableProperty<Paint> ok = paint("-strip-ok", s -> s.ok);
    private final StyleableProperty<Paint> fail = paint("-strip-fail", s -> s.fail);
    private final StyleableProperty<Paint> warn = paint("-strip-warn", s -> s.warn);
    private final StyleableProperty<Paint> running = paint("-strip-running", s -> s.running);
    private final StyleableProperty<Paint> quiet = paint("-strip-quiet", s -> s.quiet);

    private final FleetWords words;
    private final Chosen chosen;
    private final Canvas canvas = new Canvas();
    private @Nullable Tooltip tooltip;
    private @Nullable FleetLine line;
    private int days = 14;

    /** Is told of a cell that was clicked. */
    @FunctionalInterface
    interface Chosen {
        /** This one. */
        void cell(FleetLine line, Period period, Cell cell);
    }

    StripPane(FleetWords words, Chosen chosen) {
        this.words = words;
        this.chosen = chosen;
        getStyleClass().add("fleet-strip");
        getChildren().add(canvas);
        setMinWidth(60);
        setPrefHeight(36);
        setOnMouseMoved(this::hover);
        setOnMouseExited(moved -> untell());
        setOnMouseClicked(this::click);
        for (StyleableProperty<Paint> colour : List.of(ok, fail, warn, running, quiet)) {
            ((Observable) colour).addListener(now -> requestLayout());
        }
    }

    private StyleableProperty<Paint> paint(
            String name, Function<StripPane, StyleableProperty<Paint>> of) {
        return FACTORY.createStyleablePaintProperty(this, name.substring(1), name, of, Color.GRAY);
    }

    /** Shows the last days of a line; null for none. */
    void show(@Nullable FleetLine now, int lastDays) {
        line = now;
        days = lastDays;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.max(0, getWidth()));
        canvas.setHeight(Math.max(0, getHeight()));
        draw();
    }

    /** The width of a day, its gap included. */
    private double step() {
        return Math.min(WIDEST, getWidth() / days);
    }

    private double rowHeight() {
        return (getHeight() - GAP) / 2;
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        FleetLine shown = line;
        if (shown == null) {
            return;
        }
        double step = step();
        double bar = Math.max(1, step - (step >= 5 ? 2 : step >= 3 ? 1 : 0));
        for (Period period : Period.values()) {
            double bottom = period == Period.AM ? rowHeight() : getHeight();
            for (int i = 0; i < days; i++) {
                Cell cell = shown.strip(period).daysAgo(i);
                if (cell != null) {
                    double x = (days - 1 - i) * step;
                    draw(g, cell.status(), x, bottom, bar, rowHeight());
                }
            }
        }
    }

    private void draw(
            GraphicsContext g, SlotStatus status, double x, double bottom, double w, double h) {
        g.setFill(colour(status));
        g.setStroke(colour(status));
        g.setLineWidth(1);
        switch (status) {
            case OK -> g.fillRect(x, bottom - h * 0.5, w, h * 0.5);
            case FAILED -> g.fillRect(x, bottom - h, w, h);
            case HUNG -> {
                g.fillRect(x, bottom - h, w, h * 0.4);
                g.fillRect(x, bottom - h * 0.4, w, h * 0.4);
            }
            case MISSED -> hollow(g, x, bottom, w, h);
            case LATE -> g.fillRect(x, bottom - h * 0.75, w, h * 0.75);
            case CANCELED -> {
                hollow(g, x, bottom, w, h * 0.75);
                g.strokeLine(x, bottom, x + w, bottom - h * 0.75);
            }
            case RUNNING -> hollow(g, x, bottom, w, h * 0.5);
            case SUSPENDED -> g.fillRect(x, bottom - 2, w, 2);
            case UPCOMING, UNKNOWN -> g.fillOval(x + w / 2 - 1, bottom - 3, 2, 2);
        }
    }

    private static void hollow(GraphicsContext g, double x, double bottom, double w, double h) {
        if (w < 4) {
            // Too narrow for an outline: a bar with a gap in it.
            g.fillRect(x, bottom - h, w, h * 0.3);
            g.fillRect(x, bottom - h * 0.3, w, h * 0.3);
        } else {
            g.strokeRect(x + 0.5, bottom - h + 0.5, w - 1, h - 1);
        }
    }

    private Paint colour(SlotStatus status) {
        return switch (status) {
            case OK -> ok.getValue();
            case FAILED, HUNG -> fail.getValue();
            case MISSED, LATE, CANCELED -> warn.getValue();
            case RUNNING -> running.getValue();
            case SUSPENDED, UPCOMING, UNKNOWN -> quiet.getValue();
        };
    }

    /** The cell under the mouse; null where there is none. */
    private @Nullable Cell at(MouseEvent where) {
        FleetLine shown = line;
        int column = (int) (where.getX() / step());
        return shown == null || column < 0 || column >= days
                ? null
                : shown.strip(period(where)).daysAgo(days - 1 - column);
    }

    private Period period(MouseEvent where) {
        return where.getY() <= rowHeight() + GAP / 2 ? Period.AM : Period.PM;
    }

    private void hover(MouseEvent moved) {
        Cell cell = at(moved);
        FleetLine shown = line;
        if (cell == null || shown == null) {
            untell();
        } else {
            // There are many of these, and each tooltip is a window.
            Tooltip telling = tooltip == null ? new Tooltip() : tooltip;
            tooltip = telling;
            telling.setText(words.cell(period(moved), cell, shown.place()));
            Tooltip.install(this, telling);
        }
    }

    private void untell() {
        if (tooltip != null) {
            Tooltip.uninstall(this, tooltip);
        }
    }

    private void click(MouseEvent click) {
        Cell cell = at(click);
        FleetLine shown = line;
        if (cell != null && shown != null) {
            chosen.cell(shown, period(click), cell);
            click.consume();
        }
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
