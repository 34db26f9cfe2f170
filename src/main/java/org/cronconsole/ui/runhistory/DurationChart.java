package org.cronconsole.ui.runhistory;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.cronconsole.history.HistoryRow;
import org.cronconsole.history.HistoryStatus;
import org.cronconsole.run.Run;
import org.cronconsole.run.TypicalLength;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How long the shown runs took, as points in the order of time, with what is typical of them: the
 * band between median and 90th percentile. One point is the current one, which keys move.
 */
final class DurationChart {
    /** More points than these cannot be told apart. */
    private static final int MOST = 4_000;

    private final HistoryWords words;
    private final ReadOnlyObjectWrapper<Picture> picture =
            new ReadOnlyObjectWrapper<>(Picture.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable Point> current = new ReadOnlyObjectWrapper<>();

    /** What a point looks like: each has a shape of its own. */
    enum Shape {
        GOOD,
        LONG,
        FAILED,
        HUNG,
        CANCELED,
        RUNNING,
        MISSED
    }

    /** A run, or a start without one, which has no length. */
    record Point(HistoryRow row, Instant at, Duration length, Shape shape) {}

    /**
     * All of it.
     *
     * @param points oldest first
     * @param typical null where too few runs are shown
     * @param top the length that the picture's height stands for; what is longer is at its top
     * @param leftOut so many older ones are not drawn
     */
    record Picture(List<Point> points, @Nullable TypicalLength typical, Duration top, int leftOut) {
        static final Picture EMPTY = new Picture(List.of(), null, Duration.ofMinutes(1), 0);

        Picture {
            points = List.copyOf(points);
        }

        /** The shapes that occur. */
        Set<Shape> shapes() {
            Set<Shape> shapes = EnumSet.noneOf(Shape.class);
            points.forEach(point -> shapes.add(point.shape()));
            return shapes;
        }
    }

    DurationChart(HistoryWords words) {
        this.words = words;
    }

    /** Shows these rows. */
    void show(List<HistoryRow> rows) {
        List<HistoryRow> told =
                rows.stream()
                        .filter(DurationChart::drawn)
                        .sorted(Comparator.comparing(HistoryRow::at).reversed())
                        .toList();
        List<HistoryRow> newest = told.subList(0, Math.min(MOST, told.size()));
        TypicalLength typical =
                TypicalLength.of(
                                newest.stream()
                                        .map(HistoryRow::run)
                                        .filter(Objects::nonNull)
                                        .map(Run.class::cast)
                                        .toList())
                        .orElse(null);
        List<Point> points = new ArrayList<>();
        for (HistoryRow row : newest.reversed()) {
            Duration length = words.length(row);
            points.add(new Point(row, row.at(), length, shape(row, length, typical)));
        }
        picture.set(
                new Picture(points, typical, top(points, typical), told.size() - newest.size()));
        Point before = current.get();
        current.set(
                before == null
                        ? null
                        : points.stream()
                                .filter(point -> point.row().key().equals(before.row().key()))
                                .findFirst()
                                .orElse(null));
    }

    private static boolean drawn(HistoryRow row) {
        return switch (row.status()) {
            case MISSED, LATE -> true;
            case SUSPENDED, UNKNOWN -> false;
            default -> row.run() != null && row.run().startedAt() != null;
        };
    }

    private static Shape shape(HistoryRow row, Duration length, @Nullable TypicalLength typical) {
        HistoryStatus status = row.status();
        return switch (status) {
            case SUCCESSFUL ->
                    typical != null && length.compareTo(unusual(typical)) > 0
                            ? Shape.LONG
                            : Shape.GOOD;
            case UNSUCCESSFUL -> Shape.FAILED;
            case HUNG -> Shape.HUNG;
            case CANCELED -> Shape.CANCELED;
            case RUNNING -> Shape.RUNNING;
            case MISSED, LATE, SUSPENDED, UNKNOWN -> Shape.MISSED;
        };
    }

    /** Half as long again as nine of ten take. */
    private static Duration unusual(TypicalLength typical) {
        return typical.p90().multipliedBy(3).dividedBy(2);
    }

    /** One run of twelve hours must not press all others flat. */
    private static Duration top(List<Point> points, @Nullable TypicalLength typical) {
        Duration longest =
                points.stream()
                        .map(Point::length)
                        .max(Duration::compareTo)
                        .filter(length -> !length.isZero())
                        .orElse(Duration.ofMinutes(1));
        Duration most = typical == null ? longest : typical.p90().multipliedBy(3);
        Duration top = longest.compareTo(most) > 0 ? most : longest;
        return typical != null && top.compareTo(typical.p90()) < 0 ? typical.p90() : top;
    }

    /** Goes so many points on, or back; to the newest where none is current. */
    void move(int by) {
        List<Point> points = picture.get().points();
        if (points.isEmpty()) {
            return;
        }
        Point now = current.get();
        int at = now == null ? points.size() : points.indexOf(now);
        int to = now == null && by > 0 ? points.size() - 1 : at + by;
        current.set(points.get(Math.clamp(to, 0, points.size() - 1)));
    }

    /** Makes the point of a row the current one; none where it has none. */
    void point(@Nullable HistoryRow row) {
        current.set(
                row == null
                        ? null
                        : picture.get().points().stream()
                                .filter(point -> point.row().key().equals(row.key()))
                                .findFirst()
                                .orElse(null));
    }

    ReadOnlyObjectProperty<Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** The current point; null while none is. */
    ReadOnlyObjectProperty<@Nullable Point> currentProperty() {
        return current.getReadOnlyProperty();
    }
}
