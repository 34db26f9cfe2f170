package org.cronconsole.ui.shell;

import javafx.stage.Stage;

import org.cronconsole.ui.doctor.DoctorView;
import org.cronconsole.ui.doctor.DoctorViewModel;
import org.cronconsole.ui.kit.FxDialogs;
import org.cronconsole.ui.kit.Looks;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.kit.WindowPlace;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.ui.many.WaitingQueue;
import org.cronconsole.ui.profiles.ProfilesRequest;
import org.cronconsole.ui.profiles.ProfilesView;
import org.cronconsole.ui.profiles.ProfilesViewModel;
import org.cronconsole.ui.signin.SignInView;
import org.cronconsole.ui.signin.SignInViewModel;
import org.cronconsole.ui.signin.SignedIn;
import org.cronconsole.ui.updates.UpdatesViewModel;
import org.cronconsole.workbench.Workbench;
import org.cronconsole.workbench.Workbenches;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the window shows changes with who is signed in. On the FX thread. */
final class WindowSession {
    private final Kept kept;
    private final Consumer<Screen> swap;
    private final ScreenKit kit;
    private final Looks looks;
    private final FxDialogs dialogs;
    private final SignInViewModel signIn;
    private final Stage stage;
    private final SessionCover cover;
    private final Helping help;
    private final Function<String, WindowPlace> places;
    private @Nullable Workbench open;
    private final Rehearsal rehearsal;
    private final Opening opening;
    private final UpdatesViewModel updates;

    /** What there is whoever is signed in. */
    record Kept(Workbenches workbenches, UiState state, Path dataFolder) {}

    /**
     * In this window.
     *
     * @param places where the window stood under a profile, given its name
     * @param swap shows a screen in place of the one before
     */
    WindowSession(
            Stage stage,
            ScreenKit kit,
            Looks looks,
            FxDialogs dialogs,
            SessionCover cover,
            Helping help,
            Kept kept,
            Function<String, WindowPlace> places,
            Consumer<Screen> swap) {
        this.places = places;
        this.cover = cover;
        this.help = help;
        this.kept = kept;
        this.swap = swap;
        this.stage = stage;
        this.opening = new Opening(stage);
        this.updates = new UpdatesViewModel(kept.workbenches(), kit, kept.state());
        this.kit = kit;
        this.looks = looks;
        this.dialogs = dialogs;
        this.rehearsal = new Rehearsal(stage);
        this.signIn =
                new SignInViewModel(
                        kept.workbenches(),
                        kit,
                        kept.state(),
                        new SignInViewModel.Ways(this::showShell, this::showProfiles));
        signIn.busyProperty()
                .subscribe(busy -> {
                    if (busy) {
                        rehearsal.stop();
                    }
                });
    }

    /** What brings the window to the front and opens files. */
    Consumer<List<Path>> opens() {
        return opening::show;
    }

    /** Reads which profiles there are. */
    void findProfiles() {
        signIn.findProfiles();
    }

    /** Signs out, where somebody is signed in, and asks who it is. */
    void showSignIn() {
        dialogs.mark(null);
        stage.setOnCloseRequest(null);
        end();
        updates.stop();
        opening.signedOut(kit, this::showProfiles, signIn.messageProperty()::set);
        swap.accept(new SignInView(signIn, kit.texts(), this::showDoctor, help::open));
    }

    /** Where somebody cannot get in, it is needed most. */
    private void showDoctor() {
        DoctorViewModel doctor =
                new DoctorViewModel(
                        kept.workbenches().clinic(signIn.profileProperty().get(), Optional::empty),
                        kit);
        swap.accept(new DoctorView(doctor, kit, this::showSignIn));
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
                        kept.workbenches(),
                        kit,
                        saved -> {
                            signIn.findProfiles(saved);
                            showSignIn();
                        });
        swap.accept(new ProfilesView(profiles, kit.texts(), request));
        stage.setOnCloseRequest(closing -> {
            // Hiding by hand asks no second time.
            closing.consume();
            profiles.leaveFor(stage::hide);
        });
    }

    /** The window is closed. */
    void close() {
        rehearsal.stop();
        end();
    }

    /** Signs out, where somebody is signed in. */
    private void end() {
        cover.stop();
        Workbench over = open;
        open = null;
        if (over != null) {
            places.apply(over.profile()).remember(stage);
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

    /**
     * Makes use of the time that a person takes to sign in.
     *
     * @param whenOver is run once that has ended, or somebody signs in
     */
    void rehearse(Runnable whenOver) {
        rehearsal.begin(
                kept.workbenches(),
                signIn.profileProperty().get(),
                kit,
                nobody ->
                        new RehearsedSession(
                                kept.workbenches(), nobody, kit, looks, kept.dataFolder()),
                whenOver);
    }

    private void showShell(SignedIn signedIn) {
        Workbench before = open;
        WriteAccess writes = new WriteAccess(signedIn.workbench().writes(), kit);
        ShellViewModel model =
                new ShellViewModel(kept.workbenches(), signedIn, kit, writes, this::showShell);
        LastPlace.of(model.placeProperty(), kept.state(), signedIn.profile().name());
        dialogs.mark(model.mark());
        SessionScreens screens =
                new SessionScreens(
                        kept.workbenches(),
                        signedIn,
                        kit,
                        writes,
                        kept.workbenches()::sandboxFaults,
                        () ->
                                kept.workbenches()
                                        .clinic(
                                                signedIn.profile(),
                                                () -> Optional.of(signedIn.workbench().session())),
                        kept.state(),
                        kept.dataFolder(),
                        looks,
                        model.placeProperty()::set);
        screens.watch().within(model.placeProperty(), model.noticeProperty());
        screens.start(model.placeProperty().get());
        WaitingQueue.offer(
                signedIn.workbench(),
                kit,
                kept.dataFolder(),
                model.noticeProperty(),
                () -> model.placeProperty().set(Place.MANY));
        swap.accept(
                new ShellView(
                        model,
                        screens,
                        kit.texts(),
                        kept.state(),
                        new ShellCommands.Ways(() -> screens.leave(this::signedOut), help::open)));
        if (before != signedIn.workbench()) {
            end();
            places.apply(signedIn.workbench().profile()).restoreIfKnown(stage);
        }
        open = signedIn.workbench();
        updates.stop();
        updates.daily(model.noticeProperty()::set);
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
