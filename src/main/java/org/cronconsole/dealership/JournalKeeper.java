package org.cronconsole.dealership;

import java.util.List;
import java.util.Optional;

/**
 * Keeps this computer's journals of one kind. What it has taken is there after a crash. All methods
 * wait, and throw {@link JournalProblem}.
 *
 * @param <J> a journal
 * @param <E> a line of it
 */
public interface JournalKeeper<J, E> {
    /**
     * Keeps a new journal and holds it, so that nobody else on this computer works at it.
     *
     * @throws JournalProblem where another journal of the same thing is open or running, or where
     *     nothing can be kept
     */
    Hold<J, E> begin(J journal);

    /**
     * Takes hold of a journal.
     *
     * @throws JournalProblem where there is none, where it is not open, or where somebody on this
     *     computer works at it now
     */
    Hold<J, E> hold(String id);

    /** The journal of this id, {@link Journal.State#RUNNING} where it is held. */
    Optional<J> find(String id);

    /** All journals, newest first. */
    List<J> list();

    /**
     * A journal that nobody else works at. Safe for use by several threads.
     *
     * @param <J> a journal
     * @param <E> a line of it
     */
    interface Hold<J, E> extends AutoCloseable {
        /** The journal as it is now. */
        J journal();

        /**
         * Adds a line, which is on the disk when this returns.
         *
         * @throws JournalProblem where it cannot be kept
         */
        void write(E entry);

        /**
         * Keeps how it ended.
         *
         * @throws JournalProblem where it cannot be kept
         */
        void end(Journal.State state);

        /** Lets it go; the end of the process does so too. */
        @Override
        void close();
    }
}
