package org.cronconsole.settings;

import java.util.regex.Pattern;

/** What Render takes for the name of an env var: letters, digits and {@code _}, no digit first. */
public final class EnvNames {
    private static final Pattern GOOD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private EnvNames() {}

    /** True where this can be the name of an env var. */
    public static boolean isGood(String name) {
        return GOOD.matcher(name).matches();
    }
}
