package org.cronconsole.store;

import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.JournalEntry;
import org.cronconsole.dealership.JournalStore;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The journals of onboardings, in files of one person. */
public final class JournalFiles implements JournalStore {
    private final JournalFolder<Journal> files;

    /** Keeps them in this folder, which is made when the first one is begun. */
    public JournalFiles(Path folder) {
        files = new JournalFolder<>(folder, new JournalJson(), List.of(new OffboardingJson()));
    }

    @Override
    public Hold begin(Journal journal) {
        return new Held(files.begin(journal));
    }

    @Override
    public Hold hold(String id) {
        return new Held(files.hold(id));
    }

    @Override
    public Optional<Journal> find(String id) {
        return files.find(id);
    }

    @Override
    public List<Journal> list() {
        return files.list();
    }

    /** A journal at work. */
    private record Held(JournalFolder<Journal>.Held held) implements Hold {
        @Override
        public Journal journal() {
            return held.journal();
        }

        @Override
        public void write(JournalEntry entry) {
            held.write(JournalJson.entry(entry), journal -> journal.with(entry));
        }

        @Override
        public void end(Journal.State state) {
            held.end(state);
        }

        @Override
        public void close() {
            held.close();
        }
    }
}
