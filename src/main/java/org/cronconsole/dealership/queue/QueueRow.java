package org.cronconsole.dealership.queue;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A row as the queue keeps it: without secrets.
 *
 * @param row as a spreadsheet numbers it
 * @param fingerprint of the row's non-secret fields; see {@link CsvRow#fingerprint}
 * @param problems what stands in its way, or went wrong
 * @param journal of its onboarding; null where none was begun
 * @param detail what is worth knowing beside; empty for nothing
 * @param at when it came to stand so; null where nothing was done yet
 */
public record QueueRow(
        int row,
        String dealership,
        String fingerprint,
        RowState state,
        List<RowProblem> problems,
        @Nullable String journal,
        String detail,
        @Nullable Instant at) {
    /** Copies the problems. */
    public QueueRow {
        problems = List.copyOf(problems);
    }

    /** This in another state. */
    QueueRow in(RowState now, @Nullable String journalNow, String detailNow, Instant when) {
        return new QueueRow(
                row, dealership, fingerprint, now, List.of(), journalNow, detailNow, when);
    }

    /** This with what went wrong. */
    QueueRow wrong(RowState now, @Nullable String journalNow, List<RowProblem> why, Instant when) {
        return new QueueRow(row, dealership, fingerprint, now, why, journalNow, "", when);
    }

    /** True where it is the same row, however it stands: one that is gone has left its number. */
    boolean isSame(QueueRow other) {
        return row == other.row && dealership.equals(other.dealership);
    }

    /** What is wrong, or else worth knowing, in one line; empty for nothing. */
    public String words() {
        return problems.isEmpty()
                ? detail
                : String.join(" ", problems.stream().map(RowProblem::words).toList());
    }
}
