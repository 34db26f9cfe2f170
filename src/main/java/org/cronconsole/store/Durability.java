package org.cronconsole.store;

/** What a write has to outlive once it is told to be done. Every write is whole or not there. */
public enum Durability {
    /**
     * The end of this process, however sudden. A power failure may take the last ones away: for
     * what can be asked for again.
     */
    PROCESS("NORMAL"),
    /** A power failure too: each write waits for the disk. For journals of what was done. */
    POWER("FULL");

    private final String synchronous;

    Durability(String synchronous) {
        this.synchronous = synchronous;
    }

    /** SQLite's word for it. */
    String synchronous() {
        return synchronous;
    }
}
