package org.cronconsole.render;

import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Which log lines are asked for.
 *
 * @param text a filter in Render's syntax; null for all
 * @param limit 1 to 100 lines
 * @param newestFirst true where the pages go back from the end; within a page the oldest line is
 *     first all the same
 */
public record LogQuery(
        WorkspaceId workspace,
        JobId job,
        Instant from,
        Instant to,
        @Nullable String text,
        int limit,
        boolean newestFirst) {
    /** A query whose pages go forward from the beginning. */
    public LogQuery(
            WorkspaceId workspace,
            JobId job,
            Instant from,
            Instant to,
            @Nullable String text,
            int limit) {
        this(workspace, job, from, to, text, limit, false);
    }
}
