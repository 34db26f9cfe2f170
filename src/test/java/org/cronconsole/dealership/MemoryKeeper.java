package org.cronconsole.dealership;

import org.cronconsole.dealership.JournalProblem.Kind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Journals of one kind in memory. */
public abstract class MemoryKeeper<J, E> implements JournalKeeper<J, E> {
    private final Map<String, J> all = new LinkedHashMap<>();
    private final Set<String> held = new HashSet<>();

    /** Is told each line before it is kept, and may throw. */
    public volatile Consumer<E> onWrite = entry -> {};

    /** A journal's id. */
    protected abstract String id(J journal);

    /** What it is about: of one thing one is open at a time. */
    protected abstract String about(J journal);

    /** How it stands. */
    protected abstract Journal.State state(J journal);

    /** The journal in another state. */
    protected abstract J with(J journal, Journal.State state);

    /** The journal with one more line. */
    protected abstract J with(J journal, E entry);

    @Override
    public final synchronized Hold<J, E> begin(J journal) {
        for (J other : list()) {
            boolean open =
                    state(other) == Journal.State.OPEN || state(other) == Journal.State.RUNNING;
            if (open && about(other).equals(about(journal))) {
                throw new JournalProblem(Kind.ANOTHER_OPEN, "has not ended: " + id(other));
            }
        }
        all.put(id(journal), journal);
        return new Held(id(journal));
    }

    @Override
    public final synchronized Hold<J, E> hold(String id) {
        J journal = find(id).orElseThrow(() -> new JournalProblem(Kind.NO_SUCH_JOURNAL, "none"));
        switch (state(journal)) {
            case RUNNING -> throw new JournalProblem(Kind.RUNNING, "running");
            case DONE, ROLLED_BACK -> throw new JournalProblem(Kind.CLOSED, "has ended");
            case OPEN -> {}
        }
        return new Held(id);
    }

    @Override
    public final synchronized Optional<J> find(String id) {
        return Optional.ofNullable(all.get(id))
                .map(j -> held.contains(id) ? with(j, Journal.State.RUNNING) : j);
    }

    @Override
    public final synchronized List<J> list() {
        List<J> list = new ArrayList<>();
        all.keySet().forEach(id -> find(id).ifPresent(list::addFirst));
        return list;
    }

    private final class Held implements Hold<J, E> {
        private final String id;

        Held(String id) {
            this.id = id;
            held.add(id);
        }

        @Override
        public J journal() {
            synchronized (MemoryKeeper.this) {
                return Objects.requireNonNull(all.get(id));
            }
        }

        @Override
        public void write(E entry) {
            onWrite.accept(entry);
            synchronized (MemoryKeeper.this) {
                all.put(id, with(journal(), entry));
            }
        }

        @Override
        public void end(Journal.State state) {
            synchronized (MemoryKeeper.this) {
                all.put(id, with(journal(), state));
            }
        }

        @Override
        public void close() {
            synchronized (MemoryKeeper.this) {
                held.remove(id);
            }
        }
    }
}
