package org.cronconsole.run;

import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** What has runs: a cron job, as far as its runs are concerned. */
public interface RunSubject {
    /** Its id. */
    JobId id();

    /** The workspace it belongs to. */
    WorkspaceId workspace();

    /** Its UTC cron line as Render holds it, readable or not. */
    String schedule();

    /** When it was last changed, before which another line may have held; null where unknown. */
    default @Nullable Instant updatedAt() {
        return null;
    }
}
