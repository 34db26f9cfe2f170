import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the rendered icons lie; {@link IconPainter} made them. */
final class Icons {
    /** The drawing that all of them come from. */
    static final Path SOURCE = Path.of("packaging", "icons", "cron-console.svg");

    private Icons() {}

    /** The one that jpackage takes on this system. */
    static Path of(Target target, Path folder) {
        if (target.windows()) {
            return folder.resolve("cron-console.ico");
        }
        return folder.resolve(target.macos() ? "cron-console.icns" : "cron-console-256.png");
    }

    /** The pictures, the smallest first. */
    static List<Path> pngs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".png"))
                    .sorted(
                            Comparator.comparingInt(file ->
                                    Integer.parseInt(
                                            file.getFileName().toString().replaceAll("\\D", ""))))
                    .toList();
        }
    }
}
