package org.cronconsole.job;

import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.registry.Registry;
import org.cronconsole.registry.RegistrySnapshot;
import org.cronconsole.render.RenderApi;
import org.cronconsole.schedule.WallClock;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Lists jobs and the local times that are meant for them, each by itself. */
public final class JobLister {
    private final RenderApi api;
    private final WorkspaceId workspace;
    private final Registry registry;

    /** Lists the jobs of this workspace. */
    public JobLister(RenderApi api, WorkspaceId workspace, Registry registry) {
        this.api = api;
        this.workspace = workspace;
        this.registry = registry;
    }

    /** The same for a list that nobody waits for: it goes after the requests of people. */
    public JobLister inBackground() {
        return new JobLister(api.inBackground(), workspace, registry.inBackground());
    }

    /**
     * Hands over every cron job of the workspace, a page at a time as the pages come. Nothing but
     * the list is asked for.
     *
     * @param intents the local times that are known
     */
    public void list(Map<JobId, WallClock> intents, Consumer<List<CronJob>> eachPage) {
        api.cronJobs(
                workspace,
                page ->
                        eachPage.accept(
                                page.stream()
                                        .map(s -> CronJob.of(s, intents.get(s.id())))
                                        .toList()));
    }

    /** The local times that are meant, from the shared registry. */
    public LocalTimes localTimes() {
        return LocalTimes.of(shared());
    }

    /** What admins share about the jobs and their dealerships. */
    public RegistrySnapshot shared() {
        return registry.read();
    }
}
