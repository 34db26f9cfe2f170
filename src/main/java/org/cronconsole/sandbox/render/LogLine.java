package org.cronconsole.sandbox.render;

import java.time.Instant;

/**
 * A line of a log.
 *
 * @param id unique
 * @param at when it was written, different from all other lines of its service
 * @param service whose log
 * @param instance which of its instances wrote it
 * @param type app or build
 * @param level info, warning or error
 * @param message the text
 */
record LogLine(
        String id,
        Instant at,
        String service,
        String instance,
        String type,
        String level,
        String message) {}
