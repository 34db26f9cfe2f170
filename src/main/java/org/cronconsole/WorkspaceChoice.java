package org.cronconsole;

import org.cronconsole.id.WorkspaceId;
import org.cronconsole.render.RenderApi;
import org.cronconsole.render.Workspace;
import org.cronconsole.settings.SettingsProblem;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Finds the workspace to work in: a key reaches all those of its person. */
final class WorkspaceChoice {
    private static final Words WORDS = Words.of(WorkspaceChoice.class);

    private WorkspaceChoice() {}

    /**
     * The workspace.
     *
     * @param wanted null for the only one
     * @throws SettingsProblem listing those that the key reaches, where none is right
     */
    static Workspace of(RenderApi render, @Nullable WorkspaceId wanted) {
        List<Workspace> reachable = render.workspaces();
        if (wanted != null) {
            return reachable.stream()
                    .filter(w -> w.id().equals(wanted))
                    .findFirst()
                    .orElseThrow(() ->
                            new SettingsProblem(
                                    WORDS.format("choice.other", wanted, list(reachable))));
        }
        if (reachable.size() != 1) {
            throw new SettingsProblem(
                    WORDS.format("choice.many", reachable.size(), list(reachable)));
        }
        return reachable.getFirst();
    }

    private static String list(List<Workspace> workspaces) {
        return String.join(
                ", ", workspaces.stream().map(w -> w.id() + " (" + w.name() + ")").toList());
    }
}
