package org.cronconsole.run.log;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the log of a run first differs from that of a good one. Times, counts and ids are not
 * looked at, nor is the order of lines or how often one comes: two good runs differ in those too.
 * So it is the first line of a kind that the good run did not write at all or, where there is none,
 * the place at which this run fell silent while the good one went on to say something new.
 *
 * @param here the place of the line in this log: the new one, or the last one
 * @param there the place in the good log of what came at that point: the number of its lines where
 *     nothing did
 */
public record FirstDifference(Kind kind, int here, int there) {
    /** In what they differ. */
    public enum Kind {
        /** A line that the good run had none like. */
        NEW_LINE,
        /** It ends where the good run went on. */
        FELL_SILENT,
        /** In nothing that can be told. */
        NONE
    }

    /**
     * Looks for it.
     *
     * @param here the log of the run that is looked at
     * @param ended whether it is complete: of one that still grows it is not said that it ends
     * @param good the log of the good run, complete
     */
    public static FirstDifference of(List<LogEntry> here, boolean ended, List<LogEntry> good) {
        Map<Long, Integer> inGood = new HashMap<>();
        for (LogEntry line : good) {
            inGood.merge(line.likeness(), 1, Integer::sum);
        }
        for (int i = 0; i < here.size(); i++) {
            if (!inGood.containsKey(here.get(i).likeness())) {
                return new FirstDifference(Kind.NEW_LINE, i, behind(here, i, good));
            }
        }
        int reached = behind(here, here.size(), good);
        if (ended && !here.isEmpty() && saysMore(here, good, reached)) {
            return new FirstDifference(Kind.FELL_SILENT, here.size() - 1, reached);
        }
        return new FirstDifference(Kind.NONE, 0, 0);
    }

    private static boolean saysMore(List<LogEntry> here, List<LogEntry> good, int from) {
        Set<Long> said = new HashSet<>();
        here.forEach(line -> said.add(line.likeness()));
        return good.subList(from, good.size()).stream()
                .anyMatch(line -> !said.contains(line.likeness()));
    }

    /** The place in the good log behind the line that is like the one before this place here. */
    private static int behind(List<LogEntry> here, int place, List<LogEntry> good) {
        if (place == 0) {
            return 0;
        }
        long last = here.get(place - 1).likeness();
        long times = here.subList(0, place).stream().filter(l -> l.likeness() == last).count();
        int found = 0;
        for (int i = 0; i < good.size() && times > 0; i++) {
            if (good.get(i).likeness() == last) {
                found = i + 1;
                times--;
            }
        }
        return found;
    }
}
