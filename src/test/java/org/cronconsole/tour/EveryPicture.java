package org.cronconsole.tour;

import javafx.application.Platform;
import javafx.stage.Stage;

import org.cronconsole.TestWirings;
import org.cronconsole.dealership.TestUsers;
import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.sandbox.SandboxOptions;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.TestWorkbenches;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.shell.MainWindow;
import org.cronconsole.words.Language;
import org.cronconsole.workbench.Workbenches;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Takes pictures of every screen, against a sandbox of its own: the arguments are the folder for
 * them, a language ({@code en} where it is left out), and a regular expression that the names of
 * the pictures are to match (all of them where it is left out). What cannot be reached is said at
 * the end, and the rest is taken all the same.
 */
public final class EveryPicture {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final double SPEED = 5;
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final Hands hands = new Hands(PATIENCE);
    private final Path folder;
    private final Pattern wanted;
    private final Path data;
    private final List<String> missing = new ArrayList<>();
    private int number;

    private EveryPicture(Path folder, Pattern wanted, Path data) {
        this.folder = folder;
        this.wanted = wanted;
        this.data = data;
    }

    /** Takes them. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "target/pictures");
        Language.choose(args.length > 1 ? args[1] : "en");
        Pattern wanted = Pattern.compile(args.length > 2 ? args[2] : ".*");
        Files.createDirectories(folder);
        Path data = Files.createTempDirectory("cron-console-pictures");
        EveryPicture pictures = new EveryPicture(folder, wanted, data);
        // Not by a normal end: the threads of JavaFX and of the sandbox would keep the process.
        int code = 2;
        try {
            code = pictures.takeAll();
        } finally {
            System.exit(code);
        }
    }

    private int takeAll() {
        Platform.setImplicitExit(false);
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(true));
        started.join();
        Album album = new Album(hands, folder, wanted);
        try (TestWirings.Wired wired =
                TestWirings.wired(SandboxOptions.defaults().withDays(30).withSpeed(SPEED))) {
            Opened window = open(wired.workbenches());
            new PictureWalk(
                            hands,
                            window.stage(),
                            window.files(),
                            wired.workbenches(),
                            data,
                            (name, act) -> step(album, window.stage(), name, act))
                    .walk();
            close(window.stage());
        }
        locked(album, production(business(), Duration.ZERO), LockedWalk::emptyWorkspace);
        TestKit slow = business();
        CountDownLatch held = new CountDownLatch(1);
        slow.render.listFault =
                new GatewayException.Unreachable(
                        "Render could not be reached.",
                        new Failure(RemoteService.RENDER, "GET /services", 0, null, null, false),
                        null);
        slow.render.beforeList = () -> await(held);
        locked(album, production(slow, Duration.ZERO), walk -> walk.unread(held::countDown));
        locked(album, production(business(), AT_ONCE), LockedWalk::covered);
        System.out.println(
                album.pictures() + " pictures are in " + folder + "; not reached: " + missing);
        return missing.isEmpty() ? 0 : 1;
    }

    private void locked(Album album, Workbenches workbenches, Consumer<LockedWalk> walk) {
        Opened window = open(workbenches);
        walk.accept(
                new LockedWalk(
                        hands,
                        window.stage(),
                        (name, act) -> step(album, window.stage(), name, act)));
        close(window.stage());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A workspace in which there is nothing. */
    private static TestKit business() {
        TestKit kit = new TestKit(Instant.now());
        kit.users = new TestUsers();
        return kit;
    }

    /** A production profile of it, whose window is covered after so long. */
    private static Workbenches production(TestKit kit, Duration idle) {
        TestWorkbenches workbenches = new TestWorkbenches(kit.workbench("acme", false, true));
        workbenches.environment = TestWorkbenches.profile("acme", idle);
        return workbenches;
    }

    private record Opened(Stage stage, Consumer<List<Path>> files) {}

    private Opened open(Workbenches workbenches) {
        return hands.onScreen(() -> {
            Stage stage = new Stage();
            UiState state = UiState.read(data.resolve("window.properties"));
            Consumer<List<Path>> files =
                    new MainWindow(workbenches, state, data, Theme.LIGHT).show(stage);
            return new Opened(stage, files);
        });
    }

    private void close(Stage stage) {
        hands.onScreen(() -> {
            stage.hide();
            return true;
        });
    }

    private void step(Album album, Stage stage, String name, Runnable act) {
        String numbered = String.format(Locale.ROOT, "%02d-%s", ++number, name);
        try {
            act.run();
            album.take(stage, numbered);
            System.out.println(numbered);
        } catch (Hands.NotSeen | IllegalStateException failed) {
            System.out.println(numbered + ": " + failed.getMessage());
            missing.add(name);
        }
    }
}
