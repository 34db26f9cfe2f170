package org.cronconsole;

import org.cronconsole.account.Session;
import org.cronconsole.account.SignIn;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.render.RenderApi;
import org.cronconsole.render.Workspace;
import org.cronconsole.settings.ProfileColour;
import org.cronconsole.store.LocalStore;
import org.cronconsole.workbench.Profile;

import java.util.function.Function;

/**
 * Who comes to work, and where: all that differs from one workbench to another.
 *
 * @param profile with its secrets
 * @param readOnly refuses every write
 * @param enter lets the person in, before Render is asked anything
 * @param find finds the workspace
 * @param keep where this computer keeps what it knows of it
 */
record Visit(
        Profile profile,
        ProfileColour colour,
        boolean readOnly,
        Function<SignIn, Session> enter,
        Function<RenderApi, Workspace> find,
        Function<WorkspaceId, LocalStore> keep) {}
