package org.cronconsole.ui.runhistory;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import org.cronconsole.run.TypicalLength;
import org.cronconsole.ui.kit.Scale;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.runhistory.DurationChart.Picture;
import org.cronconsole.ui.runhistory.DurationChart.Point;
import org.cronconsole.ui.runhistory.DurationChart.Shape;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Paints how long runs took.
 *
 * @param place where the points are
 */
record DurationPainter(
        GraphicsContext g, Place place, Colours colours, HistoryWords words, ScreenKit kit) {
    /** Room for the words of a day. */
    private static final double DAY = 80;

    /** The rectangle of the points, in pixels. */
    record Place(double left, double right, double top, double bottom) {
        double x(Picture picture, Instant at) {
            List<Point> points = picture.points();
            double width = Math.max(1, right - left - 12);
            long begin = points.getFirst().at().toEpochMilli();
            long end = points.getLast().at().toEpochMilli();
            double share =
                    end == begin ? 0.5 : (at.toEpochMilli() - begin) / (double) (end - begin);
            return left + 6 + width * share;
        }

        double y(Picture picture, Duration length) {
            double share = Math.min(1, length.toMillis() / (double) picture.top().toMillis());
            return bottom - 6 - share * Math.max(1, bottom - top - 12);
        }
    }

    /** By what they stand for. */
    record Colours(
            Paint good,
            Paint fail,
            Paint warn,
            Paint running,
            Paint quiet,
            Paint band,
            Paint text) {}

    /** Paints all of it anew. */
    void draw(Picture picture, @Nullable Point current, boolean focused) {
        g.clearRect(0, 0, g.getCanvas().getWidth(), g.getCanvas().getHeight());
        g.setFont(Font.font(Scale.of(11)));
        if (picture.points().isEmpty()) {
            return;
        }
        typical(picture);
        days(picture);
        for (Point point : picture.points()) {
            shape(point.shape(), place.x(picture, point.at()), place.y(picture, point.length()));
        }
        current(picture, current, focused);
        legend(picture);
    }

    private void typical(Picture picture) {
        TypicalLength typical = picture.typical();
        if (typical == null) {
            return;
        }
        double right = place.right();
        double low = place.y(picture, typical.median());
        double high = place.y(picture, typical.p90());
        g.setFill(colours.band());
        g.fillRect(place.left(), high, Math.max(0, right - place.left()), Math.max(1, low - high));
        g.setStroke(colours.quiet());
        g.setLineWidth(1);
        g.strokeLine(place.left(), low, right, low);
        g.setFill(colours.text());
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        boolean close = low - high < Scale.of(13);
        g.fillText(
                kit.texts().format("runs.chart.median", kit.times().exactly(typical.median())),
                right + 6,
                close ? (low + high) / 2 + Scale.of(7) : low);
        g.fillText(
                kit.texts().format("runs.chart.p90", kit.times().exactly(typical.p90())),
                right + 6,
                close ? (low + high) / 2 - Scale.of(7) : high);
    }

    private void days(Picture picture) {
        double bottom = place.bottom();
        g.setStroke(colours.band());
        g.strokeLine(place.left(), bottom, place.right(), bottom);
        g.setFill(colours.text());
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.LEFT);
        String first = day(picture.points().getFirst());
        String last = day(picture.points().getLast());
        g.fillText(first, place.left(), bottom + 3);
        if (!last.equals(first)) {
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(last, place.right(), bottom + 3);
        }
    }

    private String day(Point point) {
        return kit.times().day(point.at(), words.clock(point.row()));
    }

    private void current(Picture picture, @Nullable Point now, boolean focused) {
        if (now == null) {
            return;
        }
        g.setStroke(focused ? colours.running() : colours.quiet());
        g.setLineWidth(focused ? 2 : 1);
        double x = place.x(picture, now.at());
        double y = place.y(picture, now.length());
        g.strokeOval(x - 8, y - 8, 16, 16);
        if (focused) {
            g.setFill(colours.text());
            g.setTextAlign(TextAlignment.CENTER);
            g.setTextBaseline(VPos.TOP);
            g.fillText(
                    words.sentence(now.row()),
                    (place.left() + place.right()) / 2,
                    place.bottom() + 3,
                    Math.max(60, place.right() - place.left() - 2 * Scale.of(DAY)));
        }
    }

    private void legend(Picture picture) {
        double x = place.left() + 6;
        g.setTextAlign(TextAlignment.LEFT);
        for (Shape shape : picture.shapes()) {
            shape(shape, x, place.top() / 2);
            g.setFill(colours.text());
            g.setTextBaseline(VPos.CENTER);
            String word = kit.texts().get("runs.chart.shape." + HistoryWords.key(shape));
            g.fillText(word, x + 9, place.top() / 2);
            x += 26 + word.length() * Scale.of(6.2);
        }
    }

    private void shape(Shape shape, double x, double y) {
        Paint colour = colour(shape);
        g.setFill(colour);
        g.setStroke(colour);
        g.setLineWidth(1.6);
        switch (shape) {
            case GOOD -> g.fillOval(x - 2.5, y - 2.5, 5, 5);
            case LONG ->
                    g.fillPolygon(
                            new double[] {x - 4.5, x + 4.5, x},
                            new double[] {y + 4, y + 4, y - 4.5},
                            3);
            case FAILED -> {
                g.strokeLine(x - 4, y - 4, x + 4, y + 4);
                g.strokeLine(x - 4, y + 4, x + 4, y - 4);
            }
            case HUNG -> {
                g.strokePolygon(
                        new double[] {x - 5, x + 5, x}, new double[] {y + 4, y + 4, y - 5}, 3);
                g.strokeLine(x, y - 1, x, y + 2);
            }
            case CANCELED -> {
                g.strokeRect(x - 3.5, y - 3.5, 7, 7);
                g.strokeLine(x - 3.5, y + 3.5, x + 3.5, y - 3.5);
            }
            case RUNNING -> g.strokeOval(x - 3.5, y - 3.5, 7, 7);
            case MISSED ->
                    g.strokePolygon(
                            new double[] {x - 4.5, x, x + 4.5, x},
                            new double[] {y, y - 4.5, y, y + 4.5},
                            4);
        }
    }

    private Paint colour(Shape shape) {
        return switch (shape) {
            case GOOD -> colours.good();
            case FAILED, HUNG -> colours.fail();
            case LONG, CANCELED, MISSED -> colours.warn();
            case RUNNING -> colours.running();
        };
    }
}
