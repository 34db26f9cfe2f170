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
                    Place.WATCH);

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
                        hands.onScreen(() -> {
                            Going.to(stage.getScene(), place);
                            return true;
                        });
                        hands.waitFor(
                                place + " to be read",
                                () -> !Going.works(stage.getScene().getRoot()));
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
