package org.cronconsole.ui.shell;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.cronconsole.ui.doctor.DoctorView;
import org.cronconsole.ui.doctor.DoctorViewModel;
import org.cronconsole.ui.kit.FxDialogs;
import org.cronconsole.ui.kit.FxTasks;
import org.cronconsole.ui.kit.Problems;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Theme;
import org.cronconsole.ui.kit.Themes;
import org.cronconsole.ui.kit.Times;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.ui.many.WaitingQueue;
import org.cronconsole.ui.profiles.ProfilesRequest;
import org.cronconsole.ui.profiles.ProfilesView;
import org.cronconsole.ui.profiles.ProfilesViewModel;
import org.cronconsole.ui.signin.SignInView;
import org.cronconsole.ui.signin.SignInViewModel;
import org.cronconsole.ui.signin.SignedIn;
import org.cronconsole.workbench.Workbench;
import org.cronconsole.workbench.Workbenches;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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
    private org.cronconsole.ui.kit.@Nullable Screen shown;

    /**
     * A window that is yet to be shown.
     *
     * @param forced the theme whatever is remembered; null: the remembered one, else the system's
     */
    public MainWindow(
            Workbenches workbenches, UiState state, Path dataFolder, @Nullable Theme forced) {
        this(workbenches, state, dataFolder, forced, InstantSource.system());
    }

    /** As above, by another clock. */
    MainWindow(
            Workbenches workbenches,
            UiState state,
            Path dataFolder,
            @Nullable Theme forced,
            InstantSource clock) {
        this.workbenches = workbenches;
        this.state = state;
        this.dataFolder = dataFolder;
        this.forced = forced;
        this.clock = clock;
    }

    /**
     * Shows the sign-in on this stage. On the FX thread.
     *
     * @return brings the window to the front and opens files; to be used on the FX thread
     */
    public Consumer<List<Path>> show(Stage stage) {
        FxTasks tasks = new FxTasks();
        Themes themes = new Themes(forced != null ? forced : Theme.remembered(state));
        themes.themeProperty()
                .subscribe((before, after) -> {
                    if (before != after) {
                        state.put("theme", after.name());
                        saveSoon(tasks);
                    }
                });
        FxDialogs dialogs = new FxDialogs(stage, texts);
        ScreenKit kit =
                new ScreenKit(
                        tasks,
                        texts,
                        new Problems(texts),
                        dialogs,
                        Times.ofThisMachine(clock, texts));
        SessionCover cover = new SessionCover(stage, frame);
        Scene scene = new Scene(new StackPane(frame, cover.root()), WIDTH, HEIGHT);
        Themes.style(scene);
        stage.setTitle(texts.get("app.name"));
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setScene(scene);
        Helping help = new Helping(stage, kit, () -> shown);
        Session session = new Session(stage, kit, themes, dialogs, cover, help);
        WindowPlace place = new WindowPlace(state, WIDTH, HEIGHT);
        place.restore(stage);
        stage.setOnHiding(closing -> {
            place.remember(stage);
            saveSoon(tasks);
            leave();
            session.end();
        });
        session.signIn.findProfiles();
        stage.show();
        session.showSignIn();
        return session.opening::show;
    }

    // No listener waits for it: a file that could not be written is in the log.
    private void saveSoon(FxTasks tasks) {
        tasks.run(
                () -> {
                    state.save();
                    return true;
                },
                saved -> {},
                failed -> {});
    }

    private void swap(org.cronconsole.ui.kit.Screen next) {
        leave();
        shown = next;
        frame.getChildren().setAll(next.root());
        // Scroll panes take their contents in with their skin, and only then can it have the focus.
        frame.applyCss();
        next.entered();
    }

    private void leave() {
        if (shown != null) {
            shown.left();
            shown = null;
        }
    }

    /** What changes with who is signed in. */
    private final class Session {
        private final ScreenKit kit;
        private final Themes themes;
        private final FxDialogs dialogs;
        private final SignInViewModel signIn;
        private final Stage stage;
        private final SessionCover cover;
        private final Helping help;
        private @Nullable Workbench open;
        private final Opening opening;

        Session(
                Stage stage,
                ScreenKit kit,
                Themes themes,
                FxDialogs dialogs,
                SessionCover cover,
                Helping help) {
            this.cover = cover;
            this.help = help;
            this.stage = stage;
            this.opening = new Opening(stage);
            this.kit = kit;
            this.themes = themes;
            this.dialogs = dialogs;
            this.signIn =
                    new SignInViewModel(
                            workbenches,
                            kit,
                            state,
                            new SignInViewModel.Ways(this::showShell, this::showProfiles));
        }

        void showSignIn() {
            dialogs.mark(null);
            stage.setOnCloseRequest(null);
            end();
            opening.signedOut(kit, this::showProfiles, signIn.messageProperty()::set);
            swap(new SignInView(signIn, texts, this::showDoctor, help::open));
        }

        /** Where somebody cannot get in, it is needed most. */
        private void showDoctor() {
            DoctorViewModel doctor =
                    new DoctorViewModel(
                            workbenches.clinic(signIn.profileProperty().get(), Optional::empty),
                            kit);
            swap(new DoctorView(doctor, kit, this::showSignIn));
        }

        private void signedOut() {
            // Profiles may have been changed meanwhile.
            signIn.findProfiles();
            showSignIn();
        }

        private void showProfiles(ProfilesRequest request) {
            opening.busy();
            ProfilesViewModel profiles =
                    new ProfilesViewModel(
                            workbenches,
                            kit,
                            saved -> {
                                signIn.findProfiles(saved);
                                showSignIn();
                            });
            swap(new ProfilesView(profiles, texts, request));
            stage.setOnCloseRequest(closing -> {
                // Hiding by hand asks no second time.
                closing.consume();
                profiles.leaveFor(stage::hide);
            });
        }

        /** Signs out, where somebody is signed in. */
        void end() {
            cover.stop();
            Workbench over = open;
            open = null;
            if (over != null) {
                // Closing a connection may wait.
                kit.tasks()
                        .run(
                                () -> {
                                    over.close();
                                    return true;
                                },
                                closed -> {},
                                failed -> {});
            }
        }

        private void showShell(SignedIn signedIn) {
            Workbench before = open;
            WriteAccess writes = new WriteAccess(signedIn.workbench().writes(), kit);
            ShellViewModel model =
                    new ShellViewModel(workbenches, signedIn, kit, writes, this::showShell);
            LastPlace.of(model.placeProperty(), state, signedIn.profile().name());
            dialogs.mark(model.mark());
            SessionScreens screens =
                    new SessionScreens(
                            workbenches,
                            signedIn,
                            kit,
                            writes,
                            workbenches::sandboxFaults,
                            () ->
                                    workbenches.clinic(
                                            signedIn.profile(),
                                            () -> Optional.of(signedIn.workbench().session())),
                            state,
                            dataFolder,
                            themes.themeProperty(),
                            model.placeProperty()::set);
            screens.watch().within(model.placeProperty(), model.noticeProperty());
            screens.start();
            WaitingQueue.offer(
                    signedIn.workbench(),
                    kit,
                    dataFolder,
                    model.noticeProperty(),
                    () -> model.placeProperty().set(Place.MANY));
            swap(
                    new ShellView(
                            model,
                            screens,
                            texts,
                            state,
                            () -> screens.leave(this::signedOut),
                            help::open));
            if (before != signedIn.workbench()) {
                end();
            }
            open = signedIn.workbench();
            opening.signedIn(kit, screens::at, model.placeProperty()::set, model.noticeProperty());
            cover.watch(
                    signedIn.workbench(),
                    kit,
                    model.mark(),
                    signedIn.profile().settings().idleLock(),
                    () -> screens.leave(this::signedOut));
            stage.setOnCloseRequest(closing -> {
                // Hiding by hand asks no second time.
                closing.consume();
                screens.leave(stage::hide);
            });
        }
    }
}
