package org.cronconsole.ui.calendar;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.cronconsole.schedule.SlotPlanner;
import org.cronconsole.ui.kit.ScreenKit;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Minutes around a typed time at which no job of the workspace starts, whatever the filter, on any
 * day: suspended jobs count too, since they may be resumed. Jobs that start every few minutes are
 * left aside, which is said.
 */
final class FreeMinutes {
    private static final int WITHIN_MINUTES = 30;
    private static final int COUNT = 6;
    private static final List<DateTimeFormatter> TYPED =
            List.of(typed("H:mm"), typed("h:mm a"), typed("h:mma"));

    /** How the halves of the day are written in Spanish: {@code 5:58 a. m.} */
    private static final Pattern HALF =
            Pattern.compile("(?U)([ap])\\.?[\\s\\u00a0\\u202f]*m\\.?$", Pattern.CASE_INSENSITIVE);

    private final ScreenKit kit;
    private final StringProperty wish = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Free>> found = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private @Nullable Reckoned reckoned;

    /**
     * A free minute.
     *
     * @param words as people read it
     * @param text as it is copied and typed: {@code 05:58}
     * @param utc the same in UTC
     */
    record Free(String words, String text, String utc) {}

    FreeMinutes(ScreenKit kit) {
        this.kit = kit;
        wish.subscribe(this::look);
    }

    private static DateTimeFormatter typed(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.US);
    }

    void know(Reckoned now) {
        reckoned = now;
        look();
    }

    private void look() {
        Reckoned now = reckoned;
        Reckoned.MinutesPage page = now == null ? null : now.minutes();
        Reckoned.Slots slots = now == null ? null : now.slots();
        if (now == null || page == null || slots == null || wish.get().isBlank()) {
            found.set(List.of());
            words.set("");
            return;
        }
        LocalTime time = read(wish.get().strip());
        if (time == null) {
            found.set(List.of());
            words.set(kit.texts().get("calendar.free.unread"));
            return;
        }
        found.set(around(time, now.question().selected(), page.clock(), slots.planner()));
        words.set(
                found.get().isEmpty()
                        ? kit.texts().format("calendar.free.none", WITHIN_MINUTES)
                        : slots.aside() == 0
                                ? ""
                                : kit.texts().format("calendar.free.aside", slots.aside()));
    }

    private static @Nullable LocalTime read(String text) {
        for (DateTimeFormatter format : TYPED) {
            try {
                return LocalTime.parse(HALF.matcher(text).replaceAll("$1m"), format);
            } catch (DateTimeException other) {
                // The next way of writing it may fit.
            }
        }
        return null;
    }

    private List<Free> around(LocalTime time, LocalDate date, ZoneId clock, SlotPlanner slots) {
        ZoneOffset offset = date.atTime(time).atZone(clock).getOffset();
        LocalTime utc = time.minusSeconds(offset.getTotalSeconds());
        return slots.free(utc, WITHIN_MINUTES, COUNT).stream()
                .map(free -> {
                    LocalTime there = free.plusSeconds(offset.getTotalSeconds());
                    return new Free(
                            kit.times().timeOfDay(there), there.toString(), free.toString());
                })
                .toList();
    }

    /** Says that one was copied. */
    void copied(Free free) {
        words.set(kit.texts().format("calendar.free.copied", free.text(), free.utc()));
    }

    /** What is typed: {@code 5:58}, {@code 17:58}, {@code 5:58 PM}, {@code 5:58 p. m.} */
    StringProperty wishProperty() {
        return wish;
    }

    /** The free minutes, best first. */
    ReadOnlyObjectProperty<List<Free>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** What there is to say about it; empty for nothing. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }
}
