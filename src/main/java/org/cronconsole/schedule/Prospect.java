package org.cronconsole.schedule;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A clock change after which a line would no longer mean what is meant, and what helps.
 *
 * @param at the clock change; where the line is wrong already, the instant that was looked from
 * @param now true where the line is wrong already, or there is no right start left before {@code
 *     at}
 * @param line the line as it stands then
 * @param drift what it would miss first, and the line that is needed
 * @param window when to exchange the lines; null where there is none in the coming weeks
 */
public record Prospect(
        Instant at, boolean now, UtcCron line, Drift drift, @Nullable RetimeWindow window) {}
