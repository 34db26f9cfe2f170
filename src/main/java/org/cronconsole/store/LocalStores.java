package org.cronconsole.store;

import org.cronconsole.id.WorkspaceId;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;

/** The local stores of this computer, in the data folder: one for each workspace of each host. */
public final class LocalStores {
    private final Path folder;
    private final InstantSource clock;

    /**
     * In this data folder.
     *
     * @param home the data folder
     */
    public LocalStores(Path home, InstantSource clock) {
        this.folder = home.resolve("store");
        this.clock = clock;
    }

    /**
     * The store of a workspace. Nothing is touched yet; to be closed by the caller.
     *
     * @param host where Render answers: workspaces of a sandbox and of Render never mix
     */
    public LocalStore of(URI host, WorkspaceId workspace) {
        return new LocalStore(file(host, workspace), folder.resolve("native"), clock);
    }

    /** True where something is kept of a workspace, or was. */
    public boolean has(URI host, WorkspaceId workspace) {
        return Files.exists(file(host, workspace));
    }

    private Path file(URI host, WorkspaceId workspace) {
        String port = host.getPort() < 0 ? "" : "-" + host.getPort();
        String name = host.getHost() + port + "_" + workspace.value();
        return folder.resolve(safe(name) + ".db");
    }

    /** As every file system takes it. */
    private static String safe(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "+");
    }
}
