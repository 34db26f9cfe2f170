package org.cronconsole.ui.shell;

import javafx.scene.Scene;

import org.cronconsole.ui.kit.Looks;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.ui.kit.Themes;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.ui.signin.SignedIn;
import org.cronconsole.workbench.Workbenches;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * The frame and the fleet of nobody, made and laid out in a scene that no window shows. No work is
 * begun by it, nothing is asked and nothing remembered. On the FX thread.
 */
final class RehearsedSession {
    /**
     * A line first, so that no step takes long; then as many as a window has, then a whole fleet.
     */
    private static final List<Integer> LINES = List.of(1, 4, 20, 500);

    private final Workbenches workbenches;
    private final SignedIn nobody;
    private final ScreenKit kit;
    private final Looks looks;
    private final Path dataFolder;
    private Runnable closing = () -> {};

    /** A part of the work, short enough for whoever types meanwhile. */
    interface Step {
        /** Does it and gives the next; null after the last. */
        @Nullable Step go();
    }

    RehearsedSession(
            Workbenches workbenches,
            Workbenches.Rehearsal nobody,
            ScreenKit kit,
            Looks looks,
            Path dataFolder) {
        this.workbenches = workbenches;
        this.nobody = new SignedIn(nobody.profile(), nobody.workbench());
        this.kit =
                new ScreenKit(
                        new NoWork(), kit.texts(), kit.problems(), kit.dialogs(), kit.times());
        this.looks = looks;
        this.dataFolder = dataFolder;
    }

    /**
     * The first step.
     *
     * @param like of whose size the scene is
     */
    Step first(Scene like) {
        return () -> {
            UiState forgotten = UiState.ofNobody();
            WriteAccess writes = new WriteAccess(nobody.workbench().writes(), kit);
            ShellViewModel model =
                    new ShellViewModel(workbenches, nobody, kit, writes, replaced -> {});
            SessionScreens screens =
                    new SessionScreens(
                            workbenches,
                            nobody,
                            kit,
                            writes,
                            workbenches::sandboxFaults,
                            () -> workbenches.clinic(nobody.profile(), Optional::empty),
                            forgotten,
                            dataFolder,
                            looks,
                            model.placeProperty()::set);
            closing =
                    () -> {
                        screens.close();
                        model.close();
                    };
            return () -> frame(model, screens, forgotten, like);
        };
    }

    private Step frame(ShellViewModel model, SessionScreens screens, UiState state, Scene like) {
        ShellView view =
                new ShellView(
                        model,
                        screens,
                        kit.texts(),
                        state,
                        new ShellCommands.Ways(() -> {}, () -> {}));
        return () -> {
            Scene scene = new Scene(view.root(), like.getWidth(), like.getHeight());
            Themes.style(scene);
            layOut(scene);
            return () -> {
                model.placeProperty().set(Place.FLEET);
                screens.at(Place.FLEET);
                return () -> {
                    view.entered();
                    closing = view::left;
                    layOut(scene);
                    return lines(screens, scene, LINES.iterator());
                };
            };
        };
    }

    private static Step lines(SessionScreens screens, Scene scene, Iterator<Integer> lines) {
        return () -> {
            screens.fleet().rehearse(lines.next());
            layOut(scene);
            return lines.hasNext() ? lines(screens, scene, lines) : () -> draw(scene);
        };
    }

    private static @Nullable Step draw(Scene scene) {
        scene.snapshot(drawn -> null, null);
        return null;
    }

    private static void layOut(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /** Forgets it all. */
    void close() {
        closing.run();
    }

    /** What waits is not done: there is nobody to wait for it. */
    private static final class NoWork implements Tasks {
        private static final Handle NONE = () -> {};

        @Override
        public <T> Handle run(
                Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
            return NONE;
        }

        @Override
        public void onScreen(Runnable action) {
            // Nothing works that would have something to say.
        }

        @Override
        public Handle every(Duration period, Runnable action) {
            return NONE;
        }
    }
}
