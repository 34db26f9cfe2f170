package org.cronconsole.dealership;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.account.NewUser;
import org.cronconsole.account.UserDirectory;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The dashboard's users in memory. */
public final class TestUsers implements UserDirectory {
    /** Who is there. */
    public final List<DashboardUser> all = new ArrayList<>();

    /** Thrown by every read. */
    public @Nullable RuntimeException failReads;

    @Override
    public List<DashboardUser> users() {
        if (failReads != null) {
            throw failReads;
        }
        return List.copyOf(all);
    }

    @Override
    public List<String> storeIds() {
        return List.of();
    }

    @Override
    public DashboardUser create(NewUser user) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DashboardUser setActive(long userId, boolean active) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DashboardUser setStores(long userId, List<String> storeIds) {
        all.replaceAll(user ->
                user.id() == userId
                        ? new DashboardUser(
                                user.id(),
                                user.username(),
                                user.roleName(),
                                storeIds,
                                user.active(),
                                user.createdAt())
                        : user);
        return all.stream().filter(user -> user.id() == userId).findFirst().orElseThrow();
    }

    @Override
    public void delete(long userId) {
        throw new UnsupportedOperationException();
    }
}
