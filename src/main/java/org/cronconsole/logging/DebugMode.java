package org.cronconsole.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;

import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/** Whether the log tells of every step, each request with it. Can be changed at any time. */
public final class DebugMode {
    private static final String OURS = "org.cronconsole";

    /** That of this process. */
    public DebugMode() {}

    /** True while it is on. */
    public boolean on() {
        return LoggerFactory.getLogger(OURS).isDebugEnabled();
    }

    /** Switches it, from now on and until the process ends. */
    public void set(boolean on) {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        if (factory instanceof LoggerContext context) {
            Logger ours = context.getLogger(OURS);
            ours.setLevel(on ? Level.DEBUG : Level.INFO);
            ours.info("Debug mode is {}", on ? "on" : "off");
        }
    }
}
