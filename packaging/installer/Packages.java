import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** From the image to what is handed to people; on Windows and macOS by jpackage. */
final class Packages {
    private final Options options;
    private final Target target;

    Packages(Options options, Target target) {
        this.options = options;
        this.target = target;
    }

    /** jpackage's options for the image on this system. */
    List<String> ofImage() {
        List<String> more = new ArrayList<>();
        more.add("@" + Path.of("packaging", "jpackage.options"));
        Path particular = Path.of("packaging", target.os(), "image.options");
        if (Files.exists(particular)) {
            more.add("@" + particular);
        }
        more.addAll(List.of("--icon", Icons.of(target, options.icons()).toString()));
        if (target.windows()) {
            more.addAll(
                    List.of(
                            "--add-launcher",
                            "cron-console="
                                    + Path.of("packaging", "windows", "command.properties")));
        }
        return more;
    }

    /**
     * Signs the image, on macOS and where an identity is given: last of all, for whatever is put
     * into it later breaks the signature.
     */
    void sign(AppImage image) {
        List<String> signing = signing();
        if (signing.isEmpty()) {
            return;
        }
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--type",
                                "app-image",
                                "--app-image",
                                image.root().toString(),
                                "--mac-entitlements",
                                Path.of("packaging", "macos", "entitlements.plist").toString()));
        arguments.addAll(signing);
        Tool.jdk("jpackage", arguments);
    }

    /** Makes the package of the type that is asked for. */
    Path make(AppImage image) throws IOException {
        return switch (options.type()) {
            case "deb" -> new LinuxPackage(options).deb(image);
            case "rpm" -> new LinuxPackage(options).rpm(image);
            default -> jpackage(image);
        };
    }

    private Path jpackage(AppImage image) throws IOException {
        Path made = Folder.fresh(options.work().resolve("package"));
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--type",
                                options.type(),
                                "--app-image",
                                image.root().toString(),
                                "--app-version",
                                options.version(),
                                "--dest",
                                made.toString(),
                                "@" + Path.of("packaging", "jpackage.options"),
                                "@"
                                        + Path.of(
                                                "packaging",
                                                target.os(),
                                                options.type() + ".options")));
        boolean ofOneUser =
                target.windows() && "yes".equals(System.getenv("CRON_CONSOLE_PER_USER"));
        if (ofOneUser) {
            arguments.add("--win-per-user-install");
        }
        arguments.addAll(signing());
        Tool.jdk("jpackage", arguments);
        try (Stream<Path> files = Files.list(made)) {
            Path file = files.findFirst().orElseThrow(() -> new Refused("jpackage made nothing."));
            // Where releases are published, blanks in names become something else.
            String name = file.getFileName().toString().replace("Cron Console", AppImage.NAME);
            Path to = options.dest().resolve(ofOneUser ? name.replace(".msi", "-user.msi") : name);
            Files.move(file, to, StandardCopyOption.REPLACE_EXISTING);
            return to;
        }
    }

    /**
     * With an identity of the keychain; jpackage signs for the hardened runtime. None: nothing is
     * signed.
     */
    private List<String> signing() {
        String identity = System.getenv("CRON_CONSOLE_SIGNING_IDENTITY");
        if (!target.macos() || identity == null || identity.isBlank()) {
            return List.of();
        }
        return List.of("--mac-sign", "--mac-signing-key-user-name", identity);
    }
}
