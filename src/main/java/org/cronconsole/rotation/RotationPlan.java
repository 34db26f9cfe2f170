package org.cronconsole.rotation;

import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.settings.DeployAfter;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a rotation would change. Holds no value, only what recognises one.
 *
 * @param variable the env var's name
 * @param group where the value goes to, or stands; null where each job keeps a copy
 * @param groupSeen fingerprint of the group's value as it was; empty where it has none
 * @param deploy what brings a job's new value into effect
 * @param salt of the fingerprints
 * @param steps jobs that carry the value
 * @param left jobs that are left alone, and why
 * @param remarks what is worth knowing before
 */
public record RotationPlan(
        WorkspaceId workspace,
        String variable,
        Way way,
        @Nullable Group group,
        String groupSeen,
        DeployAfter deploy,
        Instant madeAt,
        String salt,
        List<RotationStep> steps,
        List<Left> left,
        List<String> remarks) {
    /** An env group of the workspace. */
    public record Group(EnvGroupId id, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A job that is left alone, and why. */
    public record Left(JobId job, String name, String reason) {}

    /** Copies the lists. */
    public RotationPlan {
        steps = List.copyOf(steps);
        left = List.copyOf(left);
        remarks = List.copyOf(remarks);
    }

    /** The jobs that are to be changed. */
    public List<RotationStep> chosen() {
        return steps.stream().filter(RotationStep::chosen).toList();
    }

    /** The same with these jobs chosen, and no others. */
    public RotationPlan choosing(Set<JobId> jobs) {
        return new RotationPlan(
                workspace,
                variable,
                way,
                group,
                groupSeen,
                deploy,
                madeAt,
                salt,
                steps.stream().map(step -> step.choosing(jobs.contains(step.job()))).toList(),
                left,
                remarks);
    }

    /** True where it would change something. */
    public boolean possible() {
        return way == Way.GROUP || !chosen().isEmpty();
    }
}
