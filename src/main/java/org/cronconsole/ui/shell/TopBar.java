package org.cronconsole.ui.shell;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.cronconsole.ui.kit.Room;
import org.cronconsole.ui.kit.Signs;
import org.cronconsole.ui.kit.Tips;
import org.cronconsole.ui.watch.WatchPill;

import java.util.Collection;

/** What stands around the screens leaves words to tooltips where the window has little room. */
final class TopBar {
    /** With less, the workspace's name would be cut off, as it was drawn. */
    private static final double ROOM = 900;

    /** With less, not all of who is signed in can be said. */
    private static final double WIDE = 1150;

    /** With less, the screens need what the names of the navigation take. */
    private static final double SCREENS = 820;

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private TopBar() {}

    /** Lets these buttons of the bar show their icons alone where it is narrow. */
    static void fit(Region bar, WatchPill pill, ButtonBase... buttons) {
        BooleanBinding narrow = Room.narrower(bar, ROOM);
        for (ButtonBase button : buttons) {
            onlySign(button, narrow);
            Tips.over(button, button::getText);
        }
        pill.shortProperty().bind(narrow);
    }

    /** Says who is signed in, in short where the bar is narrow. */
    static void say(
            Region bar, Label who, ObservableValue<String> full, ObservableValue<String> brief) {
        who.textProperty().bind(Room.narrower(bar, WIDE).flatMap(tight -> tight ? brief : full));
        who.accessibleTextProperty().bind(full);
    }

    /** Lets what stands beside the screens show its icons alone where the window is narrow. */
    static void fold(
            Region bar, Region side, Collection<? extends ButtonBase> buttons, ShellFoot foot) {
        BooleanBinding narrow = Room.narrower(bar, SCREENS);
        narrow.subscribe(tight -> side.pseudoClassStateChanged(NARROW, tight));
        for (ButtonBase button : buttons) {
            onlySign(button, narrow);
        }
        foot.fold(narrow);
    }

    private static void onlySign(ButtonBase button, BooleanBinding narrow) {
        button.accessibleTextProperty().bind(button.textProperty());
        Signs.alone(narrow, button);
    }
}
