package org.cronconsole.render;

/** Live lines of a log, until closed. */
public interface LogSubscription extends AutoCloseable {
    /**
     * Ends it. Waits for a call of the listener that is under way; once this has returned, none
     * begins.
     */
    @Override
    void close();
}
