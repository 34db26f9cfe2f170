package org.cronconsole.ui;

import org.cronconsole.ui.kit.Habits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The name under which the system knows this application. On X11 it is the class of every window
 * ({@code WM_CLASS}), by which docks group the windows and find the icon and the entry in the
 * system's menu: {@code StartupWMClass} in {@code cron-console.desktop} is the same. On macOS it
 * stands in the application's own menu.
 */
final class SystemName {
    /** As the package, the command and the icon are named. */
    static final String PACKAGE = "cron-console";

    private static final Logger LOG = LoggerFactory.getLogger(SystemName.class);

    private SystemName() {}

    /**
     * Tells it, on the FX thread and before the first window: later it is not heard any more.
     *
     * <p>JavaFX has no open way to it but the name of an {@code Application}'s class, which is no
     * name for people; the launchers export the package that has. Where they did not, the window
     * goes by the name of {@code java}, which harms nothing else.
     */
    static void tell(Habits habits, String name) {
        try {
            com.sun.glass.ui.Application.GetApplication().setName(of(habits, name));
        } catch (IllegalAccessError notExported) {
            LOG.info("The system is not told the application's name", notExported);
        }
    }

    private static String of(Habits habits, String name) {
        return switch (habits) {
            case MAC -> name;
            case OTHERS -> PACKAGE;
        };
    }
}
