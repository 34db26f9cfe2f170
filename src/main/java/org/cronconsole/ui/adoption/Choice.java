package org.cronconsole.ui.adoption;

import org.jspecify.annotations.Nullable;

/**
 * What a person said about one dealership. Null, wherever it is, leaves the proposal as it is.
 *
 * @param zone as typed, right or not, like the three texts
 * @param reading takes the times and days of this reading
 * @param file true where it came from a file
 */
record Choice(
        @Nullable String zone,
        @Nullable Reading reading,
        @Nullable String am,
        @Nullable String pm,
        @Nullable String days,
        boolean file) {
    /** Nothing said. */
    static final Choice NONE = new Choice(null, null, null, null, null, false);

    Choice withZone(String typed) {
        return new Choice(typed, reading, am, pm, days, file);
    }

    /** With another reading, which replaces the times and days that were typed. */
    Choice withReading(Reading taken) {
        return new Choice(zone, taken, null, null, null, file);
    }

    Choice withAm(String typed) {
        return new Choice(zone, reading, typed, pm, days, file);
    }

    Choice withPm(String typed) {
        return new Choice(zone, reading, am, typed, days, file);
    }

    Choice withDays(String typed) {
        return new Choice(zone, reading, am, pm, typed, file);
    }
}
