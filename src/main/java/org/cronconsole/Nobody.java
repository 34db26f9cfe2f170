package org.cronconsole;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.account.Role;
import org.cronconsole.account.Session;
import org.cronconsole.account.SignIn;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.render.RenderApi;
import org.cronconsole.render.Workspace;
import org.cronconsole.settings.DashboardAccess;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.settings.ProfileColour;
import org.cronconsole.settings.RenderAccess;
import org.cronconsole.settings.Secret;
import org.cronconsole.settings.Settings;
import org.cronconsole.settings.TokenRules;
import org.cronconsole.store.LocalStore;
import org.cronconsole.store.LocalStores;
import org.cronconsole.workbench.Profile;
import org.cronconsole.workbench.Workbenches;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A workbench that is nobody's, to rehearse with: nobody signs in, on this computer alone, by the
 * same pieces as anybody, so that they are known to Java once somebody comes; it may write nothing,
 * and leads nowhere once it is there. The one thing it touches is what this computer keeps of the
 * workspace that will probably be worked in: that is read, and so brought up to date or set aside
 * as the sign-in would do it.
 */
final class Nobody {
    private static final Logger LOG = LoggerFactory.getLogger(Nobody.class);

    /** No name of this kind is ever given to anybody (RFC 2606). */
    private static final URI NOWHERE = URI.create("https://nowhere.invalid/v1");

    private Nobody() {}

    /**
     * Puts one together.
     *
     * @param gateways those of this rehearsal, whose calls are nobody's
     */
    static Workbenches.Rehearsal comes(
            @Nullable Profile chosen,
            Gateways gateways,
            LocalStores stores,
            Furnishing.Shared shared) {
        // What is secret is looked for in all that is said: this is in nothing.
        Secret key = Secret.of(UUID.randomUUID().toString());
        Way way = new Way(key, workspace -> store(chosen, stores), gateways, shared);
        Workbenches.Rehearsal nobody;
        try (NobodysServices services = NobodysServices.open(shared.clock().instant())) {
            nobody =
                    way.to(
                            services.address(),
                            signIn -> signIn.withPassword(NobodysServices.NAME, key),
                            render -> WorkspaceChoice.of(render, NobodysServices.WORKSPACE));
        } catch (IOException | RuntimeException closed) {
            // There are computers that let no program call itself: all but the calls is rehearsed.
            LOG.debug("Nobody signs in without being asked", closed);
            nobody =
                    way.to(
                            NOWHERE,
                            signIn -> unasked(),
                            render -> new Workspace(NobodysServices.WORKSPACE, "", "", ""));
        }
        nobody.workbench().fleet().known();
        return nobody;
    }

    private static Session unasked() {
        return new Session(
                new DashboardUser(
                        0, NobodysServices.NAME, Role.SUPER_ADMIN.name(), List.of(), true, null),
                Secret.of(""),
                null,
                false);
    }

    /** What is the same whoever answers. */
    private record Way(
            Secret key,
            Function<WorkspaceId, LocalStore> keep,
            Gateways gateways,
            Furnishing.Shared shared) {
        Workbenches.Rehearsal to(
                URI address, Function<SignIn, Session> enter, Function<RenderApi, Workspace> find) {
            Settings settings =
                    new Settings(
                            new RenderAccess(
                                    address.resolve("/v1"), key, NobodysServices.WORKSPACE),
                            new DashboardAccess(address, null, null, null),
                            null,
                            TokenRules.NONE,
                            JobDefaults.NONE);
            Profile profile = Profile.imported("", settings);
            return new Workbenches.Rehearsal(
                    profile,
                    Furnishing.workbench(
                            new Visit(profile, ProfileColour.GREY, true, enter, find, keep),
                            gateways,
                            shared));
        }
    }

    /** What is kept of the workspace that will be worked in: no other reading takes as long. */
    private static LocalStore store(@Nullable Profile chosen, LocalStores stores) {
        RenderAccess render = chosen == null ? null : chosen.settings().render();
        WorkspaceId workspace = render == null ? null : render.workspace();
        if (render != null && workspace != null && stores.has(render.baseUrl(), workspace)) {
            return stores.of(render.baseUrl(), workspace);
        }
        LocalStore none = stores.of(NOWHERE, NobodysServices.WORKSPACE);
        // It would be made by the first reading.
        none.close();
        return none;
    }
}
