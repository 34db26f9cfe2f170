package org.cronconsole.ui.calendar;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import org.cronconsole.schedule.DayMinutes;
import org.cronconsole.ui.kit.Scale;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;

/**
 * The minutes of a day, an hour each row. Painted in one go: 1440 nodes would be slow. It takes its
 * colours from the labels of its legend, so that the style sheet decides on them.
 */
final class MinuteGrid extends Region {
    private static final int HOUR = 60;

    /** Room for an hour in words, the longest of which are those of Spanish: 12:00 a.m. */
    private static final double LEFT = 64;

    private static final double TOP = 14;
    private static final double LEAST_ROW = 8;
    private static final double ROW = 10;
    private static final double LEAST_FOR_DIGITS = 6;

    private final Canvas canvas = new Canvas();
    private final List<Label> legend;
    private final Label ink;
    private final BiFunction<Reckoned.MinutesPage, Integer, String> hour;
    private final IntegerProperty cursor = new SimpleIntegerProperty();
    private final IntegerProperty hovered = new SimpleIntegerProperty(-1);
    private final IntConsumer open;
    private Reckoned.@Nullable MinutesPage page;

    /**
     * Empty at first.
     *
     * @param legend labels in the colours of the levels
     * @param ink a label in the colour of words
     * @param hour the words of a row, by its first minute
     * @param open is called for the minute that is clicked, or entered
     */
    MinuteGrid(
            List<Label> legend,
            Label ink,
            BiFunction<Reckoned.MinutesPage, Integer, String> hour,
            IntConsumer open) {
        this.legend = legend;
        this.ink = ink;
        this.hour = hour;
        this.open = open;
        setId("minuteGrid");
        getStyleClass().add("minute-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().add(canvas);
        canvas.setManaged(false);
        cursor.subscribe(now -> paint());
        Scale.follow(
                this,
                factor -> {
                    setMinSize(300, factor * (TOP + 24 * LEAST_ROW));
                    setPrefSize(300, factor * (TOP + 24 * ROW));
                    paint();
                });
        hovered.subscribe(now -> paint());
        focusedProperty().subscribe(now -> paint());
        legend.forEach(each -> each.backgroundProperty().subscribe(now -> paint()));
        ink.textFillProperty().subscribe(now -> paint());
        setOnKeyPressed(this::key);
        setOnMouseMoved(moved -> hovered.set(minuteAt(moved)));
        setOnMouseExited(gone -> hovered.set(-1));
        setOnMousePressed(this::pressed);
    }

    /** The level of a count: none, one, two, three or four, more. */
    static int level(int starts) {
        return starts <= 2 ? starts : starts <= 4 ? 3 : 4;
    }

    void show(Reckoned.@Nullable MinutesPage now) {
        page = now;
        hovered.set(-1);
        if (now != null && cursor.get() >= now.day().minutes()) {
            cursor.set(now.day().minutes() - 1);
        }
        paint();
    }

    /** The minute that the keyboard is on. */
    IntegerProperty minuteProperty() {
        return cursor;
    }

    /** The minute under the pointer; negative for none. */
    IntegerProperty hoveredProperty() {
        return hovered;
    }

    void tell(String words) {
        setAccessibleText(words);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        canvas.setLayoutX(insets.getLeft());
        canvas.setLayoutY(insets.getTop());
        canvas.setWidth(Math.max(0, getWidth() - insets.getLeft() - insets.getRight()));
        canvas.setHeight(Math.max(0, getHeight() - insets.getTop() - insets.getBottom()));
        paint();
    }

    private int rows() {
        Reckoned.MinutesPage now = page;
        return now == null ? 24 : (now.day().minutes() + HOUR - 1) / HOUR;
    }

    private double cellWidth() {
        return (canvas.getWidth() - left()) / HOUR;
    }

    private double cellHeight() {
        return (canvas.getHeight() - top()) / rows();
    }

    private int minuteAt(MouseEvent at) {
        Reckoned.MinutesPage now = page;
        double x = at.getX() - canvas.getLayoutX() - left();
        double y = at.getY() - canvas.getLayoutY() - top();
        if (now == null || x < 0 || y < 0) {
            return -1;
        }
        int column = (int) (x / cellWidth());
        int minute = (int) (y / cellHeight()) * HOUR + column;
        return column < HOUR && minute < now.day().minutes() ? minute : -1;
    }

    private void pressed(MouseEvent click) {
        requestFocus();
        int minute = minuteAt(click);
        if (minute >= 0) {
            cursor.set(minute);
            open.accept(minute);
        }
    }

    private void key(KeyEvent pressed) {
        int at = cursor.get();
        if (pressed.isShortcutDown() || pressed.isAltDown()) {
            return;
        }
        switch (pressed.getCode()) {
            case LEFT -> move(at - 1);
            case RIGHT -> move(at + 1);
            case UP -> move(at - HOUR);
            case DOWN -> move(at + HOUR);
            case HOME -> move(at - at % HOUR);
            case END -> move(at - at % HOUR + HOUR - 1);
            case PAGE_UP -> crowd(-1);
            case PAGE_DOWN -> crowd(1);
            case ENTER, SPACE -> open.accept(at);
            default -> {
                return;
            }
        }
        pressed.consume();
    }

    private void move(int minute) {
        Reckoned.MinutesPage now = page;
        if (now != null && minute >= 0 && minute < now.day().minutes()) {
            cursor.set(minute);
        }
    }

    /** To the next minute in which something starts. */
    private void crowd(int step) {
        Reckoned.MinutesPage now = page;
        if (now == null) {
            return;
        }
        DayMinutes<?> day = now.day();
        for (int minute = cursor.get() + step;
                minute >= 0 && minute < day.minutes();
                minute += step) {
            if (day.startsAt(minute) > 0) {
                cursor.set(minute);
                return;
            }
        }
    }

    private static double left() {
        return Scale.of(LEFT);
    }

    private static double top() {
        return Scale.of(TOP);
    }

    private void paint() {
        GraphicsContext paper = canvas.getGraphicsContext2D();
        paper.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Reckoned.MinutesPage now = page;
        double width = cellWidth();
        double height = cellHeight();
        if (now == null || width <= 1 || height <= 1) {
            return;
        }
        paintHeads(paper, now, width, height);
        paper.setTextAlign(TextAlignment.CENTER);
        paper.setFont(Font.font(Math.min(Scale.of(10), height - 2)));
        for (int minute = 0; minute < now.day().minutes(); minute++) {
            double x = left() + minute % HOUR * width;
            int row = minute / HOUR;
            double y = top() + row * height;
            int starts = now.day().startsAt(minute);
            Label level = legend.get(level(starts));
            paper.setFill(fill(level));
            paper.fillRect(x + 0.5, y + 0.5, width - 1, height - 1);
            if (starts > 1 && width >= LEAST_FOR_DIGITS) {
                paper.setFill(level.getTextFill());
                paper.fillText(starts > 9 ? "+" : "" + starts, x + width / 2, y + height / 2);
            }
        }
        mark(paper, hovered.get(), 1, width, height);
        mark(paper, isFocused() ? cursor.get() : -1, 2, width, height);
    }

    private void paintHeads(
            GraphicsContext paper, Reckoned.MinutesPage now, double width, double height) {
        paper.setFill(ink.getTextFill());
        paper.setTextBaseline(VPos.CENTER);
        paper.setFont(Font.font(Scale.of(10)));
        paper.setTextAlign(TextAlignment.CENTER);
        for (int minute = 0; minute < HOUR; minute += 5) {
            paper.fillText(
                    minute < 10 ? "0" + minute : "" + minute,
                    left() + (minute + 0.5) * width,
                    top() / 2);
        }
        paper.setTextAlign(TextAlignment.RIGHT);
        // Not every row has room for its own.
        int step = (int) Math.ceil(paper.getFont().getSize() / height);
        for (int row = 0; row < rows(); row += step) {
            paper.fillText(hour.apply(now, row * HOUR), left() - 5, top() + (row + 0.5) * height);
        }
    }

    private void mark(GraphicsContext paper, int minute, double line, double width, double height) {
        if (minute >= 0) {
            paper.setStroke(ink.getTextFill());
            paper.setLineWidth(line);
            int row = minute / HOUR;
            paper.strokeRect(left() + minute % HOUR * width, top() + row * height, width, height);
        }
    }

    private static Paint fill(Label level) {
        Background background = level.getBackground();
        return background == null || background.getFills().isEmpty()
                ? Color.TRANSPARENT
                : background.getFills().getFirst().getFill();
    }
}
