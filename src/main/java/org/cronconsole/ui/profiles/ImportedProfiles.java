package org.cronconsole.ui.profiles;

import org.cronconsole.profile.ProfileDraft;
import org.cronconsole.profile.ProfileTransfer;
import org.cronconsole.workbench.Profile;
import org.cronconsole.workbench.Workbenches;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes drafts of what was found elsewhere. */
public final class ImportedProfiles {
    private ImportedProfiles() {}

    /** A draft of what was read from the environment or a {@code .env} file. */
    public static ProfileDraft of(Profile imported) {
        return ProfileDraft.of(imported.name(), imported.settings());
    }

    /**
     * Drafts of what a file holds: exported profiles where its name ends with .json, else a {@code
     * .env} file. Waits.
     *
     * @param taken names of profiles that are kept already
     * @throws org.cronconsole.settings.SettingsProblem where it holds neither
     */
    static List<ProfileDraft> read(Path file, List<String> taken, Workbenches workbenches) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".json")) {
            return List.of(of(workbenches.fromDotEnv(file)));
        }
        return ProfileTransfer.read(file, taken).stream()
                .map(profile -> new ProfileDraft(profile, Map.of()))
                .toList();
    }
}
