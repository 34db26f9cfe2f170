package org.cronconsole.account;

import java.util.List;

/**
 * Sends every request by way of the session, so that one whose token is refused waits for the next
 * sign-in and is then sent once more.
 */
public final class SessionUserDirectory implements UserDirectory {
    private final UserDirectory users;
    private final SessionKeeper session;

    /** Puts the session before the users. */
    public SessionUserDirectory(UserDirectory users, SessionKeeper session) {
        this.users = users;
        this.session = session;
    }

    @Override
    public List<DashboardUser> users() {
        return session.call(users::users);
    }

    @Override
    public List<String> storeIds() {
        return session.call(users::storeIds);
    }

    @Override
    public DashboardUser create(NewUser user) {
        return session.call(() -> users.create(user));
    }

    @Override
    public DashboardUser setActive(long userId, boolean active) {
        return session.call(() -> users.setActive(userId, active));
    }

    @Override
    public DashboardUser setStores(long userId, List<String> storeIds) {
        return session.call(() -> users.setStores(userId, storeIds));
    }

    @Override
    public void delete(long userId) {
        session.call(() -> {
            users.delete(userId);
            return userId;
        });
    }
}
