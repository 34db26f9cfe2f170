package org.cronconsole.ui.runhistory;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;

/** How far back the history goes. */
enum Range {
    DAY(1),
    WEEK(7),
    MONTH(30),
    QUARTER(90),
    /** From one day to another, which are typed. */
    DAYS(null);

    private final @Nullable Duration span;

    Range(@Nullable Integer days) {
        this.span = days == null ? null : Duration.ofDays(days);
    }

    /** The smallest that goes back so far; the longest where none does. */
    static Range reaching(Duration back) {
        return Arrays.stream(values())
                .filter(range -> range != DAYS && range.length().compareTo(back) >= 0)
                .findFirst()
                .orElse(QUARTER);
    }

    /** Its length; zero for days that are typed. */
    Duration length() {
        return Objects.requireNonNullElse(span, Duration.ZERO);
    }
}
