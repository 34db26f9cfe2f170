package org.cronconsole.workbench;

import org.cronconsole.settings.Settings;

/**
 * A set of services to work with, by name. In this version profiles live as long as the window.
 *
 * @param name shown on every window
 * @param sandbox true where nothing of it is real
 */
public record Profile(String name, boolean sandbox, Settings settings) {
    @Override
    public String toString() {
        return name;
    }
}
