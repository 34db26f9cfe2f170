package org.cronconsole.store;

import org.cronconsole.dealership.Journal;
import org.cronconsole.offboarding.OffboardingEntry;
import org.cronconsole.offboarding.OffboardingJournal;
import org.cronconsole.offboarding.OffboardingJournals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The journals of offboardings, in files of one person beside those of onboardings. */
public final class OffboardingFiles implements OffboardingJournals {
    private final JournalFolder<OffboardingJournal> files;

    /** Keeps them in the folder of the journals, which is made when the first one is begun. */
    public OffboardingFiles(Path folder) {
        files = new JournalFolder<>(folder, new OffboardingJson(), List.of(new JournalJson()));
    }

    @Override
    public Hold begin(OffboardingJournal journal) {
        return new Held(files.begin(journal));
    }

    @Override
    public Hold hold(String id) {
        return new Held(files.hold(id));
    }

    @Override
    public Optional<OffboardingJournal> find(String id) {
        return files.find(id);
    }

    @Override
    public List<OffboardingJournal> list() {
        return files.list();
    }

    /** A journal at work. */
    private record Held(JournalFolder<OffboardingJournal>.Held held) implements Hold {
        @Override
        public OffboardingJournal journal() {
            return held.journal();
        }

        @Override
        public void write(OffboardingEntry entry) {
            held.write(OffboardingJson.entry(entry), journal -> journal.with(entry));
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
