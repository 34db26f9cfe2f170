package org.cronconsole.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.cronconsole.account.WriteLock;
import org.cronconsole.ui.alerts.Bell;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Picker;
import org.cronconsole.ui.kit.ProfileStrip;
import org.cronconsole.ui.kit.Reasons;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Tips;
import org.cronconsole.ui.kit.UiState;
import org.cronconsole.ui.kit.WrapRow;
import org.cronconsole.ui.kit.form.InSight;
import org.cronconsole.ui.watch.WatchPill;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;
import java.util.Map;

/** The frame around the screens. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
final class ShellView implements Screen {
    private final ShellViewModel model;
    private final SessionScreens screens;
    private final Texts texts;
    private final ShellCommands.Ways ways;
    private final ShellCommands commands;
    private final StackPane root;
    private @Nullable Screen shown;
    private @Nullable Picker commandPalette;

    @FXML private ProfileStrip strip;
    @FXML private VBox navSide;
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
    @FXML private WrapRow topBar;
    @FXML private Label workspaceLabel;
    @FXML private Label userLabel;
    @FXML private StackPane watchPlace;
    @FXML private Button paletteButton;
    @FXML private Bell alertsButton;
    @FXML private ToggleButton writeLockToggle;
    @FXML private FontIcon lockIcon;
    @FXML private Button signOutButton;
    @FXML private Button helpButton;
    @FXML private Banner shellBanner;
    @FXML private ScrollPane contentScroll;
    @FXML private StackPane content;

    ShellView(
            ShellViewModel model,
            SessionScreens screens,
            Texts texts,
            UiState state,
            ShellCommands.Ways ways) {
        this.model = model;
        this.screens = screens;
        this.texts = texts;
        this.ways = ways;
        this.commands =
                new ShellCommands(model, screens, this::screen, this::palette, texts, state, ways);
        this.root = (StackPane) Fxml.load(this, texts);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    @FXML
    void initialize() {
        workspaceLabel.setText(model.workspaceWords());
        TopBar.say(topBar, userLabel, model.userProperty(), model.userInShortProperty());
        Reasons.show(userLabel, model.untilProperty());
        signOutButton.setOnAction(pressed -> ways.signOut().run());
        helpButton.setOnAction(pressed -> ways.help().run());
        Tips.always(helpButton, texts.format("help.keys", Helping.KEYS));
        paletteButton.setText(texts.format("shell.palette", Shortcuts.PALETTE.words()));
        WatchPill watched = screens.watch().pill();
        watchPlace.getChildren().setAll(watched);
        TopBar.fit(topBar, watched, paletteButton, signOutButton);
        paletteButton.setOnAction(pressed -> commands.openPalette());
        shellBanner.noticeProperty().bindBidirectional(model.noticeProperty());
        InSight.keep(contentScroll);
        bindNavigation();
        bindLock();
        alertsButton.follow(screens.fleet().feed(), () -> model.placeProperty().set(Place.ALERTS));
        strip.show(model.mark());
        if (commands.isSandbox()) {
            strip.addAction(
                    SandboxMenu.of(
                            texts,
                            model.startingOverProperty(),
                            () -> model.placeProperty().set(Place.FAULTS),
                            commands::startOver));
        }
    }

    /** Made when it is first opened. */
    private Picker palette() {
        Picker palette = commandPalette;
        if (palette == null) {
            palette = new Picker();
            palette.setId("commandPalette");
            commandPalette = palette;
            root.getChildren().add(palette);
        }
        return palette;
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
        buttons.forEach((place, button) -> {
            button.setOnAction(pressed -> {
                button.setSelected(true);
                model.placeProperty().set(place);
            });
            String keys = Shortcuts.of(place);
            Tips.always(
                    button,
                    keys.isEmpty()
                            ? button.getText()
                            : texts.format("shell.nav.keys", button.getText(), keys));
        });
        ShellFoot foot = new ShellFoot(model.services(), model.limitWait(), texts);
        navSide.getChildren().add(foot.root());
        TopBar.fold(topBar, navSide, buttons.values(), foot);
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
            case WATCH -> Place.RUNS;
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
        Shortcuts.pressed(pressed)
                .ifPresent(keys -> {
                    pressed.consume();
                    switch (keys) {
                        case PALETTE -> commands.openPalette();
                        case FILTER -> commands.filter();
                        case REFRESH -> commands.refresh();
                        default -> keys.place().ifPresent(commands::go);
                    }
                });
    }

    /** What can be done here. */
    Commands commands() {
        return commands;
    }

    /** The screen that is shown. */
    Place place() {
        return model.placeProperty().get();
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
