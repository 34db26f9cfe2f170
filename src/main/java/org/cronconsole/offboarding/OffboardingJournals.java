package org.cronconsole.offboarding;

import org.cronconsole.dealership.JournalKeeper;

/**
 * Keeps the journals of offboardings: of a dealership in a workspace one is open at a time, and
 * none beside an onboarding.
 */
public interface OffboardingJournals extends JournalKeeper<OffboardingJournal, OffboardingEntry> {}
