package org.cronconsole.doctor;

import org.cronconsole.alert.Desktop;
import org.cronconsole.keychain.SecretStores;
import org.cronconsole.profile.Profiles;
import org.cronconsole.settings.AdminRules;
import org.cronconsole.settings.SettingsProblem;
import org.cronconsole.words.Words;

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
    private static final Words WORDS = Words.of(MachineChecks.class);
    private static final long ENOUGH_BYTES = 100L * 1024 * 1024;
    private static final long MEBIBYTE = 1024L * 1024;
    private static final int LEAST_JAVA = 25;
    private static final int NAMED_MOST = 3;

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
                new Check(WORDS.get("check.secrets"), this::secrets),
                new Check(WORDS.get("check.zone"), MachineChecks::zone),
                new Check(WORDS.get("check.versions"), this::versions),
                new Check(WORDS.get("check.folder"), this::folder),
                new Check(WORDS.get("check.profiles"), this::profiles),
                new Check(WORDS.get("check.rules"), this::rules),
                new Check(WORDS.get("check.desktop"), this::desktop));
    }

    private Finding rules() {
        String name = WORDS.get("check.rules");
        try {
            AdminRules rules = profiles.rules();
            return Finding.good(
                    name,
                    rules.where()
                            .map(file -> file + ": " + String.join("; ", rules.words()) + ".")
                            .orElse(WORDS.get("rules.none")));
        } catch (SettingsProblem broken) {
            return Finding.bad(name, String.valueOf(broken.getMessage()), WORDS.get("rules.next"));
        }
    }

    /** Whoever has none works as well without. */
    private Finding desktop() {
        String name = WORDS.get("check.desktop");
        return desktop.missing()
                .map(why -> Finding.good(name, WORDS.format("desktop.missing", why)))
                .or(() ->
                        desktop.lastTrouble()
                                .map(why ->
                                        Finding.bad(
                                                name,
                                                WORDS.format("desktop.trouble", why),
                                                WORDS.get("desktop.next"))))
                .orElseGet(() -> Finding.good(name, WORDS.get("desktop.there")));
    }

    private Finding secrets() {
        String name = WORDS.get("check.secrets");
        SecretStores.State state = profiles.stores().state();
        if (state.usable()) {
            return Finding.good(name, state.words());
        }
        if (profiles.list().profiles().isEmpty()) {
            return Finding.good(name, WORDS.format("secrets.needless", state.words()));
        }
        return Finding.bad(name, state.words(), WORDS.get("secrets.next"));
    }

    private static Finding zone() {
        String name = WORDS.get("check.zone");
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
                        name, WORDS.format("zone.unknown", wanted, zone), WORDS.get("zone.next"))
                : Finding.good(
                        name,
                        WORDS.format(
                                "zone.here",
                                zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone));
    }

    private Finding versions() {
        String name = WORDS.get("check.versions");
        return Runtime.version().feature() >= LEAST_JAVA
                ? Finding.good(name, versions.words())
                : Finding.bad(name, versions.words(), WORDS.format("versions.next", LEAST_JAVA));
    }

    private Finding folder() throws IOException {
        String name = WORDS.get("check.folder");
        if (!Files.exists(home)) {
            return Finding.good(name, WORDS.format("folder.notyet", home));
        }
        try {
            Files.delete(Files.createTempFile(home, ".doctor", null));
        } catch (IOException unwritable) {
            return Finding.bad(
                    name,
                    WORDS.format("folder.unwritable", home),
                    WORDS.get("folder.unwritable.next"));
        }
        List<Path> open = openToOthers();
        if (!open.isEmpty()) {
            return Finding.bad(
                    name,
                    WORDS.format("folder.open", some(open)),
                    WORDS.format("folder.open.next", home));
        }
        FileStore disk = Files.getFileStore(home);
        long left = disk.getUsableSpace();
        if (left < ENOUGH_BYTES) {
            return Finding.bad(
                    name,
                    WORDS.format("folder.full", left / MEBIBYTE, home),
                    WORDS.get("folder.full.next"));
        }
        return Finding.good(name, WORDS.format("folder.good", home, left / MEBIBYTE));
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
        String name = WORDS.get("check.profiles");
        Profiles.Listing listing = profiles.list();
        List<String> problems = new ArrayList<>(listing.problems());
        List<Path> damaged = damaged();
        if (!damaged.isEmpty()) {
            problems.add(WORDS.format("profiles.damaged", some(damaged)));
        }
        if (!problems.isEmpty()) {
            return Finding.bad(name, String.join(" ", problems), WORDS.get("profiles.next"));
        }
        return Finding.good(
                name,
                listing.profiles().isEmpty()
                        ? WORDS.get("profiles.none")
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
                ? WORDS.format("more", named, files.size() - NAMED_MOST)
                : named;
    }
}
