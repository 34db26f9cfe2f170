package org.cronconsole.dealership.queue;

import org.cronconsole.words.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings what a queue did before together with its file as it is now. */
final class Merge {
    private static final Words WORDS = Words.of(Merge.class);

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
                    changed ? WORDS.get("row.changed.done") : before.detail(),
                    before.at());
        }
        if (!changed || !now.state().waits()) {
            return now;
        }
        String said = WORDS.get("row.changed");
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
                before.journal() == null ? WORDS.get("row.gone") : WORDS.get("row.gone.open"),
                before.at());
    }
}
