package org.cronconsole.render;

import java.time.Instant;

/**
 * A line of a log.
 *
 * @param level as the server says it; empty where it does not
 */
public record LogLine(String id, Instant at, String level, String message) {}
