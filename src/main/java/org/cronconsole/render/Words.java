package org.cronconsole.render;

import java.time.Duration;

/** Spans of time in words, for messages. */
final class Words {
    private Words() {}

    /** Such as "45 s" or "12 min", rounded up: whoever waits so long has waited long enough. */
    static String of(Duration time) {
        long seconds = time.plusNanos(999_999_999).toSeconds();
        return seconds < 120 ? seconds + " s" : (seconds + 59) / 60 + " min";
    }
}
