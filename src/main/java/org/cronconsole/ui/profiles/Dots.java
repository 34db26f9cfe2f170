package org.cronconsole.ui.profiles;

import org.cronconsole.settings.ProfileColour;

import java.util.Locale;

/** The style classes of the profiles' colours. */
final class Dots {
    private Dots() {}

    /** The style class that gives a dot this colour. */
    static String style(ProfileColour colour) {
        return "profile-" + colour.name().toLowerCase(Locale.ROOT);
    }
}
