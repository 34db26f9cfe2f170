package org.cronconsole.account;

import org.cronconsole.words.Words;

import java.util.List;

/** Asks the guard before every write. */
public final class GuardedUserDirectory implements UserDirectory {
    private static final Words WORDS = Words.of(GuardedUserDirectory.class);

    private final UserDirectory users;
    private final WriteGuard guard;

    /** Puts the guard before the users. */
    public GuardedUserDirectory(UserDirectory users, WriteGuard guard) {
        this.users = users;
        this.guard = guard;
    }

    @Override
    public List<DashboardUser> users() {
        return users.users();
    }

    @Override
    public List<String> storeIds() {
        return users.storeIds();
    }

    @Override
    public DashboardUser create(NewUser user) {
        guard.check(WORDS.get("write.user.create"));
        return users.create(user);
    }

    @Override
    public DashboardUser setActive(long userId, boolean active) {
        guard.check(WORDS.get("write.user.switch"));
        return users.setActive(userId, active);
    }

    @Override
    public DashboardUser setStores(long userId, List<String> storeIds) {
        guard.check(WORDS.get("write.user.stores"));
        return users.setStores(userId, storeIds);
    }

    @Override
    public void delete(long userId) {
        guard.check(WORDS.get("write.user.delete"));
        users.delete(userId);
    }
}
