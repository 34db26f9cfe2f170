import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Finishes {@code target/dist}: the application's jar and the launchers, with the JDK of this build
 * written in as the second choice. Run as a source file by the build, so that it needs no shell.
 */
class DistLauncher {
    private DistLauncher() {}

    public static void main(String[] args) throws IOException {
        Path dist = Path.of(args[0]);
        Path jar = Path.of(args[1]);
        Path templates = Path.of("packaging", "launcher");
        Path bin = Files.createDirectories(dist.resolve("bin"));
        Files.copy(
                jar,
                Files.createDirectories(dist.resolve("lib")).resolve("cron-console.jar"),
                StandardCopyOption.REPLACE_EXISTING);
        String home = System.getProperty("java.home");
        Path unix = bin.resolve("cron-console");
        String here = Files.readString(templates.resolve("here.sh"), StandardCharsets.UTF_8);
        Files.writeString(
                unix,
                template(templates.resolve("cron-console.sh"), home)
                        .replace("@HERE@", here.strip()));
        if (unix.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(unix, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.writeString(
                bin.resolve("cron-console.bat"),
                template(templates.resolve("cron-console.bat"), home).replace("\n", "\r\n"));
    }

    private static String template(Path file, String javaHome) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).replace("@BUILD_JDK@", javaHome);
    }
}
