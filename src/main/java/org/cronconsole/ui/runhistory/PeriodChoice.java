package org.cronconsole.ui.runhistory;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.cronconsole.history.HistoryPeriod;
import org.cronconsole.run.RunService;
import org.cronconsole.ui.kit.ScreenKit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * For which time the history is shown: a fixed range until now, or days that are typed. What is
 * typed counts when it is taken, and stays as it is where it is wrong.
 */
final class PeriodChoice {
    /** Nobody keeps runs for as long. */
    private static final int MOST_DAYS = 3660;

    private final ScreenKit kit;
    private final ObjectProperty<Range> range = new SimpleObjectProperty<>(Range.WEEK);
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<HistoryPeriod> period;
    private boolean writing;
    private String written = "";

    PeriodChoice(ScreenKit kit) {
        this.kit = kit;
        this.period = new ReadOnlyObjectWrapper<>(HistoryPeriod.last(Range.WEEK.length()));
        range.subscribe(this::chosen);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(kit.times().now(), kit.times().zone());
    }

    private void chosen(Range now) {
        if (now == Range.DAYS) {
            take();
            return;
        }
        writing = true;
        LocalDate today = today();
        from.set(
                DayWords.write(
                        LocalDate.ofInstant(
                                kit.times().now().minus(now.length()), kit.times().zone())));
        to.set(DayWords.write(today));
        written = from.get() + to.get();
        writing = false;
        problem.set("");
        period.set(HistoryPeriod.last(now.length()));
    }

    /** Takes the days as they are typed; where they are wrong, says so and leaves all as it was. */
    void take() {
        // Whoever only passes through the fields does not change the range.
        boolean untouched = (from.get() + to.get()).equals(written);
        if (writing || range.get() != Range.DAYS && untouched) {
            problem.set("");
            return;
        }
        LocalDate today = today();
        LocalDate begin = DayWords.read(from.get(), today).orElse(null);
        // An empty end is today.
        LocalDate end = to.get().isBlank() ? today : DayWords.read(to.get(), today).orElse(null);
        String wrong =
                begin == null
                        ? "from"
                        : end == null
                                ? "to"
                                : end.isBefore(begin)
                                        ? "order"
                                        : begin.isBefore(today.minusDays(MOST_DAYS))
                                                        || end.isAfter(today.plusDays(1))
                                                ? "far"
                                                : "";
        if (begin == null || end == null || !wrong.isEmpty()) {
            problem.set(kit.texts().get("runs.period." + wrong));
            return;
        }
        problem.set("");
        HistoryPeriod days = HistoryPeriod.days(begin, end);
        from.set(DayWords.write(begin));
        to.set(DayWords.write(end));
        writing = true;
        range.set(Range.DAYS);
        writing = false;
        period.set(days);
    }

    /** Goes back as far as this instant at least, and until now. */
    void reachBackTo(Instant at) {
        Duration needed = Duration.between(at, kit.times().now()).plus(RunService.LONGEST_RUN);
        if (range.get() == Range.DAYS || range.get().length().compareTo(needed) < 0) {
            range.set(Range.reaching(needed));
        }
    }

    /** Goes on until now, where it does not. */
    void reachNow() {
        if (range.get() == Range.DAYS) {
            range.set(Range.WEEK);
        }
    }

    ObjectProperty<Range> rangeProperty() {
        return range;
    }

    /** The first day, as it is typed. */
    StringProperty fromProperty() {
        return from;
    }

    /** The last day, as it is typed. */
    StringProperty toProperty() {
        return to;
    }

    /** What is wrong with the days, and how to mend it; empty where nothing is. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What is in force. */
    ReadOnlyObjectProperty<HistoryPeriod> periodProperty() {
        return period.getReadOnlyProperty();
    }
}
