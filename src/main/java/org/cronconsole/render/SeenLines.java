package org.cronconsole.render;

import java.util.LinkedHashSet;

/** The ids of the newest lines of a log: as many as can come again after a break. */
final class SeenLines {
    private static final int MOST = 50_000;

    private final LinkedHashSet<String> ids = new LinkedHashSet<>();

    /** True where the line is new. */
    boolean add(String id) {
        if (!ids.add(id)) {
            return false;
        }
        if (ids.size() > MOST) {
            ids.removeFirst();
        }
        return true;
    }
}
