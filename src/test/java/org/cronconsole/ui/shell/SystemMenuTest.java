package org.cronconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;

import org.cronconsole.ui.kit.Habits;
import org.cronconsole.ui.kit.TestWindow;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The menu bar of macOS, on any system. */
class SystemMenuTest {
    private static TestWindow toolkit;

    private final List<String> done = new ArrayList<>();
    private final Texts texts = Texts.load();
    private @Nullable Commands session;
    private boolean usable = true;
    private @Nullable Node focused;

    private final SystemMenu made =
            new SystemMenu(
                    texts,
                    new SystemMenu.Ways(
                            () -> done.add("close"),
                            () -> done.add("minimize"),
                            () -> done.add("zoom"),
                            () -> done.add("full screen"),
                            () -> done.add("help")),
                    () -> session,
                    () -> usable,
                    () -> focused);
    private final List<Menu> menus = made.menus();

    /** Controls want JavaFX to run, though none of these is shown. */
    @BeforeAll
    static void start() {
        toolkit = TestWindow.open();
    }

    @AfterAll
    static void end() {
        toolkit.close();
    }

    private MenuItem item(String key) {
        return items().stream()
                .filter(each -> texts.get(key).equals(each.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key));
    }

    private List<MenuItem> items() {
        return menus.stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(each -> !(each instanceof SeparatorMenuItem))
                .toList();
    }

    private Menu open(String key) {
        Menu menu =
                menus.stream()
                        .filter(each -> texts.get(key).equals(each.getText()))
                        .findFirst()
                        .orElseThrow();
        Event.fireEvent(menu, new Event(Menu.ON_SHOWING));
        return menu;
    }

    @Test
    void macOSAloneHasItsHabits() {
        assertThat(Habits.of("Mac OS X")).isEqualTo(Habits.MAC);
        assertThat(Habits.of("Linux")).isEqualTo(Habits.OTHERS);
        assertThat(Habits.of("Windows 11")).isEqualTo(Habits.OTHERS);
        assertThat(Habits.of("")).isEqualTo(Habits.OTHERS);
    }

    @Test
    void whileNobodyIsSignedInTheWindowAndTheHelpAreThereAlone() {
        List<String> enabled =
                items().stream().filter(each -> !each.isDisable()).map(MenuItem::getText).toList();
        assertThat(enabled)
                .containsExactly(
                        texts.get("menu.close"),
                        texts.get("menu.undo"),
                        texts.get("menu.redo"),
                        texts.get("menu.cut"),
                        texts.get("menu.copy"),
                        texts.get("menu.paste"),
                        texts.get("menu.selectall"),
                        texts.get("menu.fullscreen"),
                        texts.get("menu.minimize"),
                        texts.get("menu.zoom"),
                        texts.get("help.button"));
        item("menu.close").fire();
        item("menu.minimize").fire();
        item("menu.zoom").fire();
        item("menu.fullscreen").fire();
        item("help.button").fire();
        assertThat(done).containsExactly("close", "minimize", "zoom", "full screen", "help");
    }

    @Test
    void everyScreenIsReachedAndNoKeysAreGivenTwice() {
        session = new Noted(false);
        made.follow();
        List<MenuItem> presses = open("menu.actions").getItems();
        for (MenuItem item : items()) {
            if (!item.isDisable() && !presses.contains(item)) {
                item.fire();
            }
        }
        for (Place place : Place.values()) {
            if (place.ownWay() && place != Place.FAULTS) {
                assertThat(done).contains("go " + place);
            }
        }
        assertThat(done).contains("palette", "refresh", "filter", "lock", "sign out");
        Set<Object> keys = new HashSet<>();
        items().stream()
                .map(MenuItem::getAccelerator)
                .filter(Objects::nonNull)
                .forEach(each -> assertThat(keys.add(each)).as(each.toString()).isTrue());
        for (Shortcuts one : Shortcuts.values()) {
            assertThat(keys).as(one.name()).contains(one.keys());
        }
    }

    @Test
    void theActionsAreThoseOfTheScreenAtTheTime() {
        Menu actions = open("menu.actions");
        assertThat(actions.getItems())
                .extracting(MenuItem::getText)
                .containsExactly(texts.get("menu.actions.none"));
        session = new Noted(true);
        open("menu.actions");
        assertThat(actions.getItems())
                .extracting(MenuItem::getText)
                .startsWith("Trigger")
                .contains(texts.get("palette.startover"), texts.get("nav.faults"));
        actions.getItems().getFirst().fire();
        assertThat(done).containsExactly("trigger");

        session = null;
        open("menu.actions");
        assertThat(actions.getItems())
                .extracting(MenuItem::getText)
                .containsExactly(texts.get("menu.actions.none"));
    }

