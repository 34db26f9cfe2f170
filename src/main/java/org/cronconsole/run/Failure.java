package org.cronconsole.run;

import org.cronconsole.id.JobId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A job that is not right, as far as a common cause is concerned.
 *
 * @param reason why, in words
 * @param source what it is built from, e.g. repository and branch; null where unknown
 * @param since the first start of this failing streak that was due
 * @param goodAt the start of the last good run before it; null where none is known
 * @param deployedAt the last deploy between the two; null where none is known
 */
public record Failure(
        JobId job,
        String reason,
        @Nullable String source,
        Instant since,
        @Nullable Instant goodAt,
        @Nullable Instant deployedAt) {}
