package org.cronconsole.dealership.act;

import org.cronconsole.dealership.JournalKeeper;

/**
 * Keeps the journals of acts on dealerships: of one thing of a dealership one is open at a time.
 */
public interface ActJournals extends JournalKeeper<ActJournal, ActEntry> {}
