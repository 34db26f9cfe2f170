package org.cronconsole;

import org.cronconsole.id.WorkspaceId;
import org.cronconsole.render.RenderApi;
import org.cronconsole.render.Workspace;
import org.cronconsole.settings.SettingsProblem;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Finds the workspace to work in among those that a key reaches. */
final class WorkspaceChoice {
    private WorkspaceChoice() {}

    /**
     * The one that is wanted, else the only one.
     *
     * @throws SettingsProblem that lists those in reach, where it is not one of them or there are
     *     several
     */
    static Workspace of(RenderApi render, @Nullable WorkspaceId wanted) {
        List<Workspace> reachable = render.workspaces();
        if (wanted != null) {
            return reachable.stream()
                    .filter(w -> w.id().equals(wanted))
                    .findFirst()
                    .orElseThrow(() ->
                            new SettingsProblem(
                                    "The Render key does not reach workspace "
                                            + wanted
                                            + " (RENDER_OWNER_ID). It reaches: "
                                            + list(reachable)));
        }
        if (reachable.size() != 1) {
            throw new SettingsProblem(
                    "The Render key reaches "
                            + reachable.size()
                            + " workspaces. Set RENDER_OWNER_ID to one of: "
                            + list(reachable));
        }
        return reachable.getFirst();
    }

    private static String list(List<Workspace> workspaces) {
        return String.join(
                ", ", workspaces.stream().map(w -> w.id() + " (" + w.name() + ")").toList());
    }
}
