package org.cronconsole;

import org.cronconsole.account.Session;
import org.cronconsole.alert.Desktop;
import org.cronconsole.desktop.SystemDesktop;
import org.cronconsole.doctor.Clinic;
import org.cronconsole.doctor.ServiceProbes;
import org.cronconsole.http.Outbound;
import org.cronconsole.http.SystemProxies;
import org.cronconsole.profile.Profiles;
import org.cronconsole.profile.StoredProfile;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.settings.HttpTimeouts;
import org.cronconsole.settings.ProfileColour;
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
        return Furnishing.workbench(
                new Visit(
                        profile,
                        colour,
                        readOnly || settings.readOnly(),
                        signIn -> Entrance.by(signIn, credentials),
                        render -> WorkspaceChoice.of(render, settings.requireRender().workspace()),
                        workspace -> stores.of(settings.requireRender().baseUrl(), workspace)),
                gateways,
                shared());
    }

    private Furnishing.Shared shared() {
        return new Furnishing.Shared(home, journals, desktop, waits, clock);
    }

    @Override
    public Optional<Rehearsal> rehearsal(@Nullable Profile chosen) {
        return Optional.of(Nobody.comes(chosen, gateways.ofNobody(), stores, shared()));
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
