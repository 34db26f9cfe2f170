package org.cronconsole.workbench;

import org.cronconsole.account.Session;
import org.cronconsole.doctor.Clinic;
import org.cronconsole.doctor.ServiceProbes;
import org.cronconsole.profile.Profiles;
import org.cronconsole.update.Updates;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Opens workbenches. Implemented by the composition root; all methods wait, on a virtual thread.
 */
public interface Workbenches {
    /**
     * Signs in and opens the workspace. Render is not called before the person is let in.
     *
     * @param readOnly refuses every write for this session
     * @throws org.cronconsole.account.SignInRefused where the person is not let in
     * @throws org.cronconsole.settings.SettingsProblem where the profile lacks something
     * @throws org.cronconsole.keychain.SecretStoreProblem where its secrets cannot be reached
     * @throws org.cronconsole.fault.GatewayException where a service cannot be asked
     */
    Workbench open(Profile profile, Credentials credentials, boolean readOnly);

    /** The profile that the environment describes; empty where it describes none. */
    Optional<Profile> fromEnvironment();

    /**
     * The profile that a {@code .env} file describes.
     *
     * @throws org.cronconsole.settings.SettingsProblem where the file is missing, broken or
     *     incomplete
     */
    Profile fromDotEnv(Path file);

    /** The profiles that are kept on this computer. */
    Profiles profiles();

    /** Asks a service whether it can be worked with by some settings. */
    ServiceProbes probes();

    /**
     * What helps to find out what is wrong, from before a sign-in on.
     *
     * @param profile whose settings are looked at; null: what the environment says
     * @param session who is signed in when it is asked; empty for nobody
     */
    Clinic clinic(@Nullable Profile profile, Supplier<Optional<Session>> session);

    /**
     * A workbench that is nobody's and leads nowhere, to rehearse what comes after a sign-in: it is
     * shown to nobody, and nothing is asked of it. Empty where there is nothing to gain by that.
     *
     * @param chosen what this computer keeps of its workspace is read; null: nothing is
     */
    default Optional<Rehearsal> rehearsal(@Nullable Profile chosen) {
        return Optional.empty();
    }

    /** Starts the sandbox of this process, unless it runs already, and answers how to get in. */
    SandboxDoor sandbox();

    /**
     * What goes wrong on purpose in the sandbox of this process; starts it where it does not run.
     */
    SandboxFaults sandboxFaults();

    /**
     * Looks for newer versions of this application.
     *
     * @throws org.cronconsole.settings.SettingsProblem where the administrator's file is not
     *     understood
     */
    Updates updates();

    /** Puts the sandbox back into its first state. */
    void startSandboxOver();

    /** A running sandbox, and a super admin of it. */
    record SandboxDoor(Profile profile, Credentials.Password superAdmin) {}

    /** A workbench that is nobody's. */
    record Rehearsal(Profile profile, Workbench workbench) {}
}
