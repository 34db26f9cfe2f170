package org.cronconsole;

import org.cronconsole.keychain.SecretStoreProblem;
import org.cronconsole.profile.Profiles;
import org.cronconsole.profile.StoredProfile;
import org.cronconsole.settings.Settings;
import org.cronconsole.settings.SettingsLoader;
import org.cronconsole.settings.SettingsProblem;
import org.cronconsole.settings.SettingsReport;
import org.cronconsole.settings.TokenRules;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a command works with: the profile that is named; else, for each service by itself, the
 * environment, a {@code .env} file in the working directory, or the default profile. Address and
 * credential of a service always come from the same one.
 */
final class CommandSettings {
    private final SettingsLoader loader;
    private final Path workingDirectory;
    private final Profiles profiles;

    CommandSettings(Map<String, String> environment, Path workingDirectory, Profiles profiles) {
        this.loader = new SettingsLoader(environment);
        this.workingDirectory = workingDirectory;
        this.profiles = profiles;
    }

    /**
     * The settings.
     *
     * @param profile the one that is named; null for none
     * @throws SettingsProblem where there is no such profile, or something is missing
     * @throws org.cronconsole.keychain.SecretStoreProblem where its secrets cannot be reached
     */
    Settings of(@Nullable String profile) {
        if (profile != null) {
            return profiles.open(named(profile), Map.of());
        }
        return profiles.rules().applyTo(nearest());
    }

    private Settings nearest() {
        Settings near = loader.forCommand(workingDirectory);
        if (near.render() != null && near.dashboard() != null && near.twilio() != null) {
            return near;
        }
        Optional<StoredProfile> standard = profiles.defaultProfile();
        return standard.isEmpty() ? near : completed(near, standard.get());
    }

    /**
     * The same, part by part, for finding out what is wrong.
     *
     * @throws SettingsProblem where there is no such profile
     */
    SettingsReport examine(@Nullable String profile) {
        if (profile != null) {
            return examine(named(profile));
        }
        SettingsReport near = loader.examine(workingDirectory);
        Settings found = near.settings();
        Optional<StoredProfile> standard = profiles.defaultProfile();
        boolean complete =
                near.parts().stream().noneMatch(part -> part.source().isEmpty() && needed(part));
        if (standard.isEmpty() || complete) {
            return near;
        }
        SettingsReport far = examine(standard.get());
        List<SettingsReport.Part> parts =
                near.parts().stream()
                        .map(part ->
                                part.source().isEmpty() && needed(part)
                                        ? far.of(part.subject())
                                        : part)
                        .toList();
        boolean usable = far.parts().stream().allMatch(part -> part.problem().isEmpty());
        return new SettingsReport(usable ? completed(found, standard.get()) : found, parts);
    }

    private static boolean needed(SettingsReport.Part part) {
        return part.subject() != SettingsReport.Subject.TOKENS;
    }

    private SettingsReport examine(StoredProfile stored) {
        String source = "The profile \"" + stored.name() + "\"";
        try {
            return SettingsReport.of(profiles.open(stored, Map.of()), source);
        } catch (SettingsProblem | SecretStoreProblem problem) {
            return SettingsReport.broken(
                    profiles.shown(stored), source, String.valueOf(problem.getMessage()));
        }
    }

    private StoredProfile named(String name) {
        return profiles.named(name)
                .orElseThrow(() -> {
                    String known =
                            String.join(
                                    ", ",
                                    profiles.list().profiles().stream()
                                            .map(StoredProfile::name)
                                            .toList());
                    return new SettingsProblem(
                            "There is no profile named \""
                                    + name
                                    + "\" on this computer. "
                                    + (known.isEmpty()
                                            ? "Make one in the window: Settings, Profiles."
                                            : "There are: " + known + "."));
                });
    }

    /** Only what is lacking is taken of the profile, so that no other secret is asked for. */
    private Settings completed(Settings near, StoredProfile standard) {
        StoredProfile lacking =
                new StoredProfile(
                        standard.id(),
                        standard.name(),
                        standard.colour(),
                        standard.production(),
                        standard.readOnly(),
                        standard.idleLock(),
                        standard.caFile(),
                        near.render() == null ? standard.render() : null,
                        near.dashboard() == null ? standard.dashboard() : null,
                        near.twilio() == null ? standard.twilio() : null,
                        // Whoever brings the dashboard brings what its tokens are verified against.
                        near.dashboard() == null
                                ? standard.verification()
                                : StoredProfile.Verification.NONE,
                        standard.jobs(),
                        standard.deployAfter(),
                        near.render() == null
                                ? standard.onboarding()
                                : StoredProfile.Onboarding.NONE);
        if (lacking.render() == null && lacking.dashboard() == null && lacking.twilio() == null) {
            return near;
        }
        Settings far = profiles.open(lacking, Map.of());
        TokenRules rules =
                near.tokenRules().configured() || near.dashboard() != null
                        ? near.tokenRules()
                        : far.tokenRules();
        return new Settings(
                near.render() == null ? far.render() : near.render(),
                near.dashboard() == null ? far.dashboard() : near.dashboard(),
                near.twilio() == null ? far.twilio() : near.twilio(),
                rules,
                near.jobDefaults().orElse(far.jobDefaults()),
                // What guards the profile guards whatever is done with a part of it.
                near.production() || far.production(),
                near.readOnly() || far.readOnly(),
                near.onboarding().prices() == null
                        ? far.onboarding()
                        : far.onboarding().withPrices(near.onboarding().prices()),
                near.idleLock(),
                near.render() == null ? far.deployAfter() : near.deployAfter(),
                near.caFile() == null ? far.caFile() : near.caFile());
    }
}
