package org.cronconsole.job;

import org.cronconsole.id.JobId;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What setting Render's notifications of several jobs would change, as they were read.
 *
 * @param workspace what the workspace sends, in Render's word; null where that could not be read
 * @param steps one a job, in the order of the jobs
 */
public record NotifyPlan(NotifySetting to, @Nullable String workspace, List<Step> steps) {
    /** Copies the steps. */
    public NotifyPlan {
        steps = List.copyOf(steps);
    }

    /**
     * One job.
     *
     * @param before what is set for it now, in Render's word
     */
    public record Step(JobId job, String name, String before) {}

    /** The same for another setting. */
    public NotifyPlan to(NotifySetting other) {
        return new NotifyPlan(other, workspace, steps);
    }

    /** The jobs for which something else is set now. */
    public List<Step> changes() {
        return steps.stream().filter(step -> !step.before().equals(to.word())).toList();
    }
}
