package org.cronconsole.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The menu bar at the top of the screen, which macOS has for the application in front; the system
 * itself adds the application's own menu before it. Whatever can be chosen in it is to be had in
 * the window too. On the FX thread.
 */
final class SystemMenu {
    private static final KeyCombination FULL_SCREEN_KEYS =
            new KeyCodeCombination(
                    KeyCode.F, KeyCombination.SHORTCUT_DOWN, KeyCombination.CONTROL_DOWN);

    private final Texts texts;
    private final Ways ways;
    private final Supplier<@Nullable Commands> session;
    private final BooleanSupplier usable;
    private final Supplier<@Nullable Node> focused;
    private final List<MenuItem> ofSession = new ArrayList<>();
    private final MenuItem lock;

    /** What is done with the window itself. */
    record Ways(
            Runnable close, Runnable minimize, Runnable zoom, Runnable fullScreen, Runnable help) {}

    /**
     * A menu that is yet to be shown.
     *
     * @param session what whoever is signed in can do; null where nobody is
     * @param usable whether the window takes clicks: no question waits in front of it, and it is
     *     not covered
     * @param focused what has the focus in the window in front; null where nothing has it
     */
    SystemMenu(
            Texts texts,
            Ways ways,
            Supplier<@Nullable Commands> session,
            BooleanSupplier usable,
            Supplier<@Nullable Node> focused) {
        this.texts = texts;
        this.ways = ways;
        this.session = session;
        this.usable = usable;
        this.focused = focused;
        this.lock = ofSession("palette.lock", null, commands -> commands.toggleLock());
    }

    /** The bar for a window: it takes no room there, for the system shows it. */
    MenuBar bar() {
        MenuBar bar = new MenuBar();
        bar.getMenus().setAll(menus());
        bar.setUseSystemMenuBar(true);
        bar.setManaged(false);
        // Where the system has no such bar after all, nothing of it is left in the window.
        bar.setOpacity(0);
        bar.setMouseTransparent(true);
        return bar;
    }

    /** All menus in their order. */
    List<Menu> menus() {
        List<Menu> menus =
                List.of(file(), edit(), view(), going(), actions(), ofWindow(), helping());
        menus.forEach(menu -> menu.setOnShowing(showing -> follow()));
        follow();
        return menus;
    }

    /** Somebody signed in or out, or may write now or not. */
    void follow() {
        Commands commands = session.get();
        ofSession.forEach(item -> item.setDisable(commands == null));
        if (commands != null) {
            lock.setText(commands.lockWords());
            lock.setDisable(!commands.canToggleLock());
        }
    }

    private Menu file() {
        return menu(
                "file",
                to(Place.NEW_JOB, "menu.newjob"),
                to(Place.ONBOARD, "menu.onboard"),
                new SeparatorMenuItem(),
                to(Place.SETTINGS, "menu.settings"),
                lock,
                ofSession("shell.signout", null, commands -> commands.signOut()),
                new SeparatorMenuItem(),
                // The guide's window hears these keys itself.
                item("menu.close", Shortcuts.CLOSE.keys(), ways.close()));
    }

    /** In a question's window and on the cover as well: it is of whatever has the focus. */
    private Menu edit() {
        Menu menu = menu("edit");
        for (Editing each : Editing.values()) {
            if (each == Editing.CUT || each == Editing.SELECT_ALL) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            MenuItem item = new MenuItem(texts.get(each.words()));
            item.setAccelerator(each.keys());
            item.setOnAction(chosen -> each.on(focused.get()));
            menu.addEventHandler(
                    Menu.ON_SHOWING, showing -> item.setDisable(!each.isPossible(focused.get())));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Menu view() {
        return menu(
                "view",
                ofSession("menu.palette", Shortcuts.PALETTE, Commands::openPalette),
                ofSession("menu.filter", Shortcuts.FILTER, commands -> commands.filter()),
                ofSession("palette.refresh", Shortcuts.REFRESH, commands -> commands.refresh()),
                new SeparatorMenuItem(),
                item("menu.fullscreen", FULL_SCREEN_KEYS, ways.fullScreen()));
    }

    private Menu going() {
        Menu menu = menu("go");
        for (Place place : Place.values()) {
            if (place.ownWay() && place != Place.FAULTS && !isInFile(place)) {
                menu.getItems().add(to(place, "nav." + place.name().toLowerCase(Locale.ROOT)));
            }
        }
        return menu;
    }

    private static boolean isInFile(Place place) {
        return place == Place.NEW_JOB || place == Place.ONBOARD || place == Place.SETTINGS;
    }

    /** What can be pressed on the screen: told each time when the menu opens. */
    private Menu actions() {
        Menu menu = menu("actions");
        MenuItem none = new MenuItem(texts.get("menu.actions.none"));
        none.setDisable(true);
        menu.getItems().setAll(none);
        menu.addEventHandler(
                Menu.ON_SHOWING,
                showing -> {
                    List<MenuItem> items = new ArrayList<>();
                    Commands commands = session.get();
                    if (commands != null && usable.getAsBoolean()) {
                        for (ScreenButtons.Press press : commands.presses()) {
                            items.add(item(press.words(), press.action()));
                        }
                        if (commands.isSandbox()) {
                            items.add(new SeparatorMenuItem());
                            items.add(item("nav.faults", null, () -> commands.go(Place.FAULTS)));
                            items.add(item("palette.startover", null, commands::startOver));
                        }
                    }
                    menu.getItems().setAll(items.isEmpty() ? List.of(none) : items);
                });
        return menu;
    }

    private Menu ofWindow() {
        return menu(
                "window",
                item("menu.minimize", Shortcuts.MINIMIZE.keys(), ways.minimize()),
                item("menu.zoom", null, ways.zoom()));
    }

    private Menu helping() {
        MenuItem help = new MenuItem(texts.get("help.button"));
        help.setAccelerator(Helping.MAC_KEYS);
        // The guide is opened beside a question too.
        help.setOnAction(chosen -> ways.help().run());
        return menu("help", help, to(Place.DOCTOR, "menu.doctor"));
    }

    private Menu menu(String name, MenuItem... items) {
        Menu menu = new Menu(texts.get("menu." + name));
        menu.setId(name + "Menu");
        menu.getItems().setAll(items);
        return menu;
    }

    private MenuItem to(Place place, String key) {
        MenuItem item = ofSession(key, null, commands -> commands.go(place));
        Shortcuts.to(place).ifPresent(keys -> item.setAccelerator(keys.keys()));
        return item;
    }

    private MenuItem ofSession(String key, @Nullable Shortcuts keys, Consumer<Commands> action) {
        MenuItem item =
                item(
                        key,
                        keys == null ? null : keys.keys(),
                        () -> {
                            Commands commands = session.get();
                            if (commands != null) {
                                action.accept(commands);
                            }
                        });
        ofSession.add(item);
        return item;
    }

    private MenuItem item(String key, @Nullable KeyCombination keys, Runnable action) {
        MenuItem item = item(texts.get(key), action);
        item.setAccelerator(keys);
        return item;
    }

    private MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> {
            if (usable.getAsBoolean()) {
                action.run();
            }
        });
        return item;
    }
}
