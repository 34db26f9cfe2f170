package org.cronconsole.account;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A user as the dashboard describes it.
 *
 * @param roleName as the dashboard spells it; unknown names are kept
 * @param storeIds a plain user without any sees the vehicles of every dealership
 * @param createdAt the dashboard writes it without a zone and means UTC; null where it sends none
 */
public record DashboardUser(
        long id,
        String username,
        String roleName,
        List<String> storeIds,
        boolean active,
        @Nullable Instant createdAt) {
    /** Copies the stores. */
    public DashboardUser {
        storeIds = List.copyOf(storeIds);
    }

    /** The role, where it is one of the three known. */
    public Optional<Role> role() {
        return Role.parse(roleName);
    }
}
