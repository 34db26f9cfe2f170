import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes the cache that shortens the start: the image's own launcher walks the tour, Java notes the
 * classes and how they were used, and writes them down as it will want them. On JavaFX's Headless
 * platform; where there is Xvfb, on a screen of its own instead, so that the cache has the classes
 * of the system's windows too.
 */
final class Training {
    private final AppImage image;
    private final Path work;

    Training(AppImage image, Path work) {
        this.image = image;
        this.work = work;
    }

    /** Walks the tour and leaves the cache in the image. */
    void run() throws IOException {
        Path notes = work.resolve("training.aotconf");
        Files.deleteIfExists(notes);
        Files.deleteIfExists(image.cache());
        List<String> record =
                new ArrayList<>(List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + notes));
        List<String> screen = List.of();
        if (image.target().linux() && Tool.isThere("xvfb-run")) {
            record.add("-Dglass.platform=gtk");
            screen = List.of("xvfb-run", "-a", "-s", "-screen 0 1280x1024x24");
        }
        image.settings(record);
        launch(screen, "tour", "--out", work.resolve("training-tour").toString());
        if (!Files.exists(notes)) {
            throw new Refused("The training run left no notes.");
        }
        // In this mode Java starts nothing: it makes the cache and ends.
        image.settings(
                List.of(
                        "-XX:AOTMode=create",
                        // Linking every class of the tour at once costs a start what it gives back,
                        // and a quarter of the cache's size besides.
                        "-XX:-AOTClassLinking",
                        "-XX:AOTConfiguration=" + notes,
                        "-XX:AOTCache=" + image.cache()));
        launch(List.of());
        if (!Files.exists(image.cache())) {
            throw new Refused("Java made no cache of the training run.");
        }
    }

    private void launch(List<String> before, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(image.launcher().toString());
        command.addAll(List.of(arguments));
        Path home = Folder.fresh(work.resolve("training-home"));
        Tool.run(command, Map.of("CRON_CONSOLE_HOME", home.toString()));
    }
}
