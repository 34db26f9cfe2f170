package org.cronconsole.ui.kit;

import org.cronconsole.account.DashboardUser;

/** What people call the roles of the dashboard. */
public final class Roles {
    private Roles() {}

    /** The role of a user in words; as the dashboard writes it where it is none that we know. */
    public static String words(DashboardUser user, Texts texts) {
        return user.role().map(role -> texts.get("role." + role.name())).orElse(user.roleName());
    }
}
