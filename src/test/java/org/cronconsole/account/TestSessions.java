package org.cronconsole.account;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.settings.Secret;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A dashboard that signs one user in, by one password, for half an hour each time. */
public final class TestSessions implements Authenticator {
    /** The password that is right. */
    public static final Secret PASSWORD = Secret.of("secret");

    /** The super admin. */
    public static final DashboardUser ROOT =
            new DashboardUser(1, "root.sa", "SUPER_ADMIN", List.of(), true, null);

    /** Who the dashboard says it is. */
    public DashboardUser user = ROOT;

    /** Thrown in place of a sign-in. */
    public @Nullable RuntimeException failure;

    /** The passwords that were tried. */
    public final List<Secret> tried = new ArrayList<>();

    private final InstantSource clock;
    private int made;

    /** Signs in at this time. */
    public TestSessions(InstantSource clock) {
        this.clock = clock;
    }

    /** A session of the super admin that this dashboard renews. */
    public SessionKeeper keeper() {
        return keeper(new Session(ROOT, Secret.of("token-0"), end(), false));
    }

    /** A session that this dashboard renews. */
    public SessionKeeper keeper(Session begun) {
        return new SessionKeeper(
                new SignIn(
                        this,
                        token -> new TokenVerifier.Claims(user.username(), end(), false, null)),
                begun,
                clock);
    }

    /** A session that is not to be renewed. */
    public static SessionKeeper of(Session begun, InstantSource clock) {
        return new TestSessions(clock).keeper(begun);
    }

    private Instant end() {
        return clock.instant().plus(Duration.ofMinutes(30));
    }

    @Override
    public synchronized Login logIn(String username, Secret password) {
        tried.add(password);
        RuntimeException no = failure;
        if (no != null) {
            throw no;
        }
        if (!password.equals(PASSWORD)) {
            throw unauthorized("POST /api/login");
        }
        return new Login(Secret.of("token-" + ++made), user);
    }

    @Override
    public DashboardUser me(Secret token) {
        return user;
    }

    /** What the dashboard answers where it wants a new sign-in. */
    public static GatewayException.Unauthorized unauthorized(String request) {
        return new GatewayException.Unauthorized(
                "The dashboard wants you to sign in again.",
                new Failure(RemoteService.DASHBOARD, request, 401, null, null, false));
    }
}
