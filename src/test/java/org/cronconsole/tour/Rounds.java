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
import org.cronconsole.workbench.Workbenches;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Goes through every screen and state of the window, against a sandbox of its own: what one sees
 * there is looked at by others.
 */
final class Rounds {
    private static final double SPEED = 5;
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final Hands hands;
    private final Path data;
    private final BiConsumer<Stage, String> look;
    private final List<String> missing = new ArrayList<>();
    private int number;

    /**
     * Rounds that are yet to be made.
     *
     * @param data where the window keeps its own files, and files for it may be put
     * @param look looks at what the window shows now, of which this is the numbered name
     */
    Rounds(Hands hands, Path data, BiConsumer<Stage, String> look) {
        this.hands = hands;
        this.data = data;
        this.look = look;
    }

    private record Opened(Stage stage, Consumer<List<Path>> files) {}

    /** Starts JavaFX, once; it goes on when the last window is closed. */
    static void start() {
        Platform.setImplicitExit(false);
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(true));
        started.join();
    }

    /** Makes the rounds; answers what could not be reached. */
    List<String> go() {
        try (TestWirings.Wired wired =
                TestWirings.wired(SandboxOptions.defaults().withDays(30).withSpeed(SPEED))) {
            Opened window = open(wired.workbenches());
            new PictureWalk(
                            hands,
                            window.stage(),
                            window.files(),
                            wired.workbenches(),
                            data,
                            (name, act) -> step(window.stage(), name, act))
                    .walk();
            close(window.stage());
        }
        locked(production(business(), Duration.ZERO), LockedWalk::emptyWorkspace);
        TestKit slow = business();
        CountDownLatch held = new CountDownLatch(1);
        slow.render.listFault =
                new GatewayException.Unreachable(
                        "Render could not be reached.",
                        new Failure(RemoteService.RENDER, "GET /services", 0, null, null, false),
                        null);
        slow.render.beforeList = () -> await(held);
        locked(production(slow, Duration.ZERO), walk -> walk.unread(held::countDown));
        locked(production(business(), AT_ONCE), LockedWalk::covered);
        TestWorkbenches administered = AdministeredWalk.workbenches(data);
        Opened office = open(administered);
        new AdministeredWalk(
                        hands,
                        office.stage(),
                        administered,
                        (name, act) -> step(office.stage(), name, act))
                .walk();
        close(office.stage());
        return missing;
    }

    /** How many screens and states were tried. */
    int states() {
        return number;
    }

    private void locked(Workbenches workbenches, Consumer<LockedWalk> walk) {
        Opened window = open(workbenches);
        walk.accept(
                new LockedWalk(
                        hands, window.stage(), (name, act) -> step(window.stage(), name, act)));
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

    private void step(Stage stage, String name, Runnable act) {
        String numbered = String.format(Locale.ROOT, "%02d-%s", ++number, name);
        try {
            act.run();
            look.accept(stage, numbered);
            System.out.println(numbered);
        } catch (Hands.NotSeen | IllegalStateException failed) {
            System.out.println(numbered + ": " + failed.getMessage());
            missing.add(name);
        }
    }
}
