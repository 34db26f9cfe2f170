package org.cronconsole.dealership;

import java.util.List;
import java.util.Optional;

/**
 * Keeps the journals of this computer. What it has taken is there after a crash. All methods wait,
 * and throw {@link JournalProblem}.
 */
public interface JournalStore {
    /**
     * Keeps a new journal and holds it, so that nobody else on this computer works at it.
     *
     * @throws JournalProblem where another journal of the same dealership and workspace is open or
     *     running, or where nothing can be kept
     */
    Hold begin(Journal journal);

    /**
     * Takes hold of a journal.
     *
     * @throws JournalProblem where there is none, where it is not open, or where somebody on this
     *     computer works at it now
     */
    Hold hold(String id);

    /** The journal of this id, {@link Journal.State#RUNNING} where it is held. */
    Optional<Journal> find(String id);

    /** All journals, newest first. */
    List<Journal> list();

    /** A journal that nobody else works at. Safe for use by several threads. */
    interface Hold extends AutoCloseable {
        /** The journal as it is now. */
        Journal journal();

        /**
         * Adds a line, which is on the disk when this returns.
         *
         * @throws JournalProblem where it cannot be kept
         */
        void write(JournalEntry entry);

        /**
         * Keeps how the onboarding ended.
         *
         * @throws JournalProblem where it cannot be kept
         */
        void end(Journal.State state);

        /** Lets it go; the end of the process does so too. */
        @Override
        void close();
    }
}
