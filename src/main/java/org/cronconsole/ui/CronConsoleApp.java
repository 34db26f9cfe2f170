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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Starts JavaFX with the application's window. */
public final class CronConsoleApp {
    private static final String STATE_FILE = "window.properties";

    private CronConsoleApp() {}

    /**
     * Shows the window and returns once it is closed. Once in the life of a process.
     *
     * @throws IllegalStateException where JavaFX runs already, or the window could not be made
     * @throws UnsupportedOperationException where there is no display
     */
    public static void launch(Workbenches workbenches, WindowOptions options) {
        UiState state = UiState.read(options.dataFolder().resolve(STATE_FILE));
        Language.choose(state.get(Texts.LANGUAGE).filter(Language::isSpoken).orElse(""));
        CountDownLatch closed = new CountDownLatch(1);
        AtomicReference<RuntimeException> failed = new AtomicReference<>();
        Thread.setDefaultUncaughtExceptionHandler(new LastResort(Texts.load()));
        Platform.setImplicitExit(false);
        Platform.startup(() -> {
            try {
                SystemName.tell(Habits.here(), Texts.load().get("app.name"));
                Stage stage = new Stage();
                stage.setOnHidden(hidden -> closed.countDown());
                Consumer<List<Path>> opens =
                        new MainWindow(workbenches, state, options.dataFolder(), options.theme())
                                .show(stage);
                options.shown().run();
                new Ready(() -> ready(stage, options, opens)).start();
            } catch (RuntimeException broken) {
                failed.set(broken);
                closed.countDown();
            }
        });
        try {
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

    private static void ready(Stage stage, WindowOptions options, Consumer<List<Path>> opens) {
        FxTasks tasks = new FxTasks();
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
