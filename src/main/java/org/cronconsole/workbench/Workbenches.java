package org.cronconsole.workbench;

import org.cronconsole.doctor.ServiceProbes;
import org.cronconsole.profile.Profiles;

import java.nio.file.Path;
import java.util.Optional;

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

    /** Starts the sandbox of this process, unless it runs already, and answers how to get in. */
    SandboxDoor sandbox();

    /**
     * What goes wrong on purpose in the sandbox of this process; starts it where it does not run.
     */
    SandboxFaults sandboxFaults();

    /** Puts the sandbox back into its first state. */
    void startSandboxOver();

    /** A running sandbox, and a super admin of it. */
    record SandboxDoor(Profile profile, Credentials.Password superAdmin) {}
}
