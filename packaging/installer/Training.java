import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the two caches that shorten the start, by the image's own launcher. The first has the
 * classes of the window's start and of what comes after the sign-in, with all that binds them,
 * which Java takes in at once: it is made of one real start, up to the end of what is rehearsed
 * while a person types. The second lies upon it and has what else the tour comes by; of it Java
 * takes each class when it is needed, so that it costs a start nothing. On Linux both run on a
 * screen of their own where there is Xvfb, else on JavaFX's Headless platform; on other systems the
 * window is opened on the screen that is there.
 */
final class Training {
    /** Somebody who has begun to work with it: settings that are read, and asked of nobody. */
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "RENDER_API_KEY", "of-nobody",
                    "DASHBOARD_BASE_URL", "https://dashboard.invalid");

    /** More than Java's heading of a cache is long, with the paths in it. */
    private static final int HEAD = 16_384;

    private final AppImage image;
    private final Path work;
    private final boolean screen;

    Training(AppImage image, Path work) {
        this.image = image;
        this.work = work;
        this.screen = image.target().linux() && Tool.isThere("xvfb-run");
    }

    /** Starts the window, walks the tour, and leaves the caches in the image. */
    void run() throws IOException {
        Path notes = work.resolve("training.aotconf");
        Files.deleteIfExists(notes);
        Files.deleteIfExists(image.startCache());
        Files.deleteIfExists(image.cache());
        List<String> start = new ArrayList<>();
        if (image.target().linux() && !screen) {
            start.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        start.addAll(List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + notes));
        image.settings(start);
        Map<String, String> once =
                Map.of(
                        "CRON_CONSOLE_EXIT_WHEN_READY",
                        "rehearsed",
                        "CRON_CONSOLE_STARTUP_REPORT",
                        work.resolve("training-start.json").toString());
        launch(once);
        made(notes, "The window's start left no notes.");
        // In this mode Java starts nothing: it makes the cache and ends.
        image.settings(
                List.of(
                        "-XX:AOTMode=create",
                        "-XX:+AOTClassLinking",
                        "-XX:AOTConfiguration=" + notes,
                        "-XX:AOTCache=" + image.startCache()));
        launch(Map.of());
        made(image.startCache(), "Java made no cache of the window's start.");
        List<String> tour = new ArrayList<>();
        if (screen) {
            tour.add("-Dglass.platform=gtk");
        }
        tour.addAll(AppImage.useCaches(image.startCache().getFileName().toString()));
        tour.add("-XX:ArchiveClassesAtExit=" + image.cache());
        image.settings(tour);
        Files.deleteIfExists(image.usualCache());
        Files.createLink(image.usualCache(), image.startCache());
        try {
            launch(Map.of(), "tour", "--out", work.resolve("training-tour").toString());
        } finally {
            Files.delete(image.usualCache());
        }
        made(image.cache(), "Java made no cache of the tour.");
        movable(image.cache());
    }

    /**
     * The second cache notes in its head where the one below it lies, and is passed over where that
     * is not there: an image that lies elsewhere than it was built would start without it. Of the
     * cache that Java itself looks for it notes no place, so the first one is that one too while
     * the second is made.
     */
    private void movable(Path cache) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(cache)) {
            head = in.readNBytes(HEAD);
        }
        String name = image.startCache().getFileName().toString();
        if (new String(head, StandardCharsets.ISO_8859_1).contains(name)) {
            throw new Refused("The cache of the tour holds where the image was built: " + cache);
        }
    }

    private static void made(Path file, String otherwise) {
        if (!Files.exists(file)) {
            throw new Refused(otherwise);
        }
    }

    private void launch(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (screen) {
            command.addAll(List.of("xvfb-run", "-a", "-s", "-screen 0 1280x1024x24"));
        }
        command.add(image.launcher().toString());
        command.addAll(List.of(arguments));
        Map<String, String> all = new HashMap<>(SETTINGS);
        all.putAll(environment);
        all.put("CRON_CONSOLE_HOME", Folder.fresh(work.resolve("training-home")).toString());
        Tool.run(command, all);
    }
}
