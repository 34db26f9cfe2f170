package org.cronconsole.sandbox.render;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Named texts of a service or an env group: env vars or secret files. Not thread-safe. Lists come
 * newest first, because Render's order is not the order in which they were sent either.
 */
final class VarList {

    /**
     * @param order grows with each addition and is never used again
     */
    record Entry(long order, String name, String value) {

        @Override
        public String toString() {
            return "Entry[" + name + "=***]";
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private long next;
    private boolean touched;

    /** Values that follow from the seed and so need not be kept until they are changed. */
    static VarList seeded(Map<String, String> values) {
        VarList list = new VarList();
        values.forEach(list::put);
        list.touched = false;
        return list;
    }

    boolean touched() {
        return touched;
    }

    void put(String name, String value) {
        touched = true;
        Entry old = entries.get(name);
        entries.put(name, new Entry(old == null ? next++ : old.order(), name, value));
    }

    void replaceAll(Map<String, String> values) {
        touched = true;
        entries.clear();
        values.forEach(this::put);
    }

    /** Whether there was one. */
    boolean remove(String name) {
        touched = true;
        return entries.remove(name) != null;
    }

    @Nullable String get(String name) {
        Entry entry = entries.get(name);
        return entry == null ? null : entry.value();
    }

    int size() {
        return entries.size();
    }

    List<Entry> oldestFirst() {
        return List.copyOf(entries.values());
    }

    List<Entry> newestFirst() {
        return new ArrayList<>(entries.values()).reversed();
    }
}
