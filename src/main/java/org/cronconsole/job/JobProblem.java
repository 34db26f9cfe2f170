package org.cronconsole.job;

import org.cronconsole.run.Run;
import org.jspecify.annotations.Nullable;

/**
 * An operation on a job was not done, or its outcome is not known. The message says which, and what
 * to do.
 */
public final class JobProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of problem it is. */
    public enum Kind {
        /** There is no such cron job in this workspace; nothing was done. */
        NO_SUCH_JOB,
        /** The name typed to confirm is not the job's; nothing was done. */
        NAME_NOT_CONFIRMED,
        /** A run is active, and a trigger would cancel it; nothing was done. */
        RUN_ACTIVE,
        /** The job is suspended; nothing was done. */
        SUSPENDED,
        /** The run to be canceled is not the active one; nothing was done. */
        NOT_THE_ACTIVE_RUN,
        /** Another run than the one named ended. */
        ANOTHER_RUN_ENDED,
        /** The name of a job is taken; nothing was done. */
        NAME_TAKEN,
        /** Somebody else changed the job since it was looked at; nothing was done. */
        CHANGED_MEANWHILE,
        /** The shared registry could not be read, which the change depends on; nothing was done. */
        REGISTRY_UNREAD,
        /** A part was done, the rest not: the message says which. */
        PARTLY_DONE,
        /** The request was sent, and what came of it could not be seen. */
        OUTCOME_UNKNOWN
    }

    private final Kind kind;
    private final transient @Nullable Run run;

    /** Says what, with the run that matters, if one does. */
    public JobProblem(Kind kind, String message, @Nullable Run run) {
        super(message);
        this.kind = kind;
        this.run = run;
    }

    /** What kind of problem it is. */
    public Kind kind() {
        return kind;
    }

    /** The active run, or the run that ended; null where none matters. */
    public @Nullable Run run() {
        return run;
    }
}
