package org.cronconsole.store;

import org.cronconsole.dealership.Journal;
import org.cronconsole.id.WorkspaceId;

import java.time.Instant;

/**
 * What the files of a kind of journal need to know of it.
 *
 * @param <J> what is read from a file and written to it
 * @param <E> what a line adds to it
 */
interface JournalKind<J, E> {
    /**
     * What every journal has.
     *
     * @param dealership whom it is about: at a time one journal of it is open
     */
    record Head(
            String id,
            WorkspaceId workspace,
            Instant startedAt,
            Journal.State state,
            String dealership) {
        /** True where it has not come to its end. */
        boolean unended() {
            return state == Journal.State.OPEN || state == Journal.State.RUNNING;
        }
    }

    /** What is not to be understood. */
    final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(Throwable cause) {
            super(cause);
        }
    }

    /** How the names of its files end, with the dot. */
    String suffix();

    /** Under which what is said of it stands among the words: {@code onboarding}. */
    String name();

    /** What every journal has, of this one. */
    Head head(J journal);

    /** The journal in another state. */
    J with(J journal, Journal.State state);

    /** The journal with one more line. */
    J with(J journal, E entry);

    /** The first line of its file. */
    String begin(J journal);

    /** A later line. */
    String entry(E entry);

    /** The line that tells its end. */
    String end(Journal.State state);

    /** Reads the first line. */
    J readBegin(String line) throws Unreadable;

    /** The journal with what a later line adds to it. */
    J readOn(J journal, String line) throws Unreadable;
}
