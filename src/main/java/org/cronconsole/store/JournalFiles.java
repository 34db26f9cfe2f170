package org.cronconsole.store;

import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.JournalEntry;
import org.cronconsole.dealership.JournalStore;

import java.nio.file.Path;
import java.util.List;

/** The journals of onboardings, in files of one person. */
public final class JournalFiles extends JournalFolder<Journal, JournalEntry>
        implements JournalStore {
    /** Keeps them in this folder, which is made when the first one is begun. */
    public JournalFiles(Path folder) {
        super(folder, new JournalJson(), List.of(new OffboardingJson()));
    }
}
