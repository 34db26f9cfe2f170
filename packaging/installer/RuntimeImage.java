import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A Java with just the modules that the application needs, JavaFX's among them, made by jlink. */
final class RuntimeImage {
    /** What no jar names, for it is found by its name while the application runs. */
    private static final List<String> BY_NAME_ALONE = List.of("jdk.localedata");

    /** Keys and certificates of Windows; macOS has its own in java.base. */
    private static final String WINDOWS_CERTIFICATES = "jdk.crypto.mscapi";

    /**
     * Dates and numbers of these languages: of those that there are words in, and of those that
     * systems in the dealerships' countries and their neighbours speak. Others have the root's,
     * which no person writes so but everybody can read. All of Java's would be 26 MB more.
     */
    private static final String LOCALES =
            "en,es,cs,da,de,fi,fil,fr,it,ja,ko,nb,nl,pl,pt,ru,sv,tr,uk,vi,zh";

    /**
     * AWT, Java 2D and sound: JavaFX needs their classes of beans and has windows, fonts and
     * pictures of its own. Their native parts would draw in libraries of the system besides.
     */
    private static final List<String> OF_AWT =
            List.of(
                    "awt",
                    "awt_headless",
                    "awt_xawt",
                    "awt_lwawt",
                    "osxapp",
                    "osxui",
                    "jawt",
                    "fontmanager",
                    "freetype",
                    "javajpeg",
                    "jsound",
                    "lcms",
                    "mlib_image",
                    "splashscreen");

    private final Target target;

    RuntimeImage(Target target) {
        this.target = target;
    }

    /**
     * The modules that jdeps finds needed by the application's jars, and those that are needed by
     * name alone.
     */
    SortedSet<String> modules(Path app, Path javaFx) throws IOException {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--ignore-missing-deps",
                                "--multi-release",
                                String.valueOf(Runtime.version().feature()),
                                "-q",
                                "--module-path",
                                javaFx.toString(),
                                "--print-module-deps"));
        Folder.jars(app).forEach(jar -> arguments.add(jar.toString()));
        String found = Tool.jdk("jdeps", arguments).strip();
        if (found.isEmpty() || found.contains(" ")) {
            throw new Refused("jdeps did not tell the modules:\n" + found);
        }
        SortedSet<String> modules = new TreeSet<>(List.of(found.split(",")));
        modules.addAll(BY_NAME_ALONE);
        if (target.windows()) {
            modules.add(WINDOWS_CERTIFICATES);
        }
        return modules;
    }

    /** Links the modules, and puts JavaFX's native parts where it looks for them first. */
    void link(SortedSet<String> modules, Path javaFx, Path natives, Path to) throws IOException {
        Folder.delete(to);
        Tool.jdk(
                "jlink",
                List.of(
                        "--module-path",
                        javaFx.toString(),
                        "--add-modules",
                        String.join(",", modules),
                        "--include-locales=" + LOCALES,
                        "--strip-debug",
                        "--strip-native-commands",
                        "--no-header-files",
                        "--no-man-pages",
                        "--exclude-files=" + String.join(",", excluded()),
                        "--output",
                        to.toString()));
        Path libraries = to.resolve(target.windows() ? "bin" : "lib");
        try (Stream<Path> files = Files.list(natives)) {
            for (Path file : files.sorted().toList()) {
                Path copy = libraries.resolve(file.getFileName().toString());
                if (!Files.exists(copy)) {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static List<String> excluded() {
        List<String> patterns = new ArrayList<>();
        for (String library : OF_AWT) {
            patterns.add("/java.desktop/lib/" + System.mapLibraryName(library));
            patterns.add("/java.desktop/bin/" + System.mapLibraryName(library));
        }
        patterns.add("/java.desktop/lib/psfont*");
        patterns.add("**/jrt-fs.jar");
        return patterns;
    }
}
