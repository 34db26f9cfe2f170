package org.cronconsole.store;

import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.act.ActEntry;
import org.cronconsole.dealership.act.ActJournal;
import org.cronconsole.dealership.act.ActJournals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The journals of acts on dealerships, in files of one person beside those of onboardings. */
public final class ActFiles implements ActJournals {
    private final JournalFolder<ActJournal> files;

    /** Keeps them in the folder of the journals, which is made when the first one is begun. */
    public ActFiles(Path folder) {
        files = new JournalFolder<>(folder, new ActJson(), List.of());
    }

    @Override
    public Hold begin(ActJournal journal) {
        return new Held(files.begin(journal));
    }

    @Override
    public Hold hold(String id) {
        return new Held(files.hold(id));
    }

    @Override
    public Optional<ActJournal> find(String id) {
        return files.find(id);
    }

    @Override
    public List<ActJournal> list() {
        return files.list();
    }

    /** A journal at work. */
    private record Held(JournalFolder<ActJournal>.Held held) implements Hold {
        @Override
        public ActJournal journal() {
            return held.journal();
        }

        @Override
        public void write(ActEntry entry) {
            held.write(ActJson.entry(entry), journal -> journal.with(entry));
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
