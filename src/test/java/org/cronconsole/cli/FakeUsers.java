package org.cronconsole.cli;

import org.cronconsole.account.Authenticator;
import org.cronconsole.account.DashboardUser;
import org.cronconsole.account.NewUser;
import org.cronconsole.account.UserDirectory;
import org.cronconsole.settings.Secret;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The dashboard in memory. */
final class FakeUsers implements UserDirectory, Authenticator {
    final List<DashboardUser> all = new ArrayList<>();

    /** What happens in the middle of a create. */
    Runnable onCreate = () -> {};

    @Override
    public List<DashboardUser> users() {
        return List.copyOf(all);
    }

    @Override
    public List<String> storeIds() {
        return List.of();
    }

    @Override
    public DashboardUser create(NewUser user) {
        onCreate.run();
        DashboardUser made =
                new DashboardUser(
                        all.size() + 1,
                        user.username(),
                        user.role().name(),
                        user.storeIds(),
                        true,
                        null);
        all.add(made);
        return made;
    }

    @Override
    public DashboardUser setActive(long userId, boolean active) {
        return change(
                userId,
                was ->
                        new DashboardUser(
                                was.id(),
                                was.username(),
                                was.roleName(),
                                was.storeIds(),
                                active,
                                was.createdAt()));
    }

    @Override
    public DashboardUser setStores(long userId, List<String> storeIds) {
        return change(
                userId,
                was ->
                        new DashboardUser(
                                was.id(),
                                was.username(),
                                was.roleName(),
                                storeIds,
                                was.active(),
                                was.createdAt()));
    }

    private DashboardUser change(long userId, UnaryOperator<DashboardUser> change) {
        all.replaceAll(user -> user.id() == userId ? change.apply(user) : user);
        return all.stream().filter(user -> user.id() == userId).findFirst().orElseThrow();
    }

    @Override
    public void delete(long userId) {
        all.removeIf(user -> user.id() == userId);
    }

    @Override
    public Login logIn(String username, Secret password) {
        throw new AssertionError("asked only after an unclear create");
    }

    @Override
    public DashboardUser me(Secret token) {
        throw new AssertionError("the fixture signs in by itself");
    }
}
