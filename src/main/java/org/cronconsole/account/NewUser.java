package org.cronconsole.account;

import org.cronconsole.settings.Secret;

import java.util.List;

/**
 * A dashboard user to be created. {@code storeIds} must not be empty: a user without a store sees
 * every dealership's vehicles.
 */
public record NewUser(String username, Secret password, Role role, List<String> storeIds) {
    /** Refuses a super admin, whom the dashboard does not create, and a user without a store. */
    public NewUser {
        storeIds = List.copyOf(storeIds);
        if (role == Role.SUPER_ADMIN) {
            throw new IllegalArgumentException("the dashboard creates no super admins");
        }
        if (storeIds.isEmpty()) {
            throw new IllegalArgumentException("a user without a store sees every dealership");
        }
    }
}
