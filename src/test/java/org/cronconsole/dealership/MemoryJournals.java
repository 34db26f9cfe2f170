package org.cronconsole.dealership;

/** Journals of onboardings in memory. */
public final class MemoryJournals extends MemoryKeeper<Journal, JournalEntry>
        implements JournalStore {
    @Override
    protected String id(Journal journal) {
        return journal.id();
    }

    @Override
    protected String about(Journal journal) {
        return journal.dealership();
    }

    @Override
    protected Journal.State state(Journal journal) {
        return journal.state();
    }

    @Override
    protected Journal with(Journal journal, Journal.State state) {
        return journal.with(state);
    }

    @Override
    protected Journal with(Journal journal, JournalEntry entry) {
        return journal.with(entry);
    }
}
