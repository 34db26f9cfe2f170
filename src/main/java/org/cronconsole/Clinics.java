package org.cronconsole;

import org.cronconsole.account.Session;
import org.cronconsole.alert.Desktop;
import org.cronconsole.doctor.Check;
import org.cronconsole.doctor.Clinic;
import org.cronconsole.doctor.Doctor;
import org.cronconsole.doctor.MachineChecks;
import org.cronconsole.doctor.SettingsChecks;
import org.cronconsole.doctor.SupportBundle;
import org.cronconsole.http.CallLog;
import org.cronconsole.keychain.SecretStoreProblem;
import org.cronconsole.logging.DebugMode;
import org.cronconsole.profile.Profiles;
import org.cronconsole.profile.StoredProfile;
import org.cronconsole.settings.DashboardAccess;
import org.cronconsole.settings.JobDefaults;
import org.cronconsole.settings.Settings;
import org.cronconsole.settings.SettingsProblem;
import org.cronconsole.settings.SettingsReport;
import org.cronconsole.settings.TokenRules;
import org.cronconsole.words.Words;
import org.cronconsole.workbench.Profile;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Puts the doctor together for some settings. */
final class Clinics {
    private static final Words WORDS = Words.of(Clinics.class);
    private static final Settings NOTHING =
            new Settings(null, null, null, TokenRules.NONE, JobDefaults.NONE);

    private final Installation installation;
    private final Profiles profiles;
    private final Desktop desktop;
    private final DoctorLooks looks;
    private final CallLog calls;

    Clinics(
            Installation installation,
            Profiles profiles,
            Desktop desktop,
            DoctorLooks looks,
            CallLog calls) {
        this.desktop = desktop;
        this.installation = installation;
        this.profiles = profiles;
        this.looks = looks;
        this.calls = calls;
    }

    /** For settings that are read anew for each look. */
    Clinic of(Supplier<SettingsReport> settings) {
        List<Check> checks = new ArrayList<>(new SettingsChecks(settings).checks(looks.checks()));
        checks.addAll(
                new MachineChecks(installation.home(), profiles, installation.versions(), desktop)
                        .checks());
        return new Clinic(
                new Doctor(checks),
                calls,
                new DebugMode(),
                new SupportBundle(
                        installation.logFile(), calls, profiles, installation.versions()));
    }

    /** For a profile and who is signed in with it. */
    Clinic of(@Nullable Profile profile, Supplier<Optional<Session>> session) {
        return of(() -> {
            Optional<Session> now = session.get();
            SettingsReport report =
                    profile == null ? SettingsReport.of(NOTHING, "") : report(profile);
            DashboardAccess access = report.settings().dashboard();
            return now.isEmpty() || access == null
                    ? report
                    : new SettingsReport(
                            DoctorLooks.withDashboard(
                                    report.settings(),
                                    new DashboardAccess(
                                            access.baseUrl(), null, null, now.get().token())),
                            report.parts());
        });
    }

    private SettingsReport report(Profile profile) {
        StoredProfile stored = profile.stored();
        String source =
                switch (profile.origin()) {
                    case SANDBOX -> WORDS.get("source.sandbox");
                    case IMPORTED -> WORDS.format("source.imported", profile.name());
                    case STORED -> WORDS.format("source.profile", profile.name());
                };
        if (stored == null) {
            return SettingsReport.of(profile.settings(), source);
        }
        try {
            return SettingsReport.of(profiles.open(stored, Map.of()), source);
        } catch (SettingsProblem | SecretStoreProblem problem) {
            return SettingsReport.broken(
                    profile.settings(), source, String.valueOf(problem.getMessage()));
        }
    }
}
