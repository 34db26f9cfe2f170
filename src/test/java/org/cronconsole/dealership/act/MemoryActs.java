package org.cronconsole.dealership.act;

import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.JournalProblem;
import org.cronconsole.dealership.JournalProblem.Kind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Journals of acts in memory. */
public final class MemoryActs implements ActJournals {
    private final Map<String, ActJournal> all = new LinkedHashMap<>();
    private final Set<String> held = new HashSet<>();

    /** Is told each line before it is kept, and may throw. */
    public volatile Consumer<ActEntry> onWrite = entry -> {};

    @Override
    public synchronized Hold begin(ActJournal journal) {
        for (ActJournal other : list()) {
            boolean open =
                    other.state() == Journal.State.OPEN || other.state() == Journal.State.RUNNING;
            if (open
                    && other.dealership().equals(journal.dealership())
                    && other.order().word().equals(journal.order().word())) {
                throw new JournalProblem(Kind.ANOTHER_OPEN, "has not ended: " + other.id());
            }
        }
        all.put(journal.id(), journal);
        return new Held(journal.id());
    }

    @Override
    public synchronized Hold hold(String id) {
        ActJournal journal =
                find(id).orElseThrow(() -> new JournalProblem(Kind.NO_SUCH_JOURNAL, "none"));
        switch (journal.state()) {
            case RUNNING -> throw new JournalProblem(Kind.RUNNING, "running");
            case DONE, ROLLED_BACK -> throw new JournalProblem(Kind.CLOSED, "has ended");
            case OPEN -> {}
        }
        return new Held(id);
    }

    @Override
    public synchronized Optional<ActJournal> find(String id) {
        return Optional.ofNullable(all.get(id))
                .map(j -> held.contains(id) ? j.with(Journal.State.RUNNING) : j);
    }

    @Override
    public synchronized List<ActJournal> list() {
        List<ActJournal> list = new ArrayList<>();
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
        public ActJournal journal() {
            synchronized (MemoryActs.this) {
                return java.util.Objects.requireNonNull(all.get(id));
            }
        }

        @Override
        public void write(ActEntry entry) {
            onWrite.accept(entry);
            synchronized (MemoryActs.this) {
                all.put(id, journal().with(entry));
            }
        }

        @Override
        public void end(Journal.State state) {
            synchronized (MemoryActs.this) {
                all.put(id, journal().with(state));
            }
        }

        @Override
        public void close() {
            synchronized (MemoryActs.this) {
                held.remove(id);
            }
        }
    }
}
