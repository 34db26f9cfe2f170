package org.cronconsole.ui.runlog;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.run.log.LogEntry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The lines of a log as they are shown: each once, by time, and only so many. */
final class LogLines {
    /** More than that nobody reads in a list. */
    static final int LIMIT = 5_000;

    /** The oldest go by so many at a time, so that not every line moves all the others. */
    private static final int SLACK = 1_000;

    private final ObservableList<LogEntry> all = FXCollections.observableArrayList();
    private final Set<String> known = new HashSet<>();
    private boolean oldestGone;

    /** The lines, oldest first. */
    ObservableList<LogEntry> all() {
        return all;
    }

    /** True where older lines than these were left out to make room. */
    boolean oldestGone() {
        return oldestGone;
    }

    /** Older lines than these are there, but were not read or went by unseen. */
    void leaveOldest() {
        oldestGone = true;
    }

    void clear() {
        all.clear();
        known.clear();
        oldestGone = false;
    }

    /** Takes lines in that are not known yet; old ones go where there are too many. */
    void add(List<LogEntry> lines) {
        List<LogEntry> fresh = new ArrayList<>();
        for (LogEntry line : lines) {
            if (known.add(key(line))) {
                fresh.add(line);
            }
        }
        if (fresh.isEmpty()) {
            return;
        }
        // What came in several pieces may not be in order as a whole.
        fresh.sort(Comparator.comparing(LogEntry::at));
        if (!all.isEmpty() && fresh.getLast().at().isBefore(all.getFirst().at())) {
            all.addAll(0, fresh);
        } else {
            append(fresh);
        }
        if (all.size() > LIMIT + SLACK) {
            List<LogEntry> oldest = all.subList(0, all.size() - LIMIT);
            oldest.forEach(line -> known.remove(key(line)));
            all.remove(0, oldest.size());
            oldestGone = true;
        }
    }

    private void append(List<LogEntry> fresh) {
        int late = 0;
        while (late < fresh.size() && isLate(fresh.get(late))) {
            insert(fresh.get(late));
            late++;
        }
        all.addAll(fresh.subList(late, fresh.size()));
    }

    private boolean isLate(LogEntry line) {
        return !all.isEmpty() && line.at().isBefore(all.getLast().at());
    }

    /** Render may hand a line on some seconds after it was written. */
    private void insert(LogEntry late) {
        int at = all.size();
        while (at > 0 && all.get(at - 1).at().isAfter(late.at())) {
            at--;
        }
        all.add(at, late);
    }

    private static String key(LogEntry line) {
        return line.id() + line.at() + line.likeness();
    }
}
