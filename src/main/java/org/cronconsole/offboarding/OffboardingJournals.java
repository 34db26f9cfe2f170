package org.cronconsole.offboarding;

import org.cronconsole.dealership.Journal;

import java.util.List;
import java.util.Optional;

/**
 * Keeps the journals of this computer's offboardings. What it has taken is there after a crash. All
 * methods wait, and throw {@link org.cronconsole.dealership.JournalProblem}.
 */
public interface OffboardingJournals {
    /**
     * Keeps a new journal and holds it, so that nobody else on this computer works at it.
     *
     * @throws org.cronconsole.dealership.JournalProblem where another offboarding, or an
     *     onboarding, of the same dealership and workspace has not ended, or where nothing can be
     *     kept
     */
    Hold begin(OffboardingJournal journal);

    /**
     * Takes hold of a journal.
     *
     * @throws org.cronconsole.dealership.JournalProblem where there is none, where it is not open,
     *     or where somebody on this computer works at it now
     */
    Hold hold(String id);

    /** The journal of this id, running where it is held. */
    Optional<OffboardingJournal> find(String id);

    /** All of them, newest first. */
    List<OffboardingJournal> list();

    /** A journal that nobody else works at. */
    interface Hold extends AutoCloseable {
        /** The journal as it is now. */
        OffboardingJournal journal();

        /** Adds a line, which is on the disk when this returns. */
        void write(OffboardingEntry entry);

        /** Keeps how it ended. */
        void end(Journal.State state);

        /** Lets it go; the end of the process does so too. */
        @Override
        void close();
    }
}
