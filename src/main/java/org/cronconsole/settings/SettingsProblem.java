package org.cronconsole.settings;

/**
 * A setting is missing, malformed or unsafe. The message names it and the fix, and holds no secret.
 */
public final class SettingsProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names the setting and the fix. */
    public SettingsProblem(String message) {
        super(message);
    }
}
