package org.cronconsole.dealership.act;

import org.cronconsole.dealership.Journal;
import org.cronconsole.dealership.MemoryKeeper;

/** Journals of acts in memory. */
public final class MemoryActs extends MemoryKeeper<ActJournal, ActEntry> implements ActJournals {
    @Override
    protected String id(ActJournal journal) {
        return journal.id();
    }

    @Override
    protected String about(ActJournal journal) {
        return journal.dealership() + " " + journal.order().word();
    }

    @Override
    protected Journal.State state(ActJournal journal) {
        return journal.state();
    }

    @Override
    protected ActJournal with(ActJournal journal, Journal.State state) {
        return journal.with(state);
    }

    @Override
    protected ActJournal with(ActJournal journal, ActEntry entry) {
        return journal.with(entry);
    }
}
