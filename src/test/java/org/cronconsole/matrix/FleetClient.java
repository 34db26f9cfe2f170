package org.cronconsole.matrix;

import org.cronconsole.fleet.FleetService;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.job.JobLister;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.render.HttpRenderApi;
import org.cronconsole.render.RenderClientOptions;
import org.cronconsole.render.RetryPause;
import org.cronconsole.run.RunService;
import org.cronconsole.settings.RenderAccess;
import org.cronconsole.settings.Secret;
import org.cronconsole.store.LocalStore;
import org.cronconsole.store.LocalStores;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/** The client's fleet, over HTTP, with its store in a folder. */
final class FleetClient implements AutoCloseable {
    private final Path folder;
    private final RenderAccess access;
    private final WorkspaceId workspace;
    private final InstantSource clock;
    private final HttpRenderApi api;

    FleetClient(
            String baseUrl,
            String key,
            String workspace,
            Path folder,
            InstantSource clock,
            RetryPause pause) {
        this.folder = folder;
        this.clock = clock;
        this.workspace = new WorkspaceId(workspace);
        access = new RenderAccess(URI.create(baseUrl), Secret.of(key), this.workspace);
        RenderClientOptions usual = RenderClientOptions.defaults();
        api =
                new HttpRenderApi(
                        access,
                        new RenderClientOptions(
                                usual.connectTimeout(),
                                usual.responseTimeout(),
                                usual.maxBodyBytes(),
                                usual.userAgent(),
                                clock,
                                pause,
                                Duration.ofHours(1),
                                usual.retryWithin()));
    }

    LocalStore store() {
        return new LocalStores(folder, clock).of(access.baseUrl(), workspace);
    }

    RunService runs() {
        return new RunService(api, clock);
    }

    WorkspaceId workspace() {
        return workspace;
    }

    FleetService service(LocalStore store) {
        return new FleetService(
                new JobLister(api, workspace, new EnvGroupRegistry(api, workspace, clock)),
                runs(),
                store.fleetArchive());
    }

    @Override
    public void close() {
        api.close();
    }
}
