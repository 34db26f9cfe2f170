package org.cronconsole.ui;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

import org.cronconsole.ui.kit.FxTasks;
import org.cronconsole.ui.kit.Habits;
import org.cronconsole.ui.kit.LastResort;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.shell.MainWindow;
import org.cronconsole.words.Language;
import org.cronconsole.workbench.Workbenches;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** JavaFX with the application's window. Once in the life of a process. */
public final class CronConsoleApp implements AutoCloseable {
    private static final String STATE_FILE = "window.properties";

    /** The start of JavaFX. */
    private final FutureTask<Boolean> start =
            new FutureTask<>(() -> {
                Platform.setImplicitExit(false);
                Platform.startup(() -> {});
                return true;
            });

    private final FxTasks tasks = new FxTasks();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicReference<RuntimeException> failed = new AtomicReference<>();

    private CronConsoleApp() {}

    /** Begins to start JavaFX, and does not wait for it: what the window needs can be made now. */
    public static CronConsoleApp begin() {
        CronConsoleApp made = new CronConsoleApp();
        Thread.ofPlatform().name("javafx-start").daemon().start(made.start);
        return made;
    }

    /**
     * Shows the window and returns once it is closed.
     *
     * @throws IllegalStateException where JavaFX runs already, or the window could not be made
     * @throws UnsupportedOperationException where there is no display
     */
    public void launch(Workbenches workbenches, WindowOptions options) {
        UiState state = UiState.read(options.dataFolder().resolve(STATE_FILE));
        Language.choose(state.get(Texts.LANGUAGE).filter(Language::isSpoken).orElse(""));
        Thread.setDefaultUncaughtExceptionHandler(new LastResort(Texts.load()));
        MainWindow window =
                new MainWindow(workbenches, state, options.dataFolder(), options.theme());
        try {
            awaitStart();
            onScreen(() -> open(window, options));
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
        if (failed.get() != null) {
            throw new IllegalStateException("The window could not be made", failed.get());
        }
        state.save();
    }

    private void open(MainWindow window, WindowOptions options) {
        SystemName.tell(Habits.here(), Texts.load().get("app.name"));
        Stage stage = new Stage();
        stage.setOnHidden(hidden -> closed.countDown());
        Supplier<Consumer<List<Path>>> signIn = window.open(stage);
        // Behind what has been found meanwhile.
        onScreen(() -> {
            Consumer<List<Path>> opens = signIn.get();
            options.shown().run();
            new Ready(
                            () -> {
                                ready(stage, options, opens);
                                window.rehearse(options.rehearsed());
                            })
                    .start();
        });
    }

    private void onScreen(Runnable work) {
        tasks.onScreen(() -> {
            try {
                work.run();
            } catch (RuntimeException broken) {
                failed.set(broken);
                closed.countDown();
            }
        });
    }

    private void awaitStart() throws InterruptedException {
        try {
            start.get();
        } catch (ExecutionException broken) {
            switch (broken.getCause()) {
                case RuntimeException refused -> throw refused;
                case Error failed -> throw failed;
                case null, default -> throw new IllegalStateException(broken.getCause());
            }
        }
    }

    /** Ends JavaFX, also where no window came of it: its threads would keep the process. */
    @Override
    public void close() {
        try {
            start.get();
            Platform.exit();
        } catch (ExecutionException neverBegun) {
            // Whoever wanted to show the window was told.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void ready(Stage stage, WindowOptions options, Consumer<List<Path>> opens) {
        WindowIcon.putOn(stage, tasks);
        options.later().accept(files -> tasks.onScreen(() -> opens.accept(files)));
        options.ready().accept(() -> tasks.onScreen(stage::hide));
    }

    /** Waits for the second frame: by then the first has been drawn and events are taken. */
    private static final class Ready extends AnimationTimer {
        private final Runnable ready;
        private int frames;

        Ready(Runnable ready) {
            this.ready = ready;
        }

        @Override
        public void handle(long now) {
            if (++frames == 2) {
                stop();
                ready.run();
            }
        }
    }
}
