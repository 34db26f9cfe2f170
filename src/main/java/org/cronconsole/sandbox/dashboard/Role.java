package org.cronconsole.sandbox.dashboard;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** What an account may do; the names are the values on the wire of a newer installation. */
enum Role {
    SUPER_ADMIN("Super Administrator"),
    ADMIN("Administrator"),
    USER("User");

    private final String display;

    Role(String display) {
        this.display = display;
    }

    String display() {
        return display;
    }

    /** The role of that name in any case, or null where there is none. */
    static @Nullable Role of(String text) {
        for (Role role : values()) {
            if (role.name().equals(text.toUpperCase(Locale.ROOT))) {
                return role;
            }
        }
        return null;
    }
}
