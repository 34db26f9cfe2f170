package org.cronconsole.tour;

import javafx.stage.Stage;

import org.cronconsole.ui.shell.Going;
import org.cronconsole.ui.shell.Place;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** What a production profile shows where there is nothing yet, and where nobody is there. */
final class LockedWalk {
    private static final List<Place> EMPTY =
            List.of(
                    Place.JOBS,
                    Place.FLEET,
                    Place.DEALERSHIPS,
                    Place.RUNS,
                    Place.RADAR,
                    Place.CALENDAR,
                    Place.NUMBERS,
                    Place.ORPHANS,
                    Place.ADOPTION,
                    Place.JOURNALS,
                    Place.ALERTS,
                    Place.MANY,
                    Place.ROTATE,
                    Place.OFFBOARD,
                    Place.WATCH);

    private static final List<Place> READ =
            List.of(Place.JOBS, Place.FLEET, Place.DEALERSHIPS, Place.CALENDAR, Place.RADAR);

    private final Hands hands;
    private final Stage stage;
    private final BiConsumer<String, Runnable> step;

    LockedWalk(Hands hands, Stage stage, BiConsumer<String, Runnable> step) {
        this.hands = hands;
        this.stage = stage;
        this.step = step;
    }

    void emptyWorkspace() {
        step.accept("production-sign-in", () -> hands.waitFor("signInButton"));
        signIn();
        for (Place place : EMPTY) {
            step.accept(
                    "empty-" + place.name().toLowerCase(Locale.ROOT),
                    () -> {
                        go(place);
                        rest(place);
                    });
        }
        step.accept(
                "unlock-question",
                () -> {
                    hands.press("writeLockToggle");
                    hands.waitFor("confirmButton");
                });
        hands.press("cancelButton");
    }

    /**
     * What is shown before anything is known, and where nothing can be.
     *
     * @param fail lets the reading, which waits, fail
     */
    void unread(Runnable fail) {
        signIn();
        for (Place place : READ) {
            step.accept("waiting-" + place.name().toLowerCase(Locale.ROOT), () -> go(place));
        }
        fail.run();
        for (Place place : READ) {
            step.accept(
                    "unread-" + place.name().toLowerCase(Locale.ROOT),
                    () -> {
                        go(place);
                        rest(place);
                    });
        }
    }

    private void go(Place place) {
        hands.onScreen(() -> {
            Going.to(stage.getScene(), place);
            return true;
        });
    }

    private void rest(Place place) {
        hands.waitFor(place + " to be read", () -> !Going.works(stage.getScene().getRoot()));
    }

    void covered() {
        signIn();
        step.accept("locked-away", () -> hands.waitFor("againPasswordField"));
    }

    private void signIn() {
        hands.type("usernameField", "root.sa");
        hands.type("passwordField", "secret");
        hands.press("signInButton");
        hands.waitFor("navJobs");
    }
}
