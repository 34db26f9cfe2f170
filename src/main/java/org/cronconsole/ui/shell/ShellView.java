package org.cronconsole.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.cronconsole.account.WriteLock;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Picker;
import org.cronconsole.ui.kit.ProfileMark;
import org.cronconsole.ui.kit.ProfileStrip;
import org.cronconsole.ui.kit.Reasons;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The frame around the screens. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
final class ShellView implements Screen {
    private final ShellViewModel model;
    private final SessionScreens screens;
    private final Texts texts;
    private final Runnable signOut;
    private final Parent root;
    private @Nullable Screen shown;

    @FXML private ProfileStrip strip;
    @FXML private ToggleButton navFleet;
    @FXML private ToggleButton navJobs;
    @FXML private ToggleButton navRuns;
    @FXML private ToggleButton navRadar;
    @FXML private ToggleButton navCalendar;
    @FXML private ToggleButton navOnboard;
    @FXML private ToggleButton navDealerships;
    @FXML private ToggleButton navNumbers;
    @FXML private ToggleButton navOrphans;
    @FXML private ToggleButton navSettings;
    @FXML private ToggleButton navDoctor;
    @FXML private Label workspaceLabel;
    @FXML private Label userLabel;
    @FXML private Label limitWaitLabel;
    @FXML private Button paletteButton;
    @FXML private ToggleButton writeLockToggle;
    @FXML private FontIcon lockIcon;
    @FXML private Button signOutButton;
    @FXML private Banner shellBanner;
    @FXML private StackPane content;
    @FXML private Picker commandPalette;

