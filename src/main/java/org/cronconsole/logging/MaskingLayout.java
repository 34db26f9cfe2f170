package org.cronconsole.logging;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;

/**
 * A line of the log without secrets: message, arguments, and the messages and stack traces of
 * exceptions.
 */
public final class MaskingLayout extends PatternLayout {
    /** Made by the log's configuration. */
    public MaskingLayout() {}

    @Override
    public String doLayout(ILoggingEvent event) {
        return Masking.mask(super.doLayout(event));
    }
}
