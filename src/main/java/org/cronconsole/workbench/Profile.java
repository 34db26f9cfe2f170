package org.cronconsole.workbench;

import org.cronconsole.profile.StoredProfile;
import org.cronconsole.settings.ProfileColour;
import org.cronconsole.settings.Settings;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * A set of services to work with, by name.
 *
 * @param name shown on every window
 * @param origin where it comes from
 * @param stored as it is kept on this computer; null for other origins
 * @param settings what it says; every secret of a stored one is empty, as its secrets are fetched
 *     when it is opened
 */
public record Profile(
        String name, Origin origin, @Nullable StoredProfile stored, Settings settings) {
    /** Where a profile comes from. */
    public enum Origin {
        /** The sandbox of this process: nothing of it is real. */
        SANDBOX,
        /** Read from the environment or a {@code .env} file, for this session. */
        IMPORTED,
        /** Kept on this computer. */
        STORED
    }

    /** The sandbox. */
    public static Profile sandbox(String name, Settings settings) {
        return new Profile(name, Origin.SANDBOX, null, settings);
    }

    /** What a {@code .env} file says, named for it and the folder that it lies in. */
    public static Profile imported(Path file, Settings settings) {
        Path folder = file.toAbsolutePath().getParent();
        Path name = folder == null ? null : folder.getFileName();
        return imported(name == null ? ".env" : name + "/" + file.getFileName(), settings);
    }

    /** One that was read for this session alone. */
    public static Profile imported(String name, Settings settings) {
        return new Profile(name, Origin.IMPORTED, null, settings);
    }

    /**
     * One that is kept on this computer.
     *
     * @param withoutSecrets its settings, every secret empty
     */
    public static Profile stored(StoredProfile profile, Settings withoutSecrets) {
        return new Profile(profile.name(), Origin.STORED, profile, withoutSecrets);
    }

    /** True where nothing of it is real. */
    public boolean sandbox() {
        return origin == Origin.SANDBOX;
    }

    /** The colour that stands for it. */
    public ProfileColour colour() {
        StoredProfile kept = stored;
        if (kept != null) {
            return kept.colour();
        }
        return settings.production() ? ProfileColour.RED : ProfileColour.GREY;
    }

    @Override
    public String toString() {
        return name;
    }
}
