package org.cronconsole.account;

import java.util.concurrent.atomic.AtomicBoolean;

/** Keeps a session going until it is closed. */
public final class SessionHold implements AutoCloseable {
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Runnable release;

    SessionHold(Runnable release) {
        this.release = release;
    }

    /** Lets the session end as sessions do. Once is enough. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            release.run();
        }
    }
}
