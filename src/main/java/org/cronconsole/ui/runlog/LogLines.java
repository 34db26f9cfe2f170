package org.cronconsole.ui.runlog;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.render.LogLine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The lines of a log as they are shown: each once, by time, and only so many. */
final class LogLines {
    /** More than that nobody reads in a list. */
    static final int LIMIT = 5_000;

    /** The oldest go by so many at a time, so that not every line moves all the others. */
    private static final int SLACK = 500;

    private final ObservableList<LogLine> all = FXCollections.observableArrayList();
    private final Set<String> known = new HashSet<>();
    private boolean oldestGone;

    /** The lines, oldest first. */
    ObservableList<LogLine> all() {
        return all;
    }

    /** True where older lines than these were left out to make room. */
    boolean oldestGone() {
        return oldestGone;
    }

    void clear() {
        all.clear();
        known.clear();
        oldestGone = false;
    }

    /** Takes lines in that are not known yet; old ones go where there are too many. */
    void add(List<LogLine> lines) {
        List<LogLine> later = new ArrayList<>();
        for (LogLine line : lines) {
            if (known.add(key(line))) {
                if (later.isEmpty() && isLate(line)) {
                    insert(line);
                } else {
                    later.add(line);
                }
            }
        }
        all.addAll(later);
        if (all.size() > LIMIT + SLACK) {
            List<LogLine> oldest = all.subList(0, all.size() - LIMIT);
            oldest.forEach(line -> known.remove(key(line)));
            all.remove(0, oldest.size());
            oldestGone = true;
        }
    }

    private boolean isLate(LogLine line) {
        return !all.isEmpty() && line.at().isBefore(all.getLast().at());
    }

    /** Render may hand a line on some seconds after it was written. */
    private void insert(LogLine late) {
        int at = all.size();
        while (at > 0 && all.get(at - 1).at().isAfter(late.at())) {
            at--;
        }
        all.add(at, late);
    }

    private static String key(LogLine line) {
        return line.id() + line.at() + line.message();
    }
}
