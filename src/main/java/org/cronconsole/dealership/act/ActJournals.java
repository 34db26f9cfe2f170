package org.cronconsole.dealership.act;

import org.cronconsole.dealership.Journal;

import java.util.List;
import java.util.Optional;

/**
 * Keeps the journals of this computer's acts on dealerships. What it has taken is there after a
 * crash. All methods wait, and throw {@link org.cronconsole.dealership.JournalProblem}.
 */
public interface ActJournals {
    /**
     * Keeps a new journal and holds it, so that nobody else on this computer works at it.
     *
     * @throws org.cronconsole.dealership.JournalProblem where another change of the same thing of
     *     this dealership has not ended, or where nothing can be kept
     */
    Hold begin(ActJournal journal);

    /**
     * Takes hold of a journal.
     *
     * @throws org.cronconsole.dealership.JournalProblem where there is none, where it is not open,
     *     or where somebody on this computer works at it now
     */
    Hold hold(String id);

    /** The journal of this id, running where it is held. */
    Optional<ActJournal> find(String id);

    /** All of them, newest first. */
    List<ActJournal> list();

    /** A journal that nobody else works at. */
    interface Hold extends AutoCloseable {
        /** The journal as it is now. */
        ActJournal journal();

        /** Adds a line, which is on the disk when this returns. */
        void write(ActEntry entry);

        /** Keeps how it ended. */
        void end(Journal.State state);

        /** Lets it go; the end of the process does so too. */
        @Override
        void close();
    }
}
