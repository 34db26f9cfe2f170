package org.cronconsole;

import org.cronconsole.account.Renewals;
import org.cronconsole.cli.CliServices;
import org.cronconsole.cli.TourRunner;
import org.cronconsole.dealership.JournalStore;
import org.cronconsole.dealership.act.ActJournals;
import org.cronconsole.doctor.Clinic;
import org.cronconsole.offboarding.OffboardingJournals;
import org.cronconsole.settings.DashboardAccess;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.settings.Secret;
import org.cronconsole.settings.Settings;
import org.cronconsole.settings.SettingsProblem;
import org.cronconsole.workbench.Credentials;
import org.cronconsole.workbench.Profile;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/** What the commands get of the composition root: one sign-in by the settings of this process. */
final class CommandServices implements CliServices {
    private final Wiring wiring;
    private final CommandSettings settings;
    private final Installation installation;
    private final TourRunner tours;
    private final PrintStream out;
    private final PrintStream err;
    private volatile @Nullable Secret password;

    CommandServices(
            Wiring wiring,
            Map<String, String> environment,
            Path workingDirectory,
            Installation installation,
            TourRunner tours,
            PrintStream out,
            PrintStream err) {
        this.wiring = wiring;
        this.settings = new CommandSettings(environment, workingDirectory, wiring.profiles());
        this.installation = installation;
        this.tours = tours;
        this.out = out;
        this.err = err;
    }

    @Override
    public Workbench open(@Nullable String profile, boolean readOnly) {
        Settings found = settings(profile);
        // Said before anybody is asked anything, so that nothing is half-done.
        found.requireRender();
        Credentials credentials = credentials(found.requireDashboard());
        Workbench bench =
                wiring.open(
                        Profile.imported(profile == null ? "environment" : profile, found),
                        credentials,
                        readOnly);
        if (credentials instanceof Credentials.Password(String username, Secret password)) {
            // Nobody can be asked, and a long command may outlive the dashboard's half an hour.
            bench.keeper().renewWith(password, Renewals.ONCE);
            this.password = password;
        }
        return bench;
    }

    @Override
    public void keepSignedIn(Workbench bench) {
        Secret known = password;
        if (known != null) {
            bench.keeper().renewWith(known, Renewals.ALWAYS);
        }
    }

    private static Credentials credentials(DashboardAccess dashboard) {
        Secret token = dashboard.token();
        if (token != null) {
            return new Credentials.Token(token);
        }
        String username = dashboard.username();
        Secret password = dashboard.password();
        if (username == null || password == null) {
            throw new SettingsProblem(
                    "Nobody is named who acts at the dashboard. Set DASHBOARD_USERNAME and"
                        + " DASHBOARD_PASSWORD, or DASHBOARD_TOKEN; for a profile, give its user"
                        + " name and keep its password in Settings, Profiles.");
        }
        return new Credentials.Password(username, password);
    }

    @Override
    public JobDefaults jobDefaults(@Nullable String profile) {
        return settings(profile).jobDefaults();
    }

    @Override
    public Clinic clinic(@Nullable String profile) {
        if (profile != null) {
            // A name that is not known is wrong usage, not a finding.
            settings.examine(profile);
        }
        return wiring.clinic(() -> settings.examine(profile));
    }

    private Settings settings(@Nullable String profile) {
        return settings.of(profile);
    }

    @Override
    public Path home() {
        return installation.home();
    }

    @Override
    public JournalStore journals() {
        return wiring.journals().onboardings();
    }

    @Override
    public OffboardingJournals offboardings() {
        return wiring.journals().offboardings();
    }

    @Override
    public ActJournals acts() {
        return wiring.journals().acts();
    }

    @Override
    public TourRunner tours() {
        return tours;
    }

    @Override
    public InstantSource clock() {
        return InstantSource.system();
    }

    @Override
    public InputStream in() {
        return System.in;
    }

    @Override
    public PrintStream out() {
        return out;
    }

    @Override
    public PrintStream err() {
        return err;
    }

    @Override
    public String version() {
        return installation.versions().application();
    }

    @Override
    public Path logFile() {
        return installation.logFile();
    }
}
