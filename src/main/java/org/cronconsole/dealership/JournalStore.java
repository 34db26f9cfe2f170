package org.cronconsole.dealership;

/** Keeps the journals of onboardings: of a dealership in a workspace one is open at a time. */
public interface JournalStore extends JournalKeeper<Journal, JournalEntry> {}
