package org.cronconsole.render;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Which cron jobs of a workspace are listed, by the filters that Render documents for services.
 * Null: whatever it is.
 *
 * @param name the whole name; Render does not say whether its own filter is exact, this one is
 * @param suspended true for suspended jobs only, false for the others only
 * @param region Render's word for it, such as {@code ohio}
 * @param environment the id of a project's environment ({@code evm-…})
 */
public record ServiceFilter(
        @Nullable String name,
        @Nullable Boolean suspended,
        @Nullable String region,
        @Nullable String environment,
        @Nullable Instant createdBefore,
        @Nullable Instant createdAfter,
        @Nullable Instant updatedBefore,
        @Nullable Instant updatedAfter) {
    /** Lets everything through. */
    public static final ServiceFilter ALL =
            new ServiceFilter(null, null, null, null, null, null, null, null);

    /** Only the job of exactly this name. */
    public static ServiceFilter named(String name) {
        return new ServiceFilter(name, null, null, null, null, null, null, null);
    }

    /** Only the suspended ones, or only the others. */
    public static ServiceFilter suspendedIs(boolean suspended) {
        return new ServiceFilter(null, suspended, null, null, null, null, null, null);
    }

    /** Only what was changed after a moment. */
    public static ServiceFilter updatedSince(Instant moment) {
        return new ServiceFilter(null, null, null, null, null, null, null, moment);
    }
}
