package org.cronconsole.sandbox.render;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Instant;

/**
 * An event of a service.
 *
 * @param id evt-…
 * @param at when it happened
 * @param type Render's word
 * @param details of the shape that the type has
 */
record Moment(String id, Instant at, String type, ObjectNode details) {}
