package org.cronconsole.ui.shell;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.cronconsole.ui.kit.Escapes;
import org.cronconsole.ui.kit.FxDialogs;
import org.cronconsole.ui.kit.FxTasks;
import org.cronconsole.ui.kit.Habits;
import org.cronconsole.ui.kit.Looks;
import org.cronconsole.ui.kit.NearFocus;
import org.cronconsole.ui.kit.Problems;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.Themes;
import org.cronconsole.ui.kit.Times;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.kit.WindowPlace;
import org.cronconsole.workbench.Workbenches;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The application's window: the sign-in, then the shell of whoever signed in. */
public final class MainWindow {
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 780;
    private static final double MIN_WIDTH = 900;
    private static final double MIN_HEIGHT = 600;

    private final Workbenches workbenches;
    private final UiState state;
    private final Path dataFolder;
    private final @Nullable Theme forced;
    private final InstantSource clock;
    private final Texts texts = Texts.load();
    private final StackPane frame = new StackPane();
    private final Habits habits;
    private org.cronconsole.ui.kit.@Nullable Screen shown;
    private @Nullable SystemMenu menu;
    private @Nullable WindowSession session;

    /**
     * A window that is yet to be shown.
     *
     * @param forced the theme whatever is remembered; null: the remembered one, else the system's
     */
    public MainWindow(
            Workbenches workbenches, UiState state, Path dataFolder, @Nullable Theme forced) {
        this(workbenches, state, dataFolder, forced, InstantSource.system(), Habits.here());
    }

    /** As above, by another clock. */
    MainWindow(
            Workbenches workbenches,
            UiState state,
            Path dataFolder,
            @Nullable Theme forced,
            InstantSource clock) {
        this(workbenches, state, dataFolder, forced, clock, Habits.here());
    }

    /** As above, by another clock and with the habits of another system. */
    MainWindow(
            Workbenches workbenches,
            UiState state,
            Path dataFolder,
            @Nullable Theme forced,
            InstantSource clock,
            Habits habits) {
        this.workbenches = workbenches;
        this.state = state;
        this.dataFolder = dataFolder;
        this.forced = forced;
        this.clock = clock;
        this.habits = habits;
    }

    /**
     * Shows the sign-in on this stage. On the FX thread.
     *
     * @return brings the window to the front and opens files; to be used on the FX thread
     */
    public Consumer<List<Path>> show(Stage stage) {
        return open(stage).get();
    }

    /**
     * Opens the window with nothing in it, and looks for profiles meanwhile. On the FX thread.
     *
     * @return shows the sign-in, once, on the FX thread: if not at once, the profiles may be known
     *     by then. Gives what {@link #show} gives
     */
    public Supplier<Consumer<List<Path>>> open(Stage stage) {
        FxTasks tasks = new FxTasks();
        Looks looks = Looks.remembered(state, forced);
        looks.remember(state, () -> state.saveSoon(tasks));
        new Themes(looks);
        FxDialogs dialogs = new FxDialogs(stage, texts);
        ScreenKit kit =
                new ScreenKit(
                        tasks,
                        texts,
                        new Problems(texts),
                        dialogs,
                        Times.ofThisMachine(clock, texts));
        SessionCover cover = new SessionCover(stage, frame);
        StackPane layers = new StackPane(frame, cover.root());
        Scene scene = new Scene(layers, WIDTH, HEIGHT);
        Themes.style(scene);
        NearFocus.keep(scene);
        Escapes.outOfLists(scene);
        stage.setTitle(texts.get("app.name"));
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setScene(scene);
        Helping help = new Helping(stage, kit, state, () -> shown, frame::isDisabled);
        WindowKeys.listen(stage, help, habits, looks.textSize());
        if (habits == Habits.MAC) {
            menu = systemMenu(stage, help);
            layers.getChildren().add(menu.bar());
        }
        WindowSession session =
                new WindowSession(
                        stage,
                        kit,
                        looks,
                        dialogs,
                        cover,
                        help,
                        new WindowSession.Kept(workbenches, state, dataFolder),
                        profile -> placeOf("window." + profile),
                        this::swap);
        WindowPlace place = placeOf("window");
        place.restore(stage);
        stage.setOnHiding(closing -> {
            place.remember(stage);
            leave();
            session.close();
            state.saveSoon(tasks);
        });
        this.session = session;
        session.findProfiles();
        stage.show();
        return () -> {
            session.showSignIn();
            return session.opens();
        };
    }

    /**
     * Makes use of the time until somebody signs in. On the FX thread, once the window is there.
     *
     * @param whenOver is run once that has ended, or somebody signs in
     */
    public void rehearse(Runnable whenOver) {
        if (session != null) {
            session.rehearse(whenOver);
        }
    }

    private WindowPlace placeOf(String window) {
        return new WindowPlace(state, window, WIDTH, HEIGHT);
    }

    private SystemMenu systemMenu(Stage stage, Helping help) {
        return new SystemMenu(
                texts,
                new SystemMenu.Ways(
                        () -> WindowKeys.close(stage),
                        () -> WindowKeys.minimize(stage),
                        () -> stage.setMaximized(!stage.isMaximized()),
                        () -> stage.setFullScreen(!stage.isFullScreen()),
                        help::open),
                () -> shown instanceof ShellView shell ? shell.commands() : null,
                () -> !frame.isDisabled() && !Questions.over(stage),
                Editing::focused);
    }

    private void swap(org.cronconsole.ui.kit.Screen next) {
        leave();
        shown = next;
        frame.getChildren().setAll(next.root());
        // Scroll panes take their contents in with their skin, and only then can it have the focus.
        frame.applyCss();
        next.entered();
        if (menu != null) {
            menu.follow();
        }
    }

    private void leave() {
        if (shown != null) {
            shown.left();
            shown = null;
        }
    }
}
