import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The application with its Java, as it lies on the user's computer; made by jpackage, but on Linux.
 *
 * @param root its folder (on macOS the bundle)
 */
record AppImage(Path root, Target target) {
    /** Of its launcher, and of its files. */
    static final String NAME = "cron-console";

    private static final String MAIN_CLASS = "org.cronconsole.CronConsole";

    private static final Comparator<String> APPLICATION_FIRST =
            Comparator.comparing((String jar) -> !jar.equals(NAME + ".jar"))
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

    /** The cache of what the window's start needs, all of it at once. */
    Path startCache() {
        return app().resolve(NAME + ".aot");
    }

    /**
     * Where Java itself looks for a cache that it is not told of. Nothing is kept there; for {@code
     * -XX:+UseCompactObjectHeaders}, see {@link #javaOptions}.
     */
    Path usualCache() {
        Path libraries =
                switch (target.os()) {
                    case "windows" -> root.resolve("runtime/bin");
                    case "macos" -> root.resolve("Contents/runtime/Contents/Home/lib");
                    default -> root.resolve("lib/runtime/lib");
                };
        return libraries.resolve("server").resolve("classes_coh.jsa");
    }

    /** The cache of what else the application has, one class after the other as it is needed. */
    Path cache() {
        return app().resolve(NAME + ".jsa");
    }

    /**
     * Builds it, without the caches.
     *
     * @param input jars and native parts
     * @param more of jpackage's options, for this system
     */
    static AppImage build(
            Target target, Path input, Path runtime, String version, Path to, List<String> more)
            throws IOException {
        if (target.linux()) {
            AppImage image = new AppImage(to.resolve(NAME), target);
            new LinuxLauncher(image).lay(input, runtime);
            return image;
        }
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
                                MAIN_CLASS,
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

    /** The launcher's settings as they are to be: the caches are used. */
    void useCache() throws IOException {
        settings(useCaches(NAME + ".aot", NAME + ".jsa"));
    }

    /**
     * Java's options that let it use these caches, each lying upon the one before. One that is
     * missing or of another Java is passed over without a word.
     */
    static List<String> useCaches(String... names) {
        return List.of(
                "-XX:SharedArchiveFile="
                        + Stream.of(names)
                                .map(name -> "$APPDIR/" + name)
                                .collect(Collectors.joining(File.pathSeparator)),
                "-Xlog:aot*=off",
                "-Xlog:cds*=off");
    }

    /** Writes the launcher's settings anew, with these options of Java before the usual ones. */
    void settings(List<String> first) throws IOException {
        List<String> options = new ArrayList<>(first);
        options.addAll(javaOptions());
        // In the order of their names: jpackage lists them as the disk has them.
        List<String> jars =
                Folder.jars(app()).stream()
                        .map(jar -> jar.getFileName().toString())
                        .sorted(APPLICATION_FIRST)
                        .toList();
        if (target.linux()) {
            new LinuxLauncher(this).write(options, jars, MAIN_CLASS);
            return;
        }
        try (Stream<Path> files = Files.list(app())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".cfg")).toList()) {
                List<String> lines = new ArrayList<>(List.of("[Application]"));
                Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                        .filter(line ->
                                line.startsWith("app.") && !line.startsWith("app.classpath="))
                        .forEach(lines::add);
                jars.forEach(jar -> lines.add("app.classpath=$APPDIR/" + jar));
                lines.add("");
                lines.add("[JavaOptions]");
                options.forEach(option -> lines.add("java-options=" + option));
                file.toFile().setWritable(true);
                Files.write(file, lines, StandardCharsets.UTF_8);
            }
        }
    }

    private static List<String> javaOptions() {
        return List.of(
                // Small to begin with: what is there of a machine's memory is not taken at once.
                "-XX:+UseSerialGC",
                "-Xms88m",
                "-Xmn48m",
                "-XX:+UseCompactObjectHeaders",
                // The second compiler takes longer than it gives back in the first minutes.
                "-XX:TieredStopAtLevel=1",
                // Nor does the first for what is used a few times on the way to the first screen.
                "-XX:CompileThresholdScaling=2",
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
