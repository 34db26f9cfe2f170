package org.cronconsole.dealership.queue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings what a queue did before together with its file as it is now. */
final class Merge {
    private Merge() {}

    /** The newest queue that can be gone on with and has a dealership of these rows. */
    static Optional<KeptQueue> matching(List<KeptQueue> newestFirst, List<QueueRow> rows) {
        Set<String> names = new HashSet<>();
        rows.forEach(row -> names.add(row.dealership()));
        names.remove("");
        return newestFirst.stream()
                .filter(KeptQueue::open)
                .filter(queue ->
                        queue.rows().stream().anyMatch(row -> names.contains(row.dealership())))
                .findFirst();
    }

    /**
     * The queue with the rows of now.
     *
     * @param fresh each row of the file against what is there now
     */
    static KeptQueue of(KeptQueue kept, List<QueueRow> fresh) {
        Map<String, QueueRow> before = new HashMap<>();
        kept.rows().forEach(row -> before.putIfAbsent(row.dealership(), row));
        before.remove("");
        List<QueueRow> rows = new ArrayList<>();
        for (QueueRow row : fresh) {
            QueueRow earlier = before.remove(row.dealership());
            rows.add(earlier == null ? row : merged(earlier, row));
        }
        for (QueueRow left : kept.rows()) {
            if (before.containsKey(left.dealership())) {
                rows.add(left(left));
            }
        }
        return kept.with(rows);
    }

    private static QueueRow merged(QueueRow before, QueueRow now) {
        boolean changed = !before.fingerprint().equals(now.fingerprint());
        if (before.state() == RowState.DONE && now.state() == RowState.EXISTS) {
            return new QueueRow(
                    now.row(),
                    now.dealership(),
                    now.fingerprint(),
                    RowState.DONE,
                    List.of(),
                    before.journal(),
                    changed
                            ? "The row has changed since it was onboarded, which changes nothing"
                                    + " there. Change the dealership itself."
                            : before.detail(),
                    before.at());
        }
        if (!changed || !now.state().waits()) {
            return now;
        }
        String said = "The row has changed since the queue was begun; it counts as it is now.";
        return new QueueRow(
                now.row(),
                now.dealership(),
                now.fingerprint(),
                now.state(),
                now.problems(),
                now.journal(),
                now.detail().isEmpty() ? said : said + " " + now.detail(),
                now.at());
    }

    private static QueueRow left(QueueRow before) {
        if (before.state().fine() || before.state() == RowState.ROLLED_BACK) {
            return before;
        }
        return new QueueRow(
                before.row(),
                before.dealership(),
                before.fingerprint(),
                RowState.GONE,
                List.of(),
                before.journal(),
                before.journal() == null
                        ? "It is no longer in the file, so it is left out."
                        : "It is no longer in the file, but its onboarding has not ended: resume it"
                                + " or roll it back by itself.",
                before.at());
    }
}
