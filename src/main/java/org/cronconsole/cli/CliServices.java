package org.cronconsole.cli;

import org.cronconsole.dealership.JournalStore;
import org.cronconsole.dealership.act.ActJournals;
import org.cronconsole.dealership.queue.QueueClock;
import org.cronconsole.doctor.Clinic;
import org.cronconsole.offboarding.OffboardingJournals;
import org.cronconsole.run.RunFollow;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/** What the commands need of the rest of the application. Implemented by the composition root. */
public interface CliServices {
    /**
     * Signs in with the credentials of the settings and opens the workspace.
     *
     * @param profile the profile to use; null: whatever the environment, a {@code .env} file or the
     *     default profile says
     * @param readOnly refuses every write
     * @throws org.cronconsole.account.SignInRefused where the person is not let in
     * @throws org.cronconsole.settings.SettingsProblem where a setting is missing or wrong
     * @throws org.cronconsole.fault.GatewayException where a service cannot be asked
     */
    Workbench open(@Nullable String profile, boolean readOnly);

    /**
     * Lets the session of this process renew itself as often as it has to, where the settings hold
     * a password; by a token alone it ends with the token.
     */
    void keepSignedIn(Workbench bench);

    /**
     * The defaults of new jobs, from the same source as {@link #open} would take them. Asks nobody
     * over the network, so that a form can be checked before anybody signs in.
     *
     * @throws org.cronconsole.settings.SettingsProblem where a setting is wrong
     */
    JobDefaults jobDefaults(@Nullable String profile);

    /**
     * What helps to find out what is wrong. Nobody needs to be signed in.
     *
     * @param profile as for {@link #open}
     * @throws org.cronconsole.settings.SettingsProblem where there is no such profile
     */
    Clinic clinic(@Nullable String profile);

    /** The application's data folder. */
    Path home();

    /** The onboardings that this computer knows of. Nobody needs to be signed in. */
    JournalStore journals();

    /** The offboardings that this computer knows of. Nobody needs to be signed in. */
    OffboardingJournals offboardings();

    /** The changes of dealerships that this computer knows of. Nobody needs to be signed in. */
    ActJournals acts();

    /** Walks through the screens. */
    TourRunner tours();

    /** The clock to tell next starts and spans by. */
    InstantSource clock();

    /** How long to wait between two looks at a run that is watched. */
    default Duration betweenLooks() {
        return RunFollow.BETWEEN_LOOKS;
    }

    /** The clock of a queue of dealerships. */
    default QueueClock queueClock() {
        return QueueClock.SYSTEM;
    }

    /** Standard input, for secrets. */
    InputStream in();

    /** Standard output, for data. */
    PrintStream out();

    /** Standard error, for words. */
    PrintStream err();

    /** The application's version. */
    String version();

    /** Where the log is kept, to name it after an unexpected failure. */
    Path logFile();
}
