package org.cronconsole.ui.runhistory;

import java.time.Duration;
import java.util.Arrays;

/** How far back the history goes. */
enum Range {
    DAY("runs.range.day", 1),
    WEEK("runs.range.week", 7),
    MONTH("runs.range.month", 30),
    QUARTER("runs.range.quarter", 90);

    private final String key;
    private final Duration span;

    Range(String key, int days) {
        this.key = key;
        this.span = Duration.ofDays(days);
    }

    /** The smallest that goes back so far; the longest where none does. */
    static Range reaching(Duration back) {
        return Arrays.stream(values())
                .filter(range -> range.span.compareTo(back) >= 0)
                .findFirst()
                .orElse(QUARTER);
    }

    String key() {
        return key;
    }

    Duration span() {
        return span;
    }
}
