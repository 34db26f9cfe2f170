package org.cronconsole.account;

import java.util.Locale;
import java.util.Optional;

/** The three roles of the dashboard, which spells them in either case. */
public enum Role {
    /** May do everything, and the only role that this application lets in. */
    SUPER_ADMIN,
    /** Manages the users of own stores. */
    ADMIN,
    /** Sees the vehicles of own stores. */
    USER;

    /** The role that the dashboard names, case aside; empty for anything else. */
    public static Optional<Role> parse(String name) {
        String wanted = name.toUpperCase(Locale.ROOT);
        for (Role role : values()) {
            if (role.name().equals(wanted)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
