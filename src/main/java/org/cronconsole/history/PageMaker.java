package org.cronconsole.history;

import org.cronconsole.fleet.Past;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Makes a page of what is told job by job; keeps no more than the page holds. */
final class PageMaker {
    /** More reasons than these nobody looks through. */
    private static final int REASONS = 40;

    private final HistoryFilter filter;
    private final int limit;

    /** The oldest of those that are kept comes first, to be given up. */
    private final PriorityQueue<HistoryRow> newest =
            new PriorityQueue<>(Comparator.comparing(HistoryRow::at));

    private final Map<String, Integer> reasons = new HashMap<>();
    private int matching;
    private int jobs;
    private int starts;
    private int requests;
    private boolean neverRead;
    private @Nullable Instant readTo;

    PageMaker(HistoryFilter filter, int limit) {
        this.filter = filter;
        this.limit = limit;
    }

    void take(Past.OfJob told, List<HistoryRow> rows) {
        for (HistoryRow row : rows) {
            if (row.status().wrong()) {
                row.reason().ifPresent(words -> reasons.merge(words, 1, Integer::sum));
            }
            if (filter.shows(row)) {
                matching++;
                newest.add(row);
                if (newest.size() > limit) {
                    newest.poll();
                }
            }
        }
        if (told.requests() > 0) {
            jobs++;
            requests += told.requests();
            starts +=
                    (int)
                            rows.stream()
                                    .filter(row -> row.status() == HistoryStatus.UNKNOWN)
                                    .filter(row -> row.run() == null)
                                    .count();
        }
        Instant read = told.readTo();
        if (read == null) {
            neverRead = true;
        } else if (readTo == null || read.isBefore(readTo)) {
            readTo = read;
        }
    }

    HistoryPage page(int ofJobs) {
        List<HistoryRow> rows = new ArrayList<>(newest);
        rows.sort(Comparator.comparing(HistoryRow::at).reversed());
        List<HistoryPage.Reason> frequent =
                reasons.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .limit(REASONS)
                        .map(entry -> new HistoryPage.Reason(entry.getKey(), entry.getValue()))
                        .toList();
        return new HistoryPage(
                rows,
                matching,
                frequent,
                new HistoryPage.Gaps(jobs, starts, requests, neverRead ? null : readTo),
                ofJobs);
    }
}
