package org.cronconsole.dealership;

import org.cronconsole.dealership.JournalProblem.Kind;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Journals in memory. */
public final class MemoryJournals implements JournalStore {
    private final Map<String, Journal> all = new LinkedHashMap<>();
    private final Set<String> held = new LinkedHashSet<>();

    /** Is told each line before it is kept, and may throw. */
    public volatile Consumer<JournalEntry> onWrite = entry -> {};

    @Override
    public synchronized Hold begin(Journal journal) {
        for (Journal other : list()) {
            boolean ended =
                    other.state() == Journal.State.DONE
                            || other.state() == Journal.State.ROLLED_BACK;
            if (!ended && other.dealership().equals(journal.dealership())) {
                throw new JournalProblem(Kind.ANOTHER_OPEN, "has not ended: " + other.id());
            }
        }
        all.put(journal.id(), journal);
        return new Held(journal.id());
    }

    @Override
    public synchronized Hold hold(String id) {
        Journal journal =
                find(id).orElseThrow(() -> new JournalProblem(Kind.NO_SUCH_JOURNAL, "none"));
        switch (journal.state()) {
            case RUNNING -> throw new JournalProblem(Kind.RUNNING, "running");
            case DONE, ROLLED_BACK -> throw new JournalProblem(Kind.CLOSED, "has ended");
            case OPEN -> {}
        }
        return new Held(id);
    }

    @Override
    public synchronized Optional<Journal> find(String id) {
        @Nullable Journal journal = all.get(id);
        return Optional.ofNullable(journal)
                .map(j -> held.contains(id) ? j.with(Journal.State.RUNNING) : j);
    }

    @Override
    public synchronized List<Journal> list() {
        List<Journal> list = new ArrayList<>();
        all.keySet().forEach(id -> find(id).ifPresent(list::addFirst));
        return list;
    }

    private final class Held implements Hold {
        private final String id;

        Held(String id) {
            this.id = id;
            held.add(id);
        }

        @Override
        public Journal journal() {
            synchronized (MemoryJournals.this) {
                return java.util.Objects.requireNonNull(all.get(id));
            }
        }

        @Override
        public void write(JournalEntry entry) {
            onWrite.accept(entry);
            synchronized (MemoryJournals.this) {
                all.put(id, journal().with(entry));
            }
        }

        @Override
        public void end(Journal.State state) {
            synchronized (MemoryJournals.this) {
                all.put(id, journal().with(state));
            }
        }

        @Override
        public void close() {
            synchronized (MemoryJournals.this) {
                held.remove(id);
            }
        }
    }
}
