package org.cronconsole.ui.shell;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.cronconsole.ui.doctor.DoctorView;
import org.cronconsole.ui.help.HelpWindow;
import org.cronconsole.ui.help.Topic;
import org.cronconsole.ui.kit.ConfirmDialog;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.profiles.ProfilesView;
import org.jspecify.annotations.Nullable;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Opens the guide where it tells of what is shown. */
final class Helping {
    /** As systems write the key. */
    static final String KEYS = KeyCode.F1.getName();

    /** As macOS has it, besides. */
    static final KeyCombination MAC_KEYS =
            new KeyCodeCombination(
                    KeyCode.SLASH, KeyCombination.META_DOWN, KeyCombination.SHIFT_DOWN);

    /** Where nobody is signed in yet. */
    static final Topic SIGN_IN = Topic.of("signing-in");

    private static final Topic SIGN_IN_AGAIN = Topic.of("signing-in", "signing-in");

    private final HelpWindow window;
    private final Supplier<@Nullable Screen> shown;
    private final BooleanSupplier covered;

    /**
     * Helps beside this window.
     *
     * @param shown what the window shows
     * @param covered whether the window is covered by what asks for a new sign-in
     */
    Helping(
            Stage stage,
            ScreenKit kit,
            UiState state,
            Supplier<@Nullable Screen> shown,
            BooleanSupplier covered) {
        this.window = new HelpWindow(stage, kit, state);
        this.shown = shown;
        this.covered = covered;
    }

    /** Whether a window is the guide's own. */
    boolean is(Window other) {
        return window.is(other);
    }

    /** Opens the page of what is shown. */
    void open() {
        window.open(topic());
    }

    /** Opens the page of a question, where it has one of its own, else of what is shown behind. */
    void open(Stage asking) {
        window.open(ConfirmDialog.helpOf(asking).map(Topic::at).orElseGet(this::topic));
    }

    private Topic topic() {
        if (covered.getAsBoolean()) {
            return SIGN_IN_AGAIN;
        }
        return switch (shown.get()) {
            case ShellView shell -> topic(shell.place());
            case ProfilesView ignored -> topic(Place.PROFILES);
            case DoctorView ignored -> topic(Place.DOCTOR);
            case null, default -> SIGN_IN;
        };
    }

    /** Where the guide tells of a screen. */
    static Topic topic(Place place) {
        return switch (place) {
            case FLEET -> Topic.of("fleet");
            case ALERTS -> Topic.of("notifications");
            case JOBS -> Topic.of("jobs");
            case JOB -> Topic.of("jobs", "one-job");
            case RUNS -> Topic.of("runs");
            case WATCH -> Topic.of("jobs", "watching-a-run");
            case RADAR -> Topic.of("clock-changes", "the-screen-clock-changes");
            case CALENDAR -> Topic.of("clock-changes", "calendar");
            case NOTIFY -> Topic.of("notifications", "what-render-itself-tells");
            case NEW_JOB -> Topic.of("jobs", "custom-jobs");
            case EDIT_JOB -> Topic.of("jobs", "changing-a-job");
            case ADOPTION -> Topic.of("clock-changes", "local-times");
            case ONBOARD -> Topic.of("onboarding");
            case OFFBOARD -> Topic.of("dealerships", "offboarding");
            case ROTATE -> Topic.of("dealerships", "rotating-a-value");
            case MANY -> Topic.of("onboarding", "many-at-once");
            case DEALERSHIPS -> Topic.of("dealerships");
            case JOURNALS -> Topic.of("onboarding", "when-it-stops-half-way");
            case NUMBERS -> Topic.of("numbers");
            case ORPHANS -> Topic.of("numbers", "tidy-up");
            case SETTINGS -> Topic.of("signing-in", "settings");
            case DOCTOR -> Topic.of("troubleshooting");
            case PROFILES -> Topic.of("signing-in", "profiles");
            case FAULTS -> Topic.of("sandbox", "faults");
        };
    }
}