    @Test
    void nothingIsDoneBehindAQuestionOrACoverButHelpIsGiven() {
        session = new Noted(false);
        made.follow();
        usable = false;
        items().forEach(MenuItem::fire);
        assertThat(done).containsExactly("help");
    }

    private List<String> possible() {
        return open("menu.edit").getItems().stream()
                .filter(each -> !(each instanceof SeparatorMenuItem) && !each.isDisable())
                .map(MenuItem::getText)
                .toList();
    }

    /** In a question's window as well, where a name or a passphrase is pasted. */
    @Test
    void editingIsOfTheFieldThatHasTheFocusWhateverWaitsInFront() {
        usable = false;
        toolkit.onFx(() -> {
            assertThat(possible()).isEmpty();
            TextField field = new TextField("Naperville Ford");
            focused = field;
            item("menu.selectall").fire();
            assertThat(field.getSelectedText()).isEqualTo("Naperville Ford");
            item("menu.cut").fire();
            assertThat(field.getText()).isEmpty();
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("Naperville Ford");
            item("menu.paste").fire();
            item("menu.paste").fire();
            assertThat(field.getText()).isEqualTo("Naperville FordNaperville Ford");
            item("menu.undo").fire();
            item("menu.undo").fire();
            assertThat(field.getText()).isEmpty();
            item("menu.redo").fire();
            assertThat(field.getText()).isEqualTo("Naperville Ford");
            field.selectRange(0, 10);
            item("menu.copy").fire();
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("Naperville");

            field.setEditable(false);
            field.selectRange(0, 10);
            assertThat(possible())
                    .containsExactly(texts.get("menu.copy"), texts.get("menu.selectall"));
            PasswordField secret = new PasswordField();
            secret.setText("Root-Sandbox-1");
            secret.selectAll();
            focused = secret;
            assertThat(possible())
                    .doesNotContain(texts.get("menu.copy"), texts.get("menu.cut"))
                    .contains(texts.get("menu.paste"));
            item("menu.copy").fire();
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("Naperville");
            return true;
        });
    }

    @Test
    void whateverElseHasTheFocusHearsTheKeys() {
        toolkit.onFx(() -> {
            ListView<String> lines = new ListView<>();
            List<KeyEvent> heard = new ArrayList<>();
            lines.addEventHandler(KeyEvent.KEY_PRESSED, heard::add);
            // As a window does with keys that nobody took.
            lines.addEventHandler(KeyEvent.KEY_PRESSED, any -> item("menu.copy").fire());
            focused = lines;
            assertThat(possible())
                    .containsExactly(texts.get("menu.copy"), texts.get("menu.selectall"));
            item("menu.copy").fire();
            item("menu.paste").fire();
            assertThat(heard).hasSize(1);
            assertThat(Editing.COPY.keys().match(heard.getFirst())).isTrue();
            return true;
        });
    }

    @Test
    void theLockFollowsTheSession() {
        session = new Noted(true);
        open("menu.file");
        assertThat(item("palette.lock").isDisable()).isTrue();
        session = new Noted(false);
        open("menu.file");
        assertThat(item("palette.lock").isDisable()).isFalse();
    }

    /** Notes what it is asked for. */
    private final class Noted implements Commands {
        private final boolean sandbox;

        Noted(boolean sandbox) {
            this.sandbox = sandbox;
        }

        @Override
        public List<Place> places() {
            return Arrays.asList(Place.values());
        }

        @Override
        public void go(Place place) {
            done.add("go " + place);
        }

        @Override
        public List<ScreenButtons.Press> presses() {
            return List.of(
                    new ScreenButtons.Press("triggerButton", "Trigger", () -> done.add("trigger")));
        }

        @Override
        public void openPalette() {
            done.add("palette");
        }

        @Override
        public void refresh() {
            done.add("refresh");
        }

        @Override
        public void filter() {
            done.add("filter");
        }

        @Override
        public boolean canToggleLock() {
            return !sandbox;
        }

        @Override
        public String lockWords() {
            return texts.get("palette.lock");
        }

        @Override
        public void toggleLock() {
            done.add("lock");
        }

        @Override
        public boolean isSandbox() {
            return sandbox;
        }

        @Override
        public void startOver() {
            done.add("start over");
        }

        @Override
        public void signOut() {
            done.add("sign out");
        }
    }
}
