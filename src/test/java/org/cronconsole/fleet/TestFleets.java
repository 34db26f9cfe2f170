package org.cronconsole.fleet;

import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.JobLister;
import org.cronconsole.registry.Registry;
import org.cronconsole.render.RenderApi;
import org.cronconsole.run.RunService;

/** Fleets for tests, remembered in memory. */
public final class TestFleets {
    private TestFleets() {}

    public static FleetService of(
            RenderApi api, WorkspaceId workspace, Registry registry, RunService runs) {
        return new FleetService(new JobLister(api, workspace, registry), runs, new MemoryArchive());
    }
}
