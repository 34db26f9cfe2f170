package org.cronconsole.store;

import org.cronconsole.offboarding.OffboardingEntry;
import org.cronconsole.offboarding.OffboardingJournal;
import org.cronconsole.offboarding.OffboardingJournals;

import java.nio.file.Path;
import java.util.List;

/** The journals of offboardings, in files of one person beside those of onboardings. */
public final class OffboardingFiles extends JournalFolder<OffboardingJournal, OffboardingEntry>
        implements OffboardingJournals {
    /** Keeps them in the folder of the journals, which is made when the first one is begun. */
    public OffboardingFiles(Path folder) {
        super(folder, new OffboardingJson(), List.of(new JournalJson()));
    }
}
