package org.cronconsole;

import org.cronconsole.account.Session;
import org.cronconsole.account.SessionGuard;
import org.cronconsole.account.SessionKeeper;
import org.cronconsole.account.SignIn;
import org.cronconsole.account.WriteGuard;
import org.cronconsole.account.WriteLock;
import org.cronconsole.alert.Desktop;
import org.cronconsole.dashboard.HttpDashboard;
import org.cronconsole.desktop.SystemDesktop;
import org.cronconsole.doctor.Clinic;
import org.cronconsole.doctor.ServiceProbes;
import org.cronconsole.http.Outbound;
import org.cronconsole.http.SingleSend;
import org.cronconsole.http.SystemProxies;
import org.cronconsole.profile.Profiles;
import org.cronconsole.profile.StoredProfile;
import org.cronconsole.render.GuardedRenderApi;
import org.cronconsole.render.RenderApi;
import org.cronconsole.render.Workspace;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.settings.HttpTimeouts;
import org.cronconsole.settings.ProfileColour;
import org.cronconsole.settings.RenderAccess;
import org.cronconsole.settings.Settings;
import org.cronconsole.settings.SettingsLoader;
import org.cronconsole.settings.SettingsReport;
import org.cronconsole.store.LocalStores;
import org.cronconsole.update.Updates;
import org.cronconsole.workbench.Credentials;
import org.cronconsole.workbench.Profile;
import org.cronconsole.workbench.RenderLimits;
import org.cronconsole.workbench.SandboxFaults;
import org.cronconsole.workbench.Workbench;
import org.cronconsole.workbench.Workbenches;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The composition root: builds the object graph of a profile, in plain Java, when it is opened. */
final class Wiring implements Workbenches, AutoCloseable {
    private final Map<String, String> environment;
    private final OwnSandbox sandbox;
    private final LocalStores stores;
    private final InstantSource clock;
    private final Gateways gateways;
    private final Desktop desktop;
    private final ServiceProbes probes;
    private final Clinics clinics;
    private final RenderLimits.Waits waits = new RenderLimits.Waits();
    private final Profiles profiles;
    private final Path home;
    private final Supplier<Updates> updates;
    private final Journals journals;

    /**
     * Wires for this environment.
     *
     * @param installation what runs here, and where its data lies
     * @param profiles those of this computer
     * @param sandboxOptions of the sandbox that the window can start
     */
    Wiring(
            Map<String, String> environment,
            Installation installation,
            Profiles profiles,
            SandboxOptions sandboxOptions,
            InstantSource clock) {
        this.environment = Map.copyOf(environment);
        this.profiles = profiles;
        this.home = installation.home();
        this.journals = Journals.in(home);
        this.sandbox = new OwnSandbox(sandboxOptions);
        this.stores = new LocalStores(installation.home(), clock);
        this.clock = clock;
        Outbound out = Outbound.of(environment);
        this.gateways = new Gateways(out, () -> HttpTimeouts.of(environment), clock);
        this.updates = () -> ReleaseLooks.of(installation, profiles.rules(), out);
        this.desktop = new SystemDesktop(environment);
        this.probes = new Probes(gateways);
        this.clinics =
                new Clinics(
                        installation,
                        profiles,
                        desktop,
                        new DoctorLooks(gateways, probes, new SystemProxies(environment)),
                        gateways.calls());
        gateways.addListener(waits);
    }

    @Override
    public Workbench open(Profile profile, Credentials credentials, boolean readOnly) {
        StoredProfile stored = profile.stored();
        if (stored != null) {
            // Its secrets are fetched now, and not before somebody wants to work with it.
            Settings complete = profiles.open(stored, Map.of());
            return open(
                    new Profile(profile.name(), profile.origin(), null, complete),
                    stored.colour(),
                    credentials,
                    readOnly);
        }
        return open(profile, profile.colour(), credentials, readOnly);
    }

    private Workbench open(
            Profile profile, ProfileColour colour, Credentials credentials, boolean readOnly) {
        Settings settings = profile.settings();
        Connections connections = new Connections();
        try {
            boolean lookOnly = readOnly || settings.readOnly();
            return open(profile, colour, credentials, lookOnly, connections);
        } catch (RuntimeException refused) {
            connections.close();
            throw refused;
        }
    }

    private Workbench open(
            Profile profile,
            ProfileColour colour,
            Credentials credentials,
            boolean readOnly,
            Connections connections) {
        Settings settings = profile.settings();
        URI address = settings.requireDashboard().baseUrl();
        RenderAccess renderAccess = settings.requireRender();
        // Nothing is asked of Render before the dashboard has let the person in.
        SingleSend send = connections.add(gateways.toDashboard(settings));
        HttpDashboard door = new HttpDashboard(address, Optional::empty, send);
        SignIn signIn = new SignIn(door, gateways.verifier(settings, connections));
        SessionKeeper keeper = new SessionKeeper(signIn, Entrance.by(signIn, credentials), clock);
        WriteLock writes = new WriteLock(clock, readOnly, settings.production());
        WriteGuard guard = new SessionGuard(writes, keeper);
        RenderApi render = new GuardedRenderApi(connections.add(gateways.render(settings)), guard);
        Workspace workspace = WorkspaceChoice.of(render, renderAccess.workspace());
        return new Furnishing(
                        profile,
                        colour,
                        door,
                        new HttpDashboard(address, keeper::token, send),
                        keeper,
                        writes,
                        guard,
                        render,
                        workspace,
                        connections.add(stores.of(renderAccess.baseUrl(), workspace.id())),
                        gateways.guardedNumbers(settings, guard, connections),
                        connections)
                .workbench(shared());
    }

    private Furnishing.Shared shared() {
        return new Furnishing.Shared(home, journals, desktop, waits, clock);
    }

    @Override
    public Optional<Rehearsal> rehearsal(@Nullable Profile chosen) {
        return Optional.of(Nobody.comes(chosen, gateways, stores, shared()));
    }

    @Override
    public Optional<Profile> fromEnvironment() {
        Settings settings =
                profiles.rules().applyTo(new SettingsLoader(environment).fromEnvironment());
        return settings.render() == null && settings.dashboard() == null
                ? Optional.empty()
                : Optional.of(Profile.imported("environment", settings));
    }

    @Override
    public Profile fromDotEnv(Path file) {
        Settings settings =
                profiles.rules().applyTo(new SettingsLoader(environment).fromDotEnv(file));
        settings.requireRender();
        settings.requireDashboard();
        return Profile.imported(file, settings);
    }

    /** What this computer knows of acts that are begun or ended. */
    Journals journals() {
        return journals;
    }

    @Override
    public SandboxFaults sandboxFaults() {
        return sandbox.faults();
    }

    @Override
    public Profiles profiles() {
        return profiles;
    }

    @Override
    public ServiceProbes probes() {
        return probes;
    }

    @Override
    public Clinic clinic(@Nullable Profile profile, Supplier<Optional<Session>> session) {
        return clinics.of(profile, session);
    }

    /** For settings that are read anew for each look. */
    Clinic clinic(Supplier<SettingsReport> settings) {
        return clinics.of(settings);
    }

    @Override
    public Updates updates() {
        return updates.get();
    }

    @Override
    public SandboxDoor sandbox() {
        return sandbox.door();
    }

    @Override
    public void startSandboxOver() {
        sandbox.startOver();
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
