package org.cronconsole.render;

import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;

import java.time.Instant;
import java.util.List;

/**
 * A Render env group.
 *
 * @param envVars empty in a listing, which carries no values
 */
public record EnvGroup(
        EnvGroupId id,
        String name,
        WorkspaceId workspace,
        Instant updatedAt,
        List<JobId> links,
        List<EnvVar> envVars) {
    /** Copies the lists. */
    public EnvGroup {
        links = List.copyOf(links);
        envVars = List.copyOf(envVars);
    }
}
