package org.cronconsole.ui.calendar;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.cronconsole.schedule.Agenda;
import org.cronconsole.schedule.ClockShift;
import org.cronconsole.ui.kit.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One day of the weeks: its date, how much starts, what is wrong, a clock change. */
final class DayCell extends ToggleButton {
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");
    private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");

    private final Texts texts;
    private static final double BORDERS = 9;

    private final Label number = label("day-number");
    private final Label month = label("day-number");
    private final Label now = label("day-today");
    private final Label starts = label("day-starts");
    private final Label wrong = label("day-wrong");
    private final Label shift = label("day-shift");
    private final HBox head = new HBox(number, month, now);
    private final VBox lines = new VBox(head, starts, wrong, shift);
    private LocalDate date = LocalDate.EPOCH;

    DayCell(Texts texts) {
        this.texts = texts;
        // The month and "today" may be cut off in a narrow window; the day may not.
        number.setMinWidth(USE_PREF_SIZE);
        // Half a month tells nothing; the frame and the colour of the number tell as much as today.
        fit(month);
        fit(now);
        month.managedProperty().bind(month.textProperty().isNotEmpty());
        // A graphic takes what it wants, and nothing is to lie over the day beside it.
        lines.maxWidthProperty().bind(widthProperty().subtract(BORDERS));
        getStyleClass().setAll("day-cell");
        lines.getStyleClass().add("day-lines");
        head.getStyleClass().add("day-head");
        wrong.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        setGraphic(lines);
        setMinSize(0, 0);
        // The grid shares its room among the days.
        setPrefSize(0, 0);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setTooltip(new Tooltip());
    }

    /** Shows what stands beside the number where there is room for the whole of it. */
    private void fit(Label beside) {
        beside.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        number.prefWidth(-1)
                                                        + head.getSpacing()
                                                        + beside.prefWidth(-1)
                                                        + BORDERS
                                                <= getWidth(),
                                widthProperty(),
                                head.spacingProperty(),
                                number.textProperty(),
                                number.fontProperty(),
                                number.paddingProperty(),
                                beside.textProperty(),
                                beside.fontProperty()));
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        return label;
    }

    LocalDate date() {
        return date;
    }

    /**
     * Shows a day.
     *
     * @param withMonth whether the month stands beside the day's number
     */
    void show(
            Agenda.Day day,
            List<ClockShift> shifts,
            boolean withMonth,
            LocalDate today,
            CalendarWords words) {
        date = day.date();
        boolean isToday = date.equals(today);
        boolean isPast = date.isBefore(today);
        pseudoClassStateChanged(TODAY, isToday);
        pseudoClassStateChanged(PAST, isPast);
        number.setText(words.shortDate(date));
        month.setText(withMonth ? words.shortMonth(date) : "");
        now.setText(isToday ? texts.get("calendar.today.mark") : "");
        starts.setText(words.compact(day.starts()));
        long bad = day.wrong() + day.missing();
        say(wrong, bad == 0 ? "" : texts.format("calendar.drift", words.compact(bad, 1000)));
        say(shift, shifts.isEmpty() ? "" : words.shortShift(shifts.getFirst()));
        if (!shifts.isEmpty()) {
            shift.setGraphic(
                    new FontIcon(
                            shifts.getFirst().by().isNegative()
                                    ? Feather.ROTATE_CCW
                                    : Feather.ROTATE_CW));
        }
        List<String> all = new ArrayList<>();
        all.add(words.longDate(date));
        if (isToday) {
            all.add(texts.get("calendar.today.mark"));
        }
        all.add(words.counts(day));
        shifts.forEach(each -> all.add(words.shift(each)));
        if (isPast) {
            all.add(texts.get("calendar.past"));
        }
        setAccessibleText(String.join(", ", all));
        getTooltip().setText(String.join("\n", all));
    }

    private static void say(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }
}
