package org.cronconsole.render;

/** Live lines of a log, until closed. */
public interface LogSubscription extends AutoCloseable {
    /** Ends it: once this has returned, no call of the listener begins. */
    @Override
    void close();
}
