package org.cronconsole.ui.profiles;

import org.cronconsole.profile.Profiles;
import org.cronconsole.settings.SettingsProblem;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.workbench.Workbenches;

import java.util.Optional;

/**
 * What there is on this computer.
 *
 * @param environment whether the environment says anything that could be imported
 */
record SeenProfiles(Profiles.Listing listing, boolean environment) {
    /** Reads it. Waits. */
    static SeenProfiles read(Workbenches workbenches) {
        return new SeenProfiles(workbenches.profiles().list(), environment(workbenches));
    }

    /** What is to be said of files that could not be read; empty for nothing. */
    Optional<Notice> notice(Texts texts) {
        return listing.problems().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Notice.warning(
                                texts.get("profiles.damaged"),
                                String.join("\n", listing.problems())));
    }

    private static boolean environment(Workbenches workbenches) {
        try {
            return workbenches.fromEnvironment().isPresent();
        } catch (SettingsProblem half) {
            // The sign-in says what is wrong with it.
            return false;
        }
    }
}
