package org.cronconsole.job;

import java.util.List;

/**
 * What a change of a job will do; made by {@link JobChanges#plan}. It is carried out only on the
 * job as it was seen.
 */
public final class JobUpdatePlan {
    private final JobSeen seen;
    private final List<FieldChange> changes;
    private final DeployNeed deployNeed;
    private final JobEdit edit;

    JobUpdatePlan(JobSeen seen, List<FieldChange> changes, DeployNeed deployNeed, JobEdit edit) {
        this.seen = seen;
        this.changes = List.copyOf(changes);
        this.deployNeed = deployNeed;
        this.edit = edit;
    }

    /** The job as it was seen, with its {@code updatedAt}. */
    public JobSeen seen() {
        return seen;
    }

    /** Old and new of each field that changes; empty where all is as it should be already. */
    public List<FieldChange> changes() {
        return changes;
    }

    /** Whether the changes need a deploy to take effect. */
    public DeployNeed deployNeed() {
        return deployNeed;
    }

    JobEdit edit() {
        return edit;
    }
}
