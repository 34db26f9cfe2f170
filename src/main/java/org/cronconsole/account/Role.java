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
        // Letters beyond ASCII can become those of a role: a dotless i would make a super admin.
        if (!name.chars().allMatch(letter -> letter < 128)) {
            return Optional.empty();
        }
        String wanted = name.toUpperCase(Locale.ROOT);
        for (Role role : values()) {
            if (role.name().equals(wanted)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
