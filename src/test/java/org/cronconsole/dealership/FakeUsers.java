package org.cronconsole.dealership;

import org.cronconsole.account.Authenticator;
import org.cronconsole.account.DashboardUser;
import org.cronconsole.account.NewUser;
import org.cronconsole.account.UserDirectory;
import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.render.FakeRender;
import org.cronconsole.settings.Secret;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The dashboard in memory. */
final class FakeUsers implements UserDirectory, Authenticator {
    final List<DashboardUser> all = new ArrayList<>();
    @Nullable RuntimeException refuse;
    boolean cutAfterEffect;

    /** What somebody else does just before a user is made. */
    Runnable onCreate = () -> {};

    boolean blindAfterCreate;
    @Nullable RuntimeException refuseDelete;
    @Nullable RuntimeException refuseLogIn;
    final List<String> writes = new ArrayList<>();
    private @Nullable Secret password;
    private long last;

    @Override
    public List<DashboardUser> users() {
        if (blindAfterCreate && !all.isEmpty()) {
            throw new GatewayException.Unexpected(
                    "The dashboard failed.",
                    new Failure(RemoteService.DASHBOARD, "GET /users", 503, null, null, false),
                    null);
        }
        return List.copyOf(all);
    }

    @Override
    public List<String> storeIds() {
        return List.of();
    }

    @Override
    public DashboardUser create(NewUser user) {
        if (refuse != null) {
            throw refuse;
        }
        onCreate.run();
        password = user.password();
        DashboardUser made =
                new DashboardUser(
                        ++last, user.username(), user.role().name(), user.storeIds(), true, null);
        all.add(made);
        if (cutAfterEffect) {
            throw FakeRender.cut();
        }
        return made;
    }

    @Override
    public DashboardUser setStores(long userId, List<String> storeIds) {
        throw new AssertionError("not part of an onboarding");
    }

    @Override
    public DashboardUser setActive(long userId, boolean active) {
        writes.add("active " + active);
        all.replaceAll(user ->
                user.id() == userId
                        ? new DashboardUser(
                                user.id(),
                                user.username(),
                                user.roleName(),
                                user.storeIds(),
                                active,
                                null)
                        : user);
        return all.stream().filter(user -> user.id() == userId).findFirst().orElseThrow();
    }

    @Override
    public void delete(long userId) {
        writes.add("delete");
        if (refuseDelete != null) {
            throw refuseDelete;
        }
        all.removeIf(user -> user.id() == userId);
    }

    @Override
    public Login logIn(String username, Secret typed) {
        if (refuseLogIn != null) {
            throw refuseLogIn;
        }
        if (all.isEmpty() || !typed.equals(password)) {
            throw new GatewayException.Unauthorized(
                    "Incorrect username or password.",
                    new Failure(RemoteService.DASHBOARD, "POST /login", 401, null, null, false));
        }
        return new Login(Secret.of("t"), all.getFirst());
    }

    @Override
    public DashboardUser me(Secret token) {
        return all.getFirst();
    }
}
