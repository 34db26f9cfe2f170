package org.cronconsole.workbench;

import org.cronconsole.fault.Silence;

import java.util.List;
import java.util.function.Supplier;

/**
 * Whether the services answer a session. Nothing here asks them: it is known from the calls that
 * were made anyway. Safe for use by several threads.
 */
public final class Connection {
    private final Supplier<List<Silence>> silent;

    /** Asks this which services are silent. */
    public Connection(Supplier<List<Silence>> silent) {
        this.silent = silent;
    }

    /** Those that gave no answer to the last call; empty where all did, or none was asked yet. */
    public List<Silence> silent() {
        return silent.get();
    }
}
