package org.cronconsole.ui.shell;

import org.cronconsole.account.WriteLock;
import org.cronconsole.ui.kit.Picker;
import org.cronconsole.ui.kit.ProfileMark;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.UiState;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * What can be done wherever one is in a session: the palette, the keys and the menu bar of macOS
 * all lead here.
 */
final class ShellCommands implements Commands {
    private final ShellViewModel model;
    private final SessionScreens screens;
    private final Supplier<Screen> screen;
    private final Supplier<Picker> picker;
    private final Texts texts;
    private final Palette palette;
    private final Ways ways;

    /** What leads out of the screens. */
    record Ways(Runnable signOut, Runnable help) {}

    /**
     * Of one session.
     *
     * @param screen the one that is shown
     * @param picker what the palette opens in
     */
    ShellCommands(
            ShellViewModel model,
            SessionScreens screens,
            Supplier<Screen> screen,
            Supplier<Picker> picker,
            Texts texts,
            UiState state,
            Ways ways) {
        this.model = model;
        this.screens = screens;
        this.screen = screen;
        this.picker = picker;
        this.texts = texts;
        this.palette = new Palette(texts, state, model.profile());
        this.ways = ways;
    }

    @Override
    public List<Place> places() {
        return Arrays.stream(Place.values())
                .filter(place -> place.ownWay() && (place != Place.FAULTS || isSandbox()))
                .toList();
    }

    @Override
    public void go(Place place) {
        model.placeProperty().set(place);
    }

    @Override
    public List<ScreenButtons.Press> presses() {
        return ScreenButtons.of(screen.get().root());
    }

    @Override
    public void refresh() {
        screen.get().refresh();
    }

    @Override
    public void filter() {
        screen.get().focusFilter();
    }

    @Override
    public boolean canToggleLock() {
        return model.canToggleLock();
    }

    @Override
    public String lockWords() {
        boolean locked = model.writes().stateProperty().get() == WriteLock.State.LOCKED;
        return texts.get(locked ? "palette.unlock" : "palette.lock");
    }

    @Override
    public void toggleLock() {
        model.toggleLock();
    }

    @Override
    public boolean isSandbox() {
        return model.mark().kind() == ProfileMark.Kind.SANDBOX;
    }

    /** What was typed would be gone with the jobs that it was typed for. */
    @Override
    public void startOver() {
        screens.leave(model::startSandboxOver);
    }

    @Override
    public void signOut() {
        ways.signOut().run();
    }

    @Override
    public void openPalette() {
        palette.clear().buttons(model.placeProperty().get(), presses());
        places().forEach(place -> palette.place(place, this::go));
        palette.action(
                "refresh", texts.get("palette.refresh"), Shortcuts.REFRESH.words(), this::refresh);
        palette.action("filter", texts.get("menu.filter"), Shortcuts.FILTER.words(), this::filter);
        if (canToggleLock()) {
            palette.action("lock", lockWords(), "", this::toggleLock);
        }
        if (isSandbox()) {
            palette.action("startover", texts.get("palette.startover"), "", this::startOver);
        }
        palette.action("help", texts.get("help.button"), Helping.KEYS, ways.help());
        palette.action("signout", texts.get("shell.signout"), "", ways.signOut());
        screens.offer(palette);
        picker.get().open(palette.choices());
    }
}
