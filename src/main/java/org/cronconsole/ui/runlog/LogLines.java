package org.cronconsole.ui.runlog;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.run.Run;
import org.cronconsole.run.log.LogEntry;

import java.time.Duration;
import java.time.Instant;
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

    /** Lines may be handed on this much later than they were written. */
    private static final Duration LATE = Duration.ofSeconds(5);

    /** So many lines are asked for again at most, to find late ones among them. */
    private static final int AGAIN = 200;

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

    /**
     * The same run as if it had started a little before the last line that is known: the log is
     * asked for from there. Render may add lines that are a few seconds old; where many lines come
     * in that time, not all are asked for again.
     */
    Run unread(Run run) {
        if (all.isEmpty()) {
            return run;
        }
        Instant late = all.getLast().at().minus(LATE);
        Instant many = all.get(Math.max(0, all.size() - AGAIN)).at();
        Instant from = late.isAfter(many) ? late : many;
        return from.isAfter(run.at()) ? run.startingAt(from) : run;
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
        append(fresh);
        if (all.size() > LIMIT + SLACK) {
            List<LogEntry> oldest = all.subList(0, all.size() - LIMIT);
            oldest.forEach(line -> known.remove(key(line)));
            all.remove(0, oldest.size());
            oldestGone = true;
        }
    }

    /**
     * Render may hand a line on later than it was written; those that belong together go as one.
     */
    private void append(List<LogEntry> fresh) {
        int next = 0;
        while (next < fresh.size()) {
            int at = placeOf(fresh.get(next));
            int end = next + 1;
            while (end < fresh.size()
                    && (at == all.size() || fresh.get(end).at().isBefore(all.get(at).at()))) {
                end++;
            }
            all.addAll(at, fresh.subList(next, end));
            next = end;
        }
    }

    private int placeOf(LogEntry line) {
        int at = all.size();
        while (at > 0 && all.get(at - 1).at().isAfter(line.at())) {
            at--;
        }
        return at;
    }

    private static String key(LogEntry line) {
        return line.id() + line.at() + line.likeness();
    }
}
