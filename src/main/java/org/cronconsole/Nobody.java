package org.cronconsole;

import org.cronconsole.id.WorkspaceId;
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
import org.cronconsole.workbench.Workbench;
import org.cronconsole.workbench.Workbenches;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.UUID;

/**
 * A workbench that is nobody's, to rehearse with: nobody signs in, on this computer alone, by the
 * same pieces as anybody, so that they are known to Java once somebody comes; it may write nothing,
 * and leads nowhere once it is there. The one thing it touches is what this computer keeps of the
 * workspace that will probably be worked in: that is read, and so brought up to date or set aside
 * as the sign-in would do it.
 */
final class Nobody {
    /** No name of this kind is ever given to anybody (RFC 2606). */
    private static final URI NOWHERE = URI.create("https://nowhere.invalid/v1");

    private Nobody() {}

    /**
     * Puts one together.
     *
     * @param gateways those of this rehearsal, whose calls are nobody's
     * @throws UncheckedIOException where this computer has no port left
     */
    static Workbenches.Rehearsal comes(
            @Nullable Profile chosen,
            Gateways gateways,
            LocalStores stores,
            Furnishing.Shared shared) {
        try (NobodysServices services = NobodysServices.open(shared.clock().instant())) {
            URI address = services.address();
            // What is secret is looked for in all that is said: this is in nothing.
            Secret key = Secret.of(UUID.randomUUID().toString());
            Settings settings =
                    new Settings(
                            new RenderAccess(
                                    address.resolve("/v1"), key, NobodysServices.WORKSPACE),
                            new DashboardAccess(address, null, null, null),
                            null,
                            TokenRules.NONE,
                            JobDefaults.NONE);
            Profile profile = Profile.imported("", settings);
            Workbench workbench =
                    Furnishing.workbench(
                            new Visit(
                                    profile,
                                    ProfileColour.GREY,
                                    true,
                                    signIn -> signIn.withPassword(NobodysServices.NAME, key),
                                    render -> WorkspaceChoice.of(render, NobodysServices.WORKSPACE),
                                    workspace -> store(chosen, stores)),
                            gateways,
                            shared);
            workbench.fleet().known();
            return new Workbenches.Rehearsal(profile, workbench);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
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
