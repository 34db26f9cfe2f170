import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The {@code .deb} and the {@code .rpm}: one tree of files, packed by the systems' own tools. Not
 * by jpackage, whose packages ask for every library that the building machine has behind the needed
 * ones, by that system's names, and copy the menu's entry by scripts that fail on a bare system.
 * These have no script at all.
 */
final class LinuxPackage {
    private static final String NAME = "cron-console";
    private static final Path TEMPLATES = Path.of("packaging", "linux");
    private static final Pattern NEEDED = Pattern.compile("NEEDED\\s+(\\S+)");

    private final Options options;
    private final Path tree;

    LinuxPackage(Options options) {
        this.options = options;
        this.tree = options.work().resolve("linux-tree");
    }

    /** Packs the image for Debian and what descends from it. */
    Path deb(AppImage image) throws IOException {
        stage(image);
        Path control = Files.createDirectories(tree.resolve("DEBIAN")).resolve("control");
        String architecture = Tool.run(List.of("dpkg", "--print-architecture"), Map.of()).strip();
        String text =
                template("control")
                        .replace("@ARCHITECTURE@", architecture)
                        .replace("@KIBIBYTES@", Long.toString(Folder.size(tree) / 1024))
                        .replace("@DEPENDS@", String.join(", ", packages(image)));
        Files.writeString(control, text, StandardCharsets.UTF_8);
        Folder.setTimes(tree, options.time());
        Path deb =
                options.dest()
                        .resolve(NAME + "_" + options.version() + "_" + architecture + ".deb");
        Tool.run(
                List.of(
                        "dpkg-deb",
                        "--root-owner-group",
                        "-Zxz",
                        "--build",
                        tree.toString(),
                        deb.toString()),
                reproducible());
        return deb;
    }

    /** Packs the image for Fedora, Red Hat, openSUSE and what descends from them. */
    Path rpm(AppImage image) throws IOException {
        stage(image);
        Folder.setTimes(tree, options.time());
        Path top = Folder.fresh(options.work().resolve("rpm"));
        Path spec = top.resolve(NAME + ".spec");
        String own =
                libraries(image).stream()
                        .map(file -> file.getFileName().toString().replaceAll("\\.so.*", ""))
                        .distinct()
                        .collect(Collectors.joining("|"));
        Files.writeString(
                spec,
                template("cron-console.spec")
                        .replace("@OWN_LIBRARIES@", own)
                        .replace("@TREE@", tree.toString()),
                StandardCharsets.UTF_8);
        Tool.run(
                List.of(
                        "rpmbuild",
                        "-bb",
                        "--define",
                        "_topdir " + top,
                        "--define",
                        "_rpmdir " + top.resolve("made"),
                        "--define",
                        "_rpmfilename %{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm",
                        spec.toString()),
                reproducible());
        try (var made = Files.list(top.resolve("made"))) {
            Path rpm = made.findFirst().orElseThrow(() -> new Refused("rpmbuild made nothing."));
            Path to = options.dest().resolve(rpm.getFileName());
            Files.move(rpm, to, StandardCopyOption.REPLACE_EXISTING);
            return to;
        }
    }

    private Map<String, String> reproducible() {
        return Map.of("SOURCE_DATE_EPOCH", Long.toString(options.time().getEpochSecond()));
    }

    private String template(String name) throws IOException {
        return Files.readString(TEMPLATES.resolve(name), StandardCharsets.UTF_8)
                .replace("@VERSION@", options.version())
                .replace("@MAINTAINER@", options.maintainer());
    }

    /** The files as they will lie on the system. */
    private void stage(AppImage image) throws IOException {
        Folder.fresh(tree);
        Folder.copy(image.root(), tree.resolve("opt").resolve(NAME));
        Path bin = Files.createDirectories(tree.resolve("usr/bin"));
        Files.createSymbolicLink(
                bin.resolve(NAME), Path.of("../../opt").resolve(NAME).resolve("bin").resolve(NAME));
        Path share = tree.resolve("usr/share");
        place(
                TEMPLATES.resolve(NAME + ".desktop"),
                share.resolve("applications"),
                NAME + ".desktop");
        Path hicolor = share.resolve("icons/hicolor");
        for (Path png : Icons.pngs(options.icons())) {
            String size = png.getFileName().toString().replaceAll("\\D", "");
            place(png, hicolor.resolve(size + "x" + size).resolve("apps"), NAME + ".png");
        }
        place(Icons.SOURCE, hicolor.resolve("scalable/apps"), NAME + ".svg");
        place(options.licences(), share.resolve("doc").resolve(NAME), "copyright");
        for (Path each : Folder.all(tree)) {
            if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                mode(each, "rwxr-xr-x");
            } else if (Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)) {
                mode(each, Files.isExecutable(each) ? "rwxr-xr-x" : "rw-r--r--");
            }
        }
    }

    private static void mode(Path file, String mode) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private static void place(Path file, Path folder, String name) throws IOException {
        Files.copy(file, Files.createDirectories(folder).resolve(name));
    }

    /** Debian's packages that have the libraries which this image itself names. */
    private static SortedSet<String> packages(AppImage image) throws IOException {
        SortedSet<String> wanted = new TreeSet<>();
        SortedSet<String> own = new TreeSet<>();
        for (Path library : libraries(image)) {
            own.add(library.getFileName().toString());
            Matcher needed =
                    NEEDED.matcher(
                            Tool.run(List.of("objdump", "-p", library.toString()), Map.of()));
            while (needed.find()) {
                wanted.add(needed.group(1));
            }
        }
        wanted.removeAll(own);
        SortedSet<String> packages = new TreeSet<>();
        for (String library : wanted) {
            String found = Tool.run(List.of("dpkg", "-S", "*/" + library), Map.of());
            // "libgtk-3-0:amd64: /usr/lib/x86_64-linux-gnu/libgtk-3.so.0"
            packages.add(anyTime(found.substring(0, found.indexOf(':'))));
        }
        return packages;
    }

    /** Debian 13 and Ubuntu 24.04 renamed packages whose time has 64 bits; older ones did not. */
    private static String anyTime(String name) {
        return name.endsWith("t64") ? name + " | " + name.substring(0, name.length() - 3) : name;
    }

    private static List<Path> libraries(AppImage image) throws IOException {
        Path java = new LinuxLauncher(image).java();
        return Folder.all(image.root()).stream()
                .filter(Files::isRegularFile)
                .filter(file -> file.toString().matches(".*\\.so(\\.\\d+)*") || file.equals(java))
                .toList();
    }
}
