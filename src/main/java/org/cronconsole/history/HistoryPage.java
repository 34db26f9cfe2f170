package org.cronconsole.history;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What is known of a history, as far as it is shown.
 *
 * @param rows those that were wanted, newest first; of many the newest
 * @param matching how many were wanted
 * @param reasons why what was not right in the whole period went wrong, the most frequent first
 * @param gaps what is lacking
 * @param jobs how many jobs it is about
 */
public record HistoryPage(
        List<HistoryRow> rows, int matching, List<Reason> reasons, Gaps gaps, int jobs) {
    /** Nothing. */
    public static final HistoryPage NONE = new HistoryPage(List.of(), 0, List.of(), Gaps.NONE, 0);

    /** Copies the lists. */
    public HistoryPage {
        rows = List.copyOf(rows);
        reasons = List.copyOf(reasons);
    }

    /** A reason, and how often it occurs. */
    public record Reason(String words, int count) {}

    /**
     * What is lacking of a history.
     *
     * @param jobs of so many jobs not all was read
     * @param starts of so many starts that were due nothing is known
     * @param requests so many requests it takes at least to read what is lacking
     * @param readTo the job that was read longest ago was read up to then; null where one never was
     */
    public record Gaps(int jobs, int starts, int requests, @Nullable Instant readTo) {
        /** Nothing is lacking. */
        public static final Gaps NONE = new Gaps(0, 0, 0, null);
    }

    /** True where every row that was wanted is there. */
    public boolean whole() {
        return rows.size() == matching;
    }
}
