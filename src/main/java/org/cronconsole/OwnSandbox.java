package org.cronconsole;

import org.cronconsole.id.WorkspaceId;
import org.cronconsole.sandbox.Sandbox;
import org.cronconsole.sandbox.SandboxAccess;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.sandbox.SandboxUser;
import org.cronconsole.sandbox.StateTaken;
import org.cronconsole.settings.DashboardAccess;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.settings.RenderAccess;
import org.cronconsole.settings.Secret;
import org.cronconsole.settings.Settings;
import org.cronconsole.settings.SettingsProblem;
import org.cronconsole.settings.TokenRules;
import org.cronconsole.settings.TwilioAccess;
import org.cronconsole.words.Words;
import org.cronconsole.workbench.Credentials;
import org.cronconsole.workbench.Profile;
import org.cronconsole.workbench.SandboxFaults;
import org.cronconsole.workbench.Workbenches.SandboxDoor;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;

/**
 * The sandbox that runs in this process once somebody wants it, and the profile that leads there.
 */
final class OwnSandbox implements AutoCloseable {
    private static final Words WORDS = Words.of(OwnSandbox.class);

    private final SandboxOptions options;
    private @Nullable Sandbox running;

    OwnSandbox(SandboxOptions options) {
        this.options = options;
    }

    /** Starts it, unless it runs, and answers how to get in. */
    synchronized SandboxDoor door() {
        SandboxAccess access = started().access();
        SandboxUser superAdmin =
                access.users().stream()
                        .filter(user -> user.role().equalsIgnoreCase("SUPER_ADMIN"))
                        .findFirst()
                        .orElseThrow();
        return new SandboxDoor(
                Profile.sandbox("Sandbox", settings(access)),
                new Credentials.Password(superAdmin.username(), Secret.of(superAdmin.password())));
    }

    /** What goes wrong on purpose in it; starts it, unless it runs. */
    synchronized SandboxFaults faults() {
        return new SandboxFaultRules(started().faults());
    }

    private Sandbox started() {
        Sandbox sandbox = running;
        if (sandbox == null) {
            try {
                sandbox = Sandbox.start(options);
            } catch (StateTaken taken) {
                throw new SettingsProblem(WORDS.format("sandbox.taken", taken.folder()));
            } catch (IOException unavailable) {
                throw new SettingsProblem(
                        WORDS.format("sandbox.unavailable", unavailable.getMessage()));
            }
            running = sandbox;
        }
        return sandbox;
    }

    private static Settings settings(SandboxAccess access) {
        return new Settings(
                new RenderAccess(
                        URI.create(access.renderApiBaseUrl()),
                        Secret.of(access.renderApiKey()),
                        new WorkspaceId(access.ownerId())),
                new DashboardAccess(URI.create(access.dashboardBaseUrl()), null, null, null),
                new TwilioAccess(
                        access.twilioAccountSid(),
                        Secret.of(access.twilioAuthToken()),
                        URI.create(access.twilioApiBaseUrl())),
                TokenRules.NONE,
                new JobDefaults(
                        "https://github.com/acme-auto/vauto-sync",
                        "main",
                        JobDefaults.NONE.runtime(),
                        null,
                        null,
                        null,
                        null));
    }

    /** Puts it back into its first state. */
    synchronized void startOver() {
        if (running != null) {
            running.startOver();
        }
    }

    @Override
    public synchronized void close() {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
