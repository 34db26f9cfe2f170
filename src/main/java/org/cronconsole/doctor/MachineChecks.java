package org.cronconsole.doctor;

import org.cronconsole.alert.Desktop;
import org.cronconsole.keychain.SecretStores;
import org.cronconsole.profile.Profiles;
import org.cronconsole.settings.AdminRules;
import org.cronconsole.settings.SettingsProblem;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at this computer: the secret store, the files, the time zone, the versions. */
public final class MachineChecks {
    private static final long ENOUGH_BYTES = 100L * 1024 * 1024;
    private static final long MEBIBYTE = 1024L * 1024;
    private static final int LEAST_JAVA = 25;
    private static final int NAMED_MOST = 3;
    private static final String RULES = "Administrator's file";

    private static final Set<PosixFilePermission> OTHERS =
            Set.of(
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_READ,
                    PosixFilePermission.OTHERS_WRITE,
                    PosixFilePermission.OTHERS_EXECUTE);

    private final Path home;
    private final Profiles profiles;
    private final Versions versions;
    private final Desktop desktop;

    /**
     * Of this computer.
     *
     * @param home the data folder
     */
    public MachineChecks(Path home, Profiles profiles, Versions versions, Desktop desktop) {
        this.desktop = desktop;
        this.home = home;
        this.profiles = profiles;
        this.versions = versions;
    }

    /** The checks. */
    public List<Check> checks() {
        return List.of(
                new Check("Secret store", this::secrets),
                new Check("Time zone", MachineChecks::zone),
                new Check("Versions", this::versions),
                new Check("Data folder", this::folder),
                new Check("Profiles", this::profiles),
                new Check(RULES, this::rules),
                new Check("Desktop notifications", this::desktop));
    }

    private Finding rules() {
        try {
            AdminRules rules = profiles.rules();
            return Finding.good(
                    RULES,
                    rules.where()
                            .map(file -> file + ": " + String.join("; ", rules.words()) + ".")
                            .orElse("Nothing is laid down on this computer."));
        } catch (SettingsProblem broken) {
            return Finding.bad(
                    RULES,
                    String.valueOf(broken.getMessage()),
                    "Ask the administrator of this computer to mend the file.");
        }
    }

    /** Whoever has none works as well without. */
    private Finding desktop() {
        String name = "Desktop notifications";
        return desktop.missing()
                .map(why -> Finding.good(name, "Not available. " + why))
                .or(() ->
                        desktop.lastTrouble()
                                .map(why ->
                                        Finding.bad(
                                                name,
                                                "The last one could not be shown. " + why,
                                                "Send a test notification in Settings.")))
                .orElseGet(() -> Finding.good(name, "Available."));
    }

    private Finding secrets() {
        SecretStores.State state = profiles.stores().state();
        if (state.usable()) {
            return Finding.good("Secret store", state.words());
        }
        if (profiles.list().profiles().isEmpty()) {
            return Finding.good("Secret store", "No profile here needs one. " + state.words());
        }
        return Finding.bad(
                "Secret store",
                state.words(),
                "Open Settings, Profiles, and choose where secrets are kept.");
    }

    private static Finding zone() {
        ZoneId zone = ZoneId.systemDefault();
        String wanted = System.getenv("TZ");
        boolean passedOver =
                wanted != null
                        && !wanted.isBlank()
                        && !wanted.startsWith(":")
                        && !ZoneId.getAvailableZoneIds().contains(wanted)
                        && !ZoneId.SHORT_IDS.containsKey(wanted)
                        && zone.getRules().isFixedOffset();
        return passedOver
                ? Finding.bad(
                        "Time zone",
                        "The time zone \"" + wanted + "\" (TZ) is not known; " + zone + " is used.",
                        "Set TZ to a name such as America/Chicago, or leave it out.")
                : Finding.good(
                        "Time zone",
                        "Times of this computer are "
                                + (zone.normalized().equals(ZoneOffset.UTC) ? "UTC." : zone + "."));
    }

    private Finding versions() {
        return Runtime.version().feature() >= LEAST_JAVA
                ? Finding.good("Versions", versions.words())
                : Finding.bad(
                        "Versions",
                        versions.words(),
                        "Start it with Java " + LEAST_JAVA + " or newer.");
    }

    private Finding folder() throws IOException {
        String name = "Data folder";
        if (!Files.exists(home)) {
            return Finding.good(name, home + " is not there yet; it is made when needed.");
        }
        try {
            Files.delete(Files.createTempFile(home, ".doctor", null));
        } catch (IOException unwritable) {
            return Finding.bad(
                    name,
                    "Nothing can be written to " + home + ".",
                    "Check whose it is and its permissions, or set CRON_CONSOLE_HOME.");
        }
        List<Path> open = openToOthers();
        if (!open.isEmpty()) {
            return Finding.bad(
                    name,
                    "Others on this computer can read " + some(open) + ".",
                    "Close them: chmod -R go= \"" + home + "\"");
        }
        FileStore disk = Files.getFileStore(home);
        long left = disk.getUsableSpace();
        if (left < ENOUGH_BYTES) {
            return Finding.bad(
                    name,
                    "Only " + left / MEBIBYTE + " MB are left on the disk of " + home + ".",
                    "Make room on the disk.");
        }
        return Finding.good(
                name,
                home
                        + " can be written to, is closed to others, and has "
                        + left / MEBIBYTE
                        + " MB left.");
    }

    /** The folder itself, and all in it that could hold something private. */
    private List<Path> openToOthers() throws IOException {
        if (!home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return List.of();
        }
        if (isOpen(home)) {
            return List.of(home);
        }
        try (Stream<Path> within = Files.walk(home, 2)) {
            // The folder is closed; a log or the sandbox's state in it may have looser permissions.
            return within.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.startsWith(home.resolve("sandbox")))
                    .filter(MachineChecks::isOpen)
                    .toList();
        } catch (java.io.UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static boolean isOpen(Path file) {
        try {
            return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
        } catch (IOException gone) {
            return false;
        }
    }

    private Finding profiles() throws IOException {
        Profiles.Listing listing = profiles.list();
        List<String> problems = new ArrayList<>(listing.problems());
        List<Path> damaged = damaged();
        if (!damaged.isEmpty()) {
            problems.add("Set aside as damaged: " + some(damaged) + ".");
        }
        if (!problems.isEmpty()) {
            return Finding.bad(
                    "Profiles",
                    String.join(" ", problems),
                    "Make the profile again or mend the file; then remove what was set aside.");
        }
        return Finding.good(
                "Profiles",
                listing.profiles().isEmpty()
                        ? "There are none on this computer."
                        : String.join(
                                ", ",
                                listing.profiles().stream().map(each -> each.name()).toList()));
    }

    private List<Path> damaged() throws IOException {
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (Stream<Path> within = Files.walk(home, 2)) {
            return within.filter(file -> String.valueOf(file.getFileName()).contains(".damaged-"))
                    .toList();
        } catch (java.io.UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static String some(List<Path> files) {
        String named =
                String.join(", ", files.stream().limit(NAMED_MOST).map(Path::toString).toList());
        return files.size() > NAMED_MOST
                ? named + " and " + (files.size() - NAMED_MOST) + " more"
                : named;
    }
}
