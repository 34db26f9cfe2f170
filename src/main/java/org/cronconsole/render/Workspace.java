package org.cronconsole.render;

import org.cronconsole.id.WorkspaceId;

/**
 * A Render workspace.
 *
 * @param type {@code team} or {@code user}, as the server said it
 */
public record Workspace(WorkspaceId id, String name, String email, String type) {}
