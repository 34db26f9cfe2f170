package org.cronconsole.offboarding;

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

/** Journals of offboardings in memory. */
public final class MemoryOffboardings implements OffboardingJournals {
    private final Map<String, OffboardingJournal> all = new LinkedHashMap<>();
    private final Set<String> held = new HashSet<>();

    /** Is told each line before it is kept, and may throw. */
    public volatile Consumer<OffboardingEntry> onWrite = entry -> {};

    @Override
    public synchronized Hold begin(OffboardingJournal journal) {
        for (OffboardingJournal other : list()) {
            boolean open =
                    other.state() == Journal.State.OPEN || other.state() == Journal.State.RUNNING;
            if (open && other.dealership().equals(journal.dealership())) {
                throw new JournalProblem(Kind.ANOTHER_OPEN, "has not ended: " + other.id());
            }
        }
        all.put(journal.id(), journal);
        return new Held(journal.id());
    }

    @Override
    public synchronized Hold hold(String id) {
        OffboardingJournal journal =
                find(id).orElseThrow(() -> new JournalProblem(Kind.NO_SUCH_JOURNAL, "none"));
        switch (journal.state()) {
            case RUNNING -> throw new JournalProblem(Kind.RUNNING, "running");
            case DONE, ROLLED_BACK -> throw new JournalProblem(Kind.CLOSED, "has ended");
            case OPEN -> {}
        }
        return new Held(id);
    }

    @Override
    public synchronized Optional<OffboardingJournal> find(String id) {
        return Optional.ofNullable(all.get(id))
                .map(j -> held.contains(id) ? j.with(Journal.State.RUNNING) : j);
    }

    @Override
    public synchronized List<OffboardingJournal> list() {
        List<OffboardingJournal> list = new ArrayList<>();
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
        public OffboardingJournal journal() {
            synchronized (MemoryOffboardings.this) {
                return java.util.Objects.requireNonNull(all.get(id));
            }
        }

        @Override
        public void write(OffboardingEntry entry) {
            onWrite.accept(entry);
            synchronized (MemoryOffboardings.this) {
                all.put(id, journal().with(entry));
            }
        }

        @Override
        public void end(Journal.State state) {
            synchronized (MemoryOffboardings.this) {
                all.put(id, journal().with(state));
            }
        }

        @Override
        public void close() {
            synchronized (MemoryOffboardings.this) {
                held.remove(id);
            }
        }
    }
}