    ShellView(ShellViewModel model, SessionScreens screens, Texts texts, Runnable signOut) {
        this.model = model;
        this.screens = screens;
        this.texts = texts;
        this.signOut = signOut;
        this.root = Fxml.load(this, texts);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    @FXML
    void initialize() {
        workspaceLabel.setText(model.workspaceWords());
        userLabel.textProperty().bind(model.userProperty());
        Reasons.show(userLabel, model.untilProperty());
        signOutButton.setOnAction(pressed -> signOut.run());
        paletteButton.setOnAction(pressed -> openPalette());
        shellBanner.noticeProperty().bindBidirectional(model.noticeProperty());
        bindNavigation();
        bindLock();
        bindWait();
        strip.show(model.mark());
        if (isSandbox()) {
            addSandboxMenu();
        }
    }

    private boolean isSandbox() {
        return model.mark().kind() == ProfileMark.Kind.SANDBOX;
    }

    private void addSandboxMenu() {
        MenuItem faults = new MenuItem(texts.get("shell.faults"));
        faults.setId("faultsItem");
        faults.setOnAction(chosen -> model.placeProperty().set(Place.FAULTS));
        MenuItem startOver = new MenuItem(texts.get("shell.startover"));
        startOver.setId("startOverItem");
        startOver.disableProperty().bind(model.startingOverProperty());
        startOver.setOnAction(chosen -> startOver());
        MenuButton menu = new MenuButton(texts.get("shell.sandbox"), null, faults, startOver);
        menu.setId("sandboxMenu");
        menu.setAccessibleHelp(texts.get("shell.sandbox.help"));
        menu.getStyleClass().addAll("small", "strip-button");
        strip.addAction(menu);
    }

    /** What was typed would be gone with the jobs that it was typed for. */
    private void startOver() {
        screens.leave(model::startSandboxOver);
    }

    private void bindWait() {
        var words = model.limitWait().wordsProperty();
        limitWaitLabel.textProperty().bind(words);
        limitWaitLabel.accessibleTextProperty().bind(model.limitWait().spokenProperty());
        limitWaitLabel.visibleProperty().bind(words.isNotEmpty());
        Tooltip spoken = new Tooltip();
        spoken.textProperty().bind(model.limitWait().spokenProperty());
        limitWaitLabel.setTooltip(spoken);
        limitWaitLabel
                .visibleProperty()
                .subscribe(shown -> {
                    if (shown) {
                        limitWaitLabel.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
                    }
                });
    }

    private void bindNavigation() {
        Map<Place, ToggleButton> buttons =
                Map.ofEntries(
                        Map.entry(Place.FLEET, navFleet),
                        Map.entry(Place.JOBS, navJobs),
                        Map.entry(Place.DEALERSHIPS, navDealerships),
                        Map.entry(Place.RUNS, navRuns),
                        Map.entry(Place.RADAR, navRadar),
                        Map.entry(Place.CALENDAR, navCalendar),
                        Map.entry(Place.ONBOARD, navOnboard),
                        Map.entry(Place.NUMBERS, navNumbers),
                        Map.entry(Place.ORPHANS, navOrphans),
                        Map.entry(Place.SETTINGS, navSettings),
                        Map.entry(Place.DOCTOR, navDoctor));
        buttons.forEach((place, button) ->
                button.setOnAction(pressed -> {
                    button.setSelected(true);
                    model.placeProperty().set(place);
                }));
        model.placeProperty()
                .subscribe(now ->
                        buttons.forEach(
                                (place, button) -> button.setSelected(place == nearest(now))));
    }

    /**
     * The forms and local times of jobs belong to the job list, and the profiles to the settings.
     */
    private static Place nearest(Place place) {
        return switch (place) {
            case JOB, NOTIFY, NEW_JOB, EDIT_JOB, ADOPTION -> Place.JOBS;
            case OFFBOARD -> Place.DEALERSHIPS;
            case MANY, JOURNALS -> Place.ONBOARD;
            case PROFILES, ROTATE -> Place.SETTINGS;
            default -> place;
        };
    }

    private void bindLock() {
        var state = model.writes().stateProperty();
        writeLockToggle.textProperty().bind(model.writes().wordsProperty());
        writeLockToggle
                .disableProperty()
                .bind(Bindings.createBooleanBinding(() -> !model.canToggleLock(), state));
        state.subscribe(now -> {
            boolean open = now == WriteLock.State.OPEN || now == WriteLock.State.UNLOCKED;
            writeLockToggle.setSelected(now == WriteLock.State.UNLOCKED);
            lockIcon.setIconCode(
                    now == WriteLock.State.READ_ONLY
                            ? Feather.EYE
                            : open ? Feather.UNLOCK : Feather.LOCK);
        });
        writeLockToggle.setOnAction(pressed -> {
            // The button shows what is, not what was asked for.
            writeLockToggle.setSelected(state.get() == WriteLock.State.UNLOCKED);
            model.toggleLock();
        });
        Reasons.show(
                writeLockToggle,
                state.map(now -> texts.get("shell.lock." + now.name().toLowerCase(Locale.ROOT))));
    }

    private void key(KeyEvent pressed) {
        boolean shortcut = pressed.isShortcutDown();
        if (shortcut && pressed.getCode() == KeyCode.K) {
            openPalette();
        } else if (shortcut && pressed.getCode() == KeyCode.F) {
            screen().focusFilter();
        } else if (pressed.getCode() == KeyCode.F5 || shortcut && pressed.getCode() == KeyCode.R) {
            screen().refresh();
        } else {
            return;
        }
        pressed.consume();
    }

    private void openPalette() {
        List<Picker.Choice> choices = new ArrayList<>();
        String goTo = texts.get("palette.screen");
        String action = texts.get("palette.action");
        for (Place place : Place.values()) {
            if (!place.ownWay() || place == Place.FAULTS && !isSandbox()) {
                continue;
            }
            choices.add(
                    new Picker.Choice(
                            texts.get("nav." + place.name().toLowerCase(Locale.ROOT)),
                            goTo,
                            () -> model.placeProperty().set(place)));
        }
        choices.add(
                new Picker.Choice(texts.get("palette.refresh"), action, () -> screen().refresh()));
        if (model.canToggleLock()) {
            boolean locked = model.writes().stateProperty().get() == WriteLock.State.LOCKED;
            choices.add(
                    new Picker.Choice(
                            texts.get(locked ? "palette.unlock" : "palette.lock"),
                            action,
                            model::toggleLock));
        }
        if (isSandbox()) {
            choices.add(new Picker.Choice(texts.get("palette.startover"), action, this::startOver));
        }
        choices.add(new Picker.Choice(texts.get("shell.signout"), action, signOut));
        screens.dealerships()
                .names()
                .forEach(name ->
                        choices.add(
                                new Picker.Choice(
                                        name,
                                        texts.get("palette.dealership"),
                                        () -> screens.dealerships().open(name))));
        screens.known()
                .forEach(job ->
                        choices.add(
                                new Picker.Choice(
                                        job.name(),
                                        texts.get("palette.runs"),
                                        () -> screens.openRuns(job))));
        commandPalette.open(choices);
    }

    private Screen screen() {
        return shown == null ? screens.at(model.placeProperty().get()) : shown;
    }

    private void show(Place place) {
        Screen next = screens.at(place);
        if (next == shown) {
            return;
        }
        if (shown != null) {
            shown.left();
        }
        shown = next;
        content.getChildren().setAll(next.root());
        content.applyCss();
        next.entered();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void entered() {
        model.placeProperty().subscribe(this::show);
        model.offerJournals();
    }

    @Override
    public void left() {
        if (shown != null) {
            shown.left();
        }
        screens.close();
        model.close();
    }
}
