package org.cronconsole.ui.shell;

import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.workbench.Profile;
import org.cronconsole.workbench.Workbenches;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.function.Function;

/**
 * Goes once through what comes after a sign-in, for nobody and off the screen, while a person types
 * who they are: what Java and JavaFX do for the first time takes several times as long as the
 * second time, and is not waited for later. In short steps, between which the person is heeded; it
 * ends where the sign-in begins. On the FX thread.
 */
final class Rehearsal {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    /** Whoever types is not held up: a step waits until no key was pressed for so long. */
    private static final long QUIET_NANOS = 100_000_000;

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Stage stage;
    private final EventHandler<Event> hears = event -> heardAt = System.nanoTime();
    private long heardAt = System.nanoTime() - QUIET_NANOS;
    private RehearsedSession.@Nullable Step step;
    private Runnable closing = () -> {};
    private Runnable whenOver = () -> {};
    private boolean over;

    /** Rehearses beside what this stage shows. */
    Rehearsal(Stage stage) {
        this.stage = stage;
    }

    /**
     * Begins, once what is needed has been put together.
     *
     * @param chosen whose workspace will probably be worked in; null where nobody knows
     * @param whenOver is run once it has ended, whichever way
     */
    void begin(
            Workbenches workbenches,
            @Nullable Profile chosen,
            ScreenKit kit,
            Function<Workbenches.Rehearsal, RehearsedSession> of,
            Runnable whenOver) {
        if (over) {
            whenOver.run();
            return;
        }
        this.whenOver = whenOver;
        kit.tasks()
                .run(
                        () -> workbenches.rehearsal(chosen),
                        nobody ->
                                nobody.ifPresentOrElse(
                                        each -> begin(kit, each, of.apply(each)), this::stop),
                        failed -> {
                            LOG.debug("Nothing is rehearsed", failed);
                            stop();
                        });
    }

    private void begin(ScreenKit kit, Workbenches.Rehearsal nobody, RehearsedSession session) {
        closing =
                () -> {
                    session.close();
                    kit.tasks()
                            .run(
                                    () -> {
                                        nobody.workbench().close();
                                        return true;
                                    },
                                    closed -> {},
                                    failed -> LOG.debug("The rehearsal did not close", failed));
                };
        if (over) {
            end();
            return;
        }
        stage.addEventFilter(KeyEvent.ANY, hears);
        step = session.first(stage.getScene());
        pause(kit);
    }

    /** Whoever types is heeded meanwhile. */
    private void pause(ScreenKit kit) {
        kit.tasks()
                .run(
                        () -> {
                            Thread.sleep(PAUSE);
                            return true;
                        },
                        passed -> next(kit),
                        stopped -> stop());
    }

    private void next(ScreenKit kit) {
        if (over) {
            return;
        }
        if (System.nanoTime() - heardAt >= QUIET_NANOS) {
            RehearsedSession.Step now = step;
            if (now == null) {
                stop();
                tidyUp(kit);
                return;
            }
            try {
                step = now.go();
            } catch (RuntimeException broken) {
                // It is for speed alone: what is wrong will be told where somebody sees it.
                LOG.debug("The rehearsal broke off", broken);
                stop();
                return;
            }
        }
        pause(kit);
    }

    /** What it left is cleared away now, while nobody waits, and not between sign-in and fleet. */
    private static void tidyUp(ScreenKit kit) {
        kit.tasks()
                .run(
                        () -> {
                            System.gc();
                            return true;
                        },
                        done -> {},
                        failed -> {});
    }

    /** Ends it, where it has not ended: somebody signs in. */
    void stop() {
        if (!over) {
            over = true;
            end();
        }
    }

    private void end() {
        stage.removeEventFilter(KeyEvent.ANY, hears);
        Runnable last = closing;
        Runnable then = whenOver;
        closing = () -> {};
        whenOver = () -> {};
        try {
            last.run();
        } finally {
            then.run();
        }
    }
}
