package org.cronconsole.ui.kit;

import java.util.Locale;

/** Whose habits the window follows: where its menu is, and which keys are pressed for what. */
public enum Habits {
    /** Those of macOS: one menu bar at the top of the screen, and the command key. */
    MAC,
    /** Those of Linux and Windows: no menu bar here, and the control key. */
    OTHERS;

    /** Those of this computer. */
    public static Habits here() {
        return of(System.getProperty("os.name", ""));
    }

    /** Those of a system, as {@code os.name} says it. */
    public static Habits of(String osName) {
        return osName.toLowerCase(Locale.ROOT).startsWith("mac") ? MAC : OTHERS;
    }
}
