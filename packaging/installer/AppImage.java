import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The application with its Java, as it lies on the user's computer; made by jpackage.
 *
 * @param root its folder (on macOS the bundle)
 */
record AppImage(Path root, Target target) {
    private static final String NAME = "cron-console";
    private static final String CACHE = NAME + ".aot";

    private static final Comparator<String> APPLICATION_FIRST =
            Comparator.comparing((String line) -> !line.endsWith(NAME + ".jar"))
                    .thenComparing(Comparator.naturalOrder());

    /** Where the jars lie and the launcher's settings. */
    Path app() {
        return switch (target.os()) {
            case "windows" -> root.resolve("app");
            case "macos" -> root.resolve("Contents/app");
            default -> root.resolve("lib/app");
        };
    }

    /** What starts it. */
    Path launcher() {
        return switch (target.os()) {
            case "windows" -> root.resolve(NAME + ".exe");
            case "macos" -> root.resolve("Contents/MacOS").resolve(NAME);
            default -> root.resolve("bin").resolve(NAME);
        };
    }

    /** The cache that shortens its start. */
    Path cache() {
        return app().resolve(CACHE);
    }

    /**
     * Builds it, without the cache.
     *
     * @param input jars and native parts
     * @param more of jpackage's options, for this system
     */
    static AppImage build(
            Target target, Path input, Path runtime, String version, Path to, List<String> more)
            throws IOException {
        // On Windows the launcher that jpackage makes shortcuts for is the window's.
        String name = target.windows() ? "Cron Console" : NAME;
        Path made = to.resolve(target.macos() ? name + ".app" : name);
        Path root = target.windows() ? to.resolve(NAME) : made;
        Folder.delete(made);
        Folder.delete(root);
        Files.createDirectories(to);
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--type",
                                "app-image",
                                "--name",
                                name,
                                "--app-version",
                                version,
                                "--input",
                                input.toString(),
                                "--main-jar",
                                NAME + ".jar",
                                "--main-class",
                                "org.cronconsole.CronConsole",
                                "--runtime-image",
                                runtime.toString(),
                                "--dest",
                                to.toString()));
        arguments.addAll(more);
        Tool.jdk("jpackage", arguments);
        if (!made.equals(root)) {
            Files.move(made, root);
        }
        return new AppImage(root, target);
    }

    /** The launcher's settings as they are to be: the cache is used. */
    void useCache() throws IOException {
        // A cache that is missing or of another Java is passed over without a word.
        settings(List.of("-XX:AOTCache=$APPDIR/" + CACHE, "-Xlog:aot*=off", "-Xlog:cds*=off"));
    }

    /**
     * Writes the launcher's settings anew, with these options of Java before the usual ones. Jars
     * in the order of their names: jpackage lists them as the disk has them.
     */
    void settings(List<String> first) throws IOException {
        try (Stream<Path> files = Files.list(app())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".cfg")).toList()) {
                List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
                List<String> sorted = new ArrayList<>(List.of("[Application]"));
                lines.stream()
                        .filter(line -> line.startsWith("app.") && !isJar(line))
                        .forEach(sorted::add);
                lines.stream()
                        .filter(AppImage::isJar)
                        .sorted(APPLICATION_FIRST)
                        .forEach(sorted::add);
                sorted.add("");
                sorted.add("[JavaOptions]");
                for (String option : first) {
                    sorted.add("java-options=" + option);
                }
                for (String option : javaOptions()) {
                    sorted.add("java-options=" + option);
                }
                file.toFile().setWritable(true);
                Files.write(file, sorted, StandardCharsets.UTF_8);
            }
        }
    }

    private static boolean isJar(String line) {
        return line.startsWith("app.classpath=");
    }

    private static List<String> javaOptions() {
        return List.of(
                // Small to begin with: what is there of a machine's memory is not taken at once.
                "-XX:+UseSerialGC",
                "-Xms80m",
                "-Xmn40m",
                "-XX:+UseCompactObjectHeaders",
                // The second compiler takes longer than it gives back in the first minutes.
                "-XX:TieredStopAtLevel=1",
                // The cache is used where it was made to lie: nothing in it has to be changed.
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0",
                "-XX:-UsePerfData",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED",
                "--add-exports=javafx.graphics/com.sun.glass.ui=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                // Found without a search of every jar; by default that is told to stderr.
                "-Dslf4j.provider=ch.qos.logback.classic.spi.LogbackServiceProvider",
                "-Dslf4j.internal.verbosity=WARN",
                "-Dorg.sqlite.lib.path=$APPDIR/native",
                "-Dorg.sqlite.lib.name=" + System.mapLibraryName("sqlitejdbc"),
                "-Djna.boot.library.path=$APPDIR/native",
                "-Djna.nounpack=true");
    }
}
