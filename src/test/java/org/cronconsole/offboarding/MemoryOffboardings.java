package org.cronconsole.offboarding;

import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.MemoryKeeper;

/** Journals of offboardings in memory. */
public final class MemoryOffboardings extends MemoryKeeper<OffboardingJournal, OffboardingEntry>
        implements OffboardingJournals {
    @Override
    protected String id(OffboardingJournal journal) {
        return journal.id();
    }

    @Override
    protected String about(OffboardingJournal journal) {
        return journal.dealership();
    }

    @Override
    protected Journal.State state(OffboardingJournal journal) {
        return journal.state();
    }

    @Override
    protected OffboardingJournal with(OffboardingJournal journal, Journal.State state) {
        return journal.with(state);
    }

    @Override
    protected OffboardingJournal with(OffboardingJournal journal, OffboardingEntry entry) {
        return journal.with(entry);
    }
}
