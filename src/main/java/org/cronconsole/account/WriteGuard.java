package org.cronconsole.account;

/** Stands before every write of every gateway. */
@FunctionalInterface
public interface WriteGuard {
    /** Lets everything through: for tests and for tools that have no profile. */
    WriteGuard OPEN = what -> {};

    /**
     * Returns where writing is allowed now.
     *
     * @param what the write in words that can stand after "it cannot", e.g. {@code "trigger a run"}
     * @throws WriteRefused where the session is read-only or writes are locked
     */
    void check(String what);
}
