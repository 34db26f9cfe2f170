package org.cronconsole.render;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;

/** The newest lines of a log: as many as can come again after a break. */
final class SeenLines {
    /** By which way a line came. */
    enum Source {
        /** As it was written. */
        LIVE,
        /** Fetched afterwards. */
        LIST
    }

    /** What a person would call the same line. */
    private record Look(Instant at, int text) {}

    private static final int MOST = 50_000;

    /** So many while lines of before are still being read: they may come again late. */
    private static final int MOST_HELD = 250_000;

    private final LinkedHashSet<String> ids = new LinkedHashSet<>();
    private final Map<Look, Source> looks = new LinkedHashMap<>();
    private int held;

    /**
     * True where the line is new: its id is, and no line of the same time and text has come the
     * other way, for it is not documented that a line bears the same id both ways. Within one way
     * equal lines with ids of their own are lines of their own.
     */
    boolean add(LogLine line, Source source) {
        if (!ids.add(line.id())) {
            return false;
        }
        int most = held > 0 ? MOST_HELD : MOST;
        while (ids.size() > most) {
            ids.removeFirst();
        }
        Look look = new Look(line.at(), line.message().hashCode());
        Source before = looks.putIfAbsent(look, source);
        while (looks.size() > most) {
            looks.remove(looks.keySet().iterator().next());
        }
        return before == null || before == source;
    }

    /** Keeps more of them from now on, until as often released. */
    void hold() {
        held++;
    }

    /** What was held is needed no longer. */
    void release() {
        held--;
    }
}
