package org.cronconsole.ui.shell;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of the window: with Cmd on macOS and Ctrl elsewhere, which is what JavaFX calls the
 * shortcut key. What the systems do by themselves, as Cmd+Q and Alt+F4, is left to them.
 */
enum Shortcuts {
    /** Everything by typing. */
    PALETTE(KeyCode.K, null),
    /** To the screen's filter. */
    FILTER(KeyCode.F, null),
    /** Reads the screen anew; F5 does it too. */
    REFRESH(KeyCode.R, null),
    /** The fleet. */
    FLEET(KeyCode.DIGIT1, Place.FLEET),
    /** The job list. */
    JOBS(KeyCode.DIGIT2, Place.JOBS),
    /** The dealerships. */
    DEALERSHIPS(KeyCode.DIGIT3, Place.DEALERSHIPS),
    /** The runs. */
    RUNS(KeyCode.DIGIT4, Place.RUNS),
    /** The clock changes. */
    RADAR(KeyCode.DIGIT5, Place.RADAR),
    /** The calendar. */
    CALENDAR(KeyCode.DIGIT6, Place.CALENDAR),
    /** The onboarding. */
    ONBOARD(KeyCode.DIGIT7, Place.ONBOARD),
    /** The phone numbers. */
    NUMBERS(KeyCode.DIGIT8, Place.NUMBERS),
    /** What is left over. */
    ORPHANS(KeyCode.DIGIT9, Place.ORPHANS),
    /** A new custom job. */
    NEW_JOB(KeyCode.N, Place.NEW_JOB),
    /** The settings. */
    SETTINGS(KeyCode.COMMA, Place.SETTINGS),
    /** Closes the window in front. */
    CLOSE(KeyCode.W, null),
    /** Puts the window in front away; on macOS alone, elsewhere the system has keys for it. */
    MINIMIZE(KeyCode.M, null);

    private static final Map<Place, Shortcuts> BY_PLACE = new EnumMap<>(Place.class);

    static {
        for (Shortcuts one : values()) {
            if (one.place != null) {
                BY_PLACE.put(one.place, one);
            }
        }
    }

    private final KeyCombination keys;
    private final @Nullable Place place;

    Shortcuts(KeyCode key, @Nullable Place place) {
        this.keys = new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
        this.place = place;
    }

    /** Where these keys lead; empty where they do something else. */
    Optional<Place> place() {
        return Optional.ofNullable(place);
    }

    /** The keys themselves. */
    KeyCombination keys() {
        return keys;
    }

    /** As this system writes them. */
    String words() {
        return keys.getDisplayText();
    }

    /** Whether these are pressed in this event. */
    boolean match(KeyEvent event) {
        return keys.match(event);
    }

    /** True where they are of every window, and not of the shell alone. */
    boolean ofEveryWindow() {
        return this == CLOSE || this == MINIMIZE;
    }

    /** The keys that lead to a screen; empty where none do. */
    static Optional<Shortcuts> to(Place place) {
        return Optional.ofNullable(BY_PLACE.get(place));
    }

    /** The keys that lead to a screen, as this system writes them; empty where none do. */
    static String of(Place place) {
        Shortcuts one = BY_PLACE.get(place);
        return one == null ? "" : one.words();
    }

    /** What was pressed; empty where it is none of the shell's. */
    static Optional<Shortcuts> pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.F5) {
            return Optional.of(REFRESH);
        }
        return Arrays.stream(values())
                .filter(one -> !one.ofEveryWindow() && one.match(event))
                .findFirst();
    }
}
