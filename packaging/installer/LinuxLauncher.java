import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The image on Linux, started by a small script. Not by jpackage's launcher, which asks rpm and
 * dpkg at each start whose file it is, before it starts Java: up to a third of a second where many
 * packages are installed.
 */
final class LinuxLauncher {
    private static final Path TEMPLATE = Path.of("packaging", "linux", "cron-console.sh");

    /** What finds the image, as the launcher without an image has it too. */
    private static final Path HERE = Path.of("packaging", "launcher", "here.sh");

    /** The command of a JDK that starts Java, under the name that a list of processes shows. */
    private final Path java;

    private final AppImage image;

    LinuxLauncher(AppImage image) {
        this.image = image;
        this.java = image.root().resolve("lib/runtime/bin").resolve(AppImage.NAME);
    }

    /** What starts Java, a program that names libraries of the system. */
    Path java() {
        return java;
    }

    /** Lays out the files of the image, without the script. */
    void lay(Path input, Path runtime) throws IOException {
        Folder.fresh(image.root());
        Folder.copy(input, image.app());
        Folder.copy(runtime, image.root().resolve("lib/runtime"));
        Files.createDirectories(java.getParent());
        Files.copy(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                java,
                StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(image.launcher().getParent());
    }

    /**
     * Writes the script.
     *
     * @param options of Java, with {@code $APPDIR} for the folder of the jars
     */
    void write(List<String> options, List<String> jars, String mainClass) throws IOException {
        String text =
                Files.readString(TEMPLATE, StandardCharsets.UTF_8)
                        .replace("@HERE@", Files.readString(HERE, StandardCharsets.UTF_8).strip())
                        .replace(
                                "@JAVA_OPTIONS@",
                                options.stream()
                                        .map(option -> "    \"" + here(option) + "\" \\")
                                        .collect(Collectors.joining("\n")))
                        .replace(
                                "@CLASS_PATH@",
                                jars.stream()
                                        .map(jar -> "$app/" + jar)
                                        .collect(Collectors.joining(":")))
                        .replace("@MAIN_CLASS@", mainClass);
        Files.writeString(image.launcher(), text, StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(
                image.launcher(), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String here(String option) {
        return option.replace("$APPDIR", "$app");
    }
}
