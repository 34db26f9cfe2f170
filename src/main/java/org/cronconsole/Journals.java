package org.cronconsole;

import org.cronconsole.dealership.JournalStore;
import org.cronconsole.dealership.act.ActJournals;
import org.cronconsole.offboarding.OffboardingJournals;
import org.cronconsole.store.ActFiles;
import org.cronconsole.store.JournalFiles;
import org.cronconsole.store.OffboardingFiles;

import java.nio.file.Path;

/** What this computer knows of acts that write to many places, begun and ended. */
record Journals(JournalStore onboardings, OffboardingJournals offboardings, ActJournals acts) {
    /** Those that lie in this data folder. */
    static Journals in(Path home) {
        Path folder = home.resolve("journals");
        return new Journals(
                new JournalFiles(folder), new OffboardingFiles(folder), new ActFiles(folder));
    }
}
