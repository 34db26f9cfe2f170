package org.cronconsole.ui.shell;

import javafx.beans.property.ObjectProperty;
import javafx.stage.Stage;

import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.many.ManyView;
import org.cronconsole.ui.onboarding.OnboardingView;
import org.cronconsole.ui.profiles.ProfilesRequest;
import org.cronconsole.ui.profiles.ProfilesView;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What later starts of the application want of this window: to be seen, and to open files. What
 * needs somebody signed in waits until somebody is. Used on the FX thread.
 */
final class Opening {
    private final Stage stage;
    private Consumer<List<Path>> now = files -> {};
    private List<Path> waiting = List.of();

    /** Opens in this window. */
    Opening(Stage stage) {
        this.stage = stage;
    }

    /** Brings the window to the front and opens what there is to open. */
    void show(List<Path> files) {
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        stage.requestFocus();
        if (!files.isEmpty()) {
            now.accept(files);
        }
    }

    /**
     * Nobody is signed in: settings are looked over at once.
     *
     * @param say tells what waits for the sign-in
     */
    void signedOut(ScreenKit kit, Consumer<ProfilesRequest> profiles, Consumer<Notice> say) {
        now =
                files -> {
                    Path first = files.getFirst();
                    if (OpenedFiles.kind(first)
                            .filter(OpenedFiles.Kind.PROFILE::equals)
                            .isPresent()) {
                        profiles.accept(new ProfilesRequest.Import(first));
                    } else {
                        waiting = files;
                        say.accept(
                                Notice.info(
                                        "",
                                        kit.texts()
                                                .format(
                                                        "open.afterwards",
                                                        String.valueOf(first.getFileName()))));
                    }
                };
    }

    /** Something is open that must not be left unasked: what comes waits for the sign-in. */
    void busy() {
        now = files -> waiting = files;
    }

    /** Somebody is signed in: the screens take it. */
    void signedIn(
            ScreenKit kit,
            Function<Place, Object> screens,
            Consumer<Place> goTo,
            ObjectProperty<@Nullable Notice> notice) {
        OpenedFiles files =
                new OpenedFiles(
                        kit,
                        new OpenedFiles.Ways(
                                file -> {
                                    ((ProfilesView) screens.apply(Place.PROFILES)).open(file);
                                    goTo.accept(Place.PROFILES);
                                },
                                form -> {
                                    ((OnboardingView) screens.apply(Place.ONBOARD)).begin(form);
                                    goTo.accept(Place.ONBOARD);
                                },
                                file -> {
                                    ((ManyView) screens.apply(Place.MANY)).open(file);
                                    goTo.accept(Place.MANY);
                                }),
                        notice);
        now = files::open;
        List<Path> before = waiting;
        waiting = List.of();
        files.open(before);
    }
}
