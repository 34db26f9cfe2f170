package org.cronconsole.render;

import org.cronconsole.id.RunId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What a trigger answers. The id is not assumed to be the one that events carry.
 *
 * @param status normally {@code pending}; Render has no word for running
 */
public record TriggeredRun(@Nullable RunId id, String status, @Nullable Instant startedAt) {}
