package org.cronconsole.ui.kit;

import org.cronconsole.account.Session;
import org.cronconsole.doctor.Check;
import org.cronconsole.doctor.Clinic;
import org.cronconsole.doctor.ProbeResult;
import org.cronconsole.doctor.ServiceProbes;
import org.cronconsole.doctor.TestClinics;
import org.cronconsole.profile.Profiles;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.settings.OnboardingDefaults;
import org.cronconsole.settings.Secret;
import org.cronconsole.settings.Settings;
import org.cronconsole.settings.TokenRules;
import org.cronconsole.update.Updates;
import org.cronconsole.workbench.Credentials;
import org.cronconsole.workbench.Profile;
import org.cronconsole.workbench.SandboxFaults;
import org.cronconsole.workbench.Workbench;
import org.cronconsole.workbench.Workbenches;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets in, or refuses, as the test says. */
public final class TestWorkbenches implements Workbenches {
    /** Who wanted in. */
    public final List<Credentials> asked = new ArrayList<>();

    /** The profile of the environment. */
    public @Nullable Profile environment = profile("acme");

    /** Thrown in place of an answer. */
    public @Nullable RuntimeException refusal;

    /** How often the sandbox started over. */
    public int startedOver;

    /** The profiles that are kept. */
    public final Profiles profiles;

    /** What each service says, whatever the settings; tests change it. */
    public ProbeResult probed = ProbeResult.good("It is there.");

    /** Where newer versions are told. */
    public Updates updates = Updates.of("1.0.0", null, address -> "");

    /** What the doctor looks at. */
    public List<Check> checks = List.of();

    private final ServiceProbes probes =
            new ServiceProbes() {
                @Override
                public ProbeResult render(Settings settings) {
                    return probed;
                }

                @Override
                public ProbeResult dashboard(Settings settings) {
                    return probed;
                }

                @Override
                public ProbeResult twilio(Settings settings) {
                    return probed;
                }
            };

    private final Workbench workbench;

    /** Opens this workbench. */
    public TestWorkbenches(Workbench workbench) {
        this(workbench, org.cronconsole.TestWirings.profiles());
    }

    /** Opens this workbench, beside these profiles. */
    public TestWorkbenches(Workbench workbench, Profiles profiles) {
        this.workbench = workbench;
        this.profiles = profiles;
    }

    /** A profile that says nothing but its name, and when its window is covered. */
    public static Profile profile(String name, Duration idleLock) {
        return Profile.imported(
                name,
                new Settings(
                        null,
                        null,
                        null,
                        TokenRules.NONE,
                        JobDefaults.NONE,
                        false,
                        false,
                        OnboardingDefaults.NONE,
                        idleLock,
                        org.cronconsole.settings.DeployAfter.DEPLOY_ONLY,
                        null));
    }

    /** A profile that says nothing but its name. */
    public static Profile profile(String name) {
        return Profile.imported(
                name, new Settings(null, null, null, TokenRules.NONE, JobDefaults.NONE));
    }

    @Override
    public Workbench open(Profile profile, Credentials credentials, boolean readOnly) {
        asked.add(credentials);
        RuntimeException no = refusal;
        if (no != null) {
            throw no;
        }
        return workbench;
    }

    @Override
    public Optional<Profile> fromEnvironment() {
        return Optional.ofNullable(environment);
    }

    @Override
    public Profile fromDotEnv(Path file) {
        RuntimeException no = refusal;
        if (no != null) {
            throw no;
        }
        return profile(file.toString());
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
        return TestClinics.of(checks);
    }

    @Override
    public Updates updates() {
        return updates;
    }

    @Override
    public SandboxDoor sandbox() {
        return new SandboxDoor(
                profile("Sandbox"), new Credentials.Password("root", Secret.of("secret")));
    }

    @Override
    public SandboxFaults sandboxFaults() {
        throw new AssertionError("no sandbox here");
    }

    @Override
    public void startSandboxOver() {
        startedOver++;
    }
}
