package org.cronconsole.job;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.render.RenderApi;
import org.cronconsole.render.RenderService;
import org.cronconsole.words.Words;

/** Finds cron jobs of one workspace alone, for a key reaches all workspaces of its person. */
record WorkspaceJobs(RenderApi api, WorkspaceId workspace) {
    private static final Words WORDS = Words.of(WorkspaceJobs.class);

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
                JobProblem.Kind.NO_SUCH_JOB, WORDS.format("no.such.job", id, workspace), null);
    }

    /** The problem that a name is taken by this job. */
    static JobProblem nameTakenBy(String name, JobId other) {
        return taken(WORDS.format("name.taken.by", name, other));
    }

    /** The problem that a name is taken: the words of this key say how that is known. */
    static JobProblem nameTaken(String key, String name) {
        return taken(WORDS.format(key, name));
    }

    private static JobProblem taken(String words) {
        return new JobProblem(JobProblem.Kind.NAME_TAKEN, words, null);
    }
}
