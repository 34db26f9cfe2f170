package org.cronconsole.render;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A page of log lines, oldest first.
 *
 * @param nextFrom where the next page starts; null where this is the last
 */
public record LogPage(List<LogLine> lines, @Nullable Instant nextFrom, @Nullable Instant nextTo) {
    /** Copies the lines. */
    public LogPage {
        lines = List.copyOf(lines);
    }
}
