package org.cronconsole.store;

import org.cronconsole.dealership.act.ActEntry;
import org.cronconsole.dealership.act.ActJournal;
import org.cronconsole.dealership.act.ActJournals;

import java.nio.file.Path;
import java.util.List;

/** The journals of acts on dealerships, in files of one person beside those of onboardings. */
public final class ActFiles extends JournalFolder<ActJournal, ActEntry> implements ActJournals {
    /** Keeps them in the folder of the journals, which is made when the first one is begun. */
    public ActFiles(Path folder) {
        super(folder, new ActJson(), List.of());
    }
}
