package org.cronconsole.history;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which rows of a history are wanted.
 *
 * @param statuses rows of any of these
 * @param words rows whose {@linkplain #textOf text} fits
 */
public record HistoryFilter(Set<HistoryStatus> statuses, Predicate<String> words) {
    /** All of them. */
    public static final HistoryFilter ALL =
            new HistoryFilter(EnumSet.allOf(HistoryStatus.class), text -> true);

    /** Copies the set. */
    public HistoryFilter {
        statuses = Set.copyOf(statuses);
    }

    /** True where a row is wanted. */
    public boolean shows(HistoryRow row) {
        return statuses.contains(row.status()) && words.test(textOf(row));
    }

    /** What is searched of a row: job, status, reason, person, id of the run. */
    public static String textOf(HistoryRow row) {
        return row.place().job().name()
                + " "
                + row.status().said()
                + " "
                + row.reason().orElse("")
                + " "
                + row.user().orElse("")
                + " "
                + (row.run() == null ? "" : row.run().id().value());
    }
}
