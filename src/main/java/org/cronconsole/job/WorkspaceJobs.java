package org.cronconsole.job;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.render.RenderApi;
import org.cronconsole.render.RenderService;

/** Finds cron jobs of one workspace alone, for a key reaches all workspaces of its person. */
record WorkspaceJobs(RenderApi api, WorkspaceId workspace) {
    /**
     * The service of this id.
     *
     * @throws JobProblem where it is missing, no cron job, or in another workspace
     */
    RenderService find(JobId id) {
        RenderService service;
        try {
            service = api.service(id);
        } catch (GatewayException.NotFound missing) {
            throw noSuchJob(id);
        }
        if (!service.workspace().equals(workspace) || !service.isCronJob()) {
            throw noSuchJob(id);
        }
        return service;
    }

    private JobProblem noSuchJob(JobId id) {
        return new JobProblem(
                JobProblem.Kind.NO_SUCH_JOB,
                "There is no cron job " + id + " in workspace " + workspace + ".",
                null);
    }

    /** The problem that a name is taken. */
    static JobProblem nameTaken(String name, String by) {
        return new JobProblem(
                JobProblem.Kind.NAME_TAKEN,
                "The name \"" + name + "\" is taken" + by + ". Nothing was done: choose another.",
                null);
    }
}
