package org.cronconsole.render;

import org.cronconsole.fault.GatewayException;

import java.time.Duration;
import java.util.List;

/**
 * Hears the lines of a log as they are written. Called by one thread at a time, never the caller's
 * own; what it does delays what comes next, and it must not wait for the thread that closes.
 */
public interface LogListener {
    /** More lines, each given once, oldest first within a call. */
    void lines(List<LogLine> lines);

    /**
     * Before the lines that come next others were written that do not come in order: they are read
     * beside and come later, the newest first, or not at all where they are too many.
     */
    default void leftOut() {}

    /**
     * Lines that were left out are being read beside those that come, or no more are.
     *
     * @param underWay false once all that will be read of them was told
     */
    default void readingBack(boolean underWay) {}

    /** Live: from now on lines come as they are written. */
    void connected();

    /**
     * The connection broke; what is written meanwhile is fetched after the next one stands.
     *
     * @param why what broke it
     * @param in the time until the next try
     */
    void reconnecting(GatewayException why, Duration in);

    /** Render refuses the subscription; nothing more will come. */
    void failed(GatewayException why);
}
