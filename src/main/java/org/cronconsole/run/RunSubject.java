package org.cronconsole.run;

import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;

/** What has runs: a cron job, as far as its runs are concerned. */
public interface RunSubject {
    /** Its id. */
    JobId id();

    /** The workspace it belongs to. */
    WorkspaceId workspace();

    /** Its UTC cron line as Render holds it, readable or not. */
    String schedule();
}
