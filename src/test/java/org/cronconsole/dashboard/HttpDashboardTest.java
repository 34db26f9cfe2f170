package org.cronconsole.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.account.Authenticator.Login;
import org.cronconsole.account.DashboardUser;
import org.cronconsole.account.NewUser;
import org.cronconsole.account.Role;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.sandbox.SandboxSeed;
import org.cronconsole.sandbox.SandboxUser;
import org.cronconsole.sandbox.SeedDealership;
import org.cronconsole.sandbox.Served;
import org.cronconsole.sandbox.SettableClock;
import org.cronconsole.sandbox.dashboard.DashboardSandbox;
import org.cronconsole.settings.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Against the lookalike, over real HTTP. */
class HttpDashboardTest {

    private static final Instant NOW = Instant.parse("2026-11-23T17:11:28.486890Z");
    private static final SandboxSeed SEED = new SandboxSeed(1, 3, 0, NOW);

    private final SettableClock clock = new SettableClock(NOW);
    private final DashboardSandbox sandbox = new DashboardSandbox(clock);
    private final AtomicReference<Optional<Secret>> session =
            new AtomicReference<>(Optional.empty());
    private Served served;
    private HttpDashboard dashboard;

    @BeforeEach
    void serve() {
        sandbox.reset(SEED);
        served = new Served(sandbox);
        // A slash at the end must not lead to one in the middle, which would be redirected.
        dashboard = new HttpDashboard(URI.create(served.base() + "/"), session::get);
    }

    @AfterEach
    void stop() {
        dashboard.close();
        served.close();
    }

    @Test
    void signsInAndAsksWhoItIs() {
        SandboxUser root = sandbox.accounts().getFirst();
        Login login = dashboard.logIn(root.username(), Secret.of(root.password()));

        assertThat(login.user())
                .isEqualTo(new DashboardUser(1, "root.sa", "SUPER_ADMIN", List.of(), true, NOW));
        assertThat(login.user().role()).contains(Role.SUPER_ADMIN);
        assertThat(dashboard.me(login.token())).isEqualTo(login.user());
        assertThat(login.toString()).doesNotContain(login.token().reveal());
    }

    @Test
    void wrongPasswordIsUnauthorizedAndKeptToItself() {
        Secret wrong = Secret.of("Wrong-Pass-123");
        assertThatExceptionOfType(GatewayException.Unauthorized.class)
                .isThrownBy(() -> dashboard.logIn("root.sa", wrong))
                .withMessage("The dashboard does not know this user name and password.")
                .satisfies(e -> assertThat(e.failure().status()).isEqualTo(401))
                .satisfies(e -> assertThat(e.effectUnknown()).isFalse())
                .satisfies(e -> assertThat(e.toString()).doesNotContain("Wrong-Pass"));
    }

    @Test
    void inactiveUserIsSeenAtSignInAlready() {
        SandboxUser former = sandbox.inactiveAccount();
        Login login = dashboard.logIn(former.username(), Secret.of(former.password()));

        assertThat(login.user().active()).isFalse();
        assertThatThrownBy(() -> dashboard.me(login.token()))
                .isInstanceOf(GatewayException.Unauthorized.class);
    }

    @Test
    void expiredTokenMeansSigningInAgain() {
        signIn(sandbox.accounts().getFirst());
        clock.advance(Duration.ofMinutes(31));

        assertThatThrownBy(dashboard::users)
                .isInstanceOf(GatewayException.Unauthorized.class)
                .hasMessage("The dashboard wants you to sign in again.");
    }

    @Test
    void nobodySignedInSendsNothing() {
        assertThatThrownBy(dashboard::users)
                .isInstanceOf(GatewayException.Unauthorized.class)
                .hasMessage("Nobody is signed in to the dashboard.");
    }

    @Test
    void tooLittleRightIsForbidden() {
        signIn(sandbox.accounts().get(2));
        assertThatThrownBy(dashboard::users)
                .isInstanceOf(GatewayException.Forbidden.class)
                .hasMessage(
                        "The dashboard does not allow this: Admin or super admin access"
                                + " required.");
    }

    @Test
    void listsUsersAndStores() {
        signIn(sandbox.accounts().getFirst());

        assertThat(dashboard.users())
                .extracting(DashboardUser::username)
                .contains("ada.admin", "uli.user")
                .doesNotContain("root.sa");
        assertThat(dashboard.storeIds())
                .containsExactlyElementsOf(
                        SEED.list().stream().map(SeedDealership::storeId).toList());
    }

    @Test
    void createsUsersAndAdmins() {
        signIn(sandbox.accounts().getFirst());
        DashboardUser user = dashboard.create(wish("dealer.one", Role.USER));
        DashboardUser admin = dashboard.create(wish("admin.two", Role.ADMIN));

        assertThat(user.role()).contains(Role.USER);
        assertThat(user.storeIds()).containsExactly("store");
        assertThat(user.createdAt()).isEqualTo(NOW);
        assertThat(admin.role()).contains(Role.ADMIN);
        assertThat(dashboard.users()).contains(user, admin);
        assertThat(dashboard.logIn("dealer.one", Secret.of("Dealer-1")).user()).isEqualTo(user);
    }

    @Test
    void takenNameIsAConflict() {
        signIn(sandbox.accounts().getFirst());
        assertThatExceptionOfType(GatewayException.Conflict.class)
                .isThrownBy(() -> dashboard.create(wish("uli.user", Role.USER)))
                .withMessage("The dashboard already has a user of this name.")
                .satisfies(e -> assertThat(e.effectUnknown()).isFalse());
    }

    @Test
    void refusedFieldsAreNamedWithoutWhatWasSent() {
        signIn(sandbox.accounts().getFirst());
        NewUser wish = new NewUser("ab", Secret.of("pw7#x"), Role.USER, List.of("store"));
        assertThatExceptionOfType(GatewayException.Invalid.class)
                .isThrownBy(() -> dashboard.create(wish))
                .satisfies(e ->
                        assertThat(e.fields())
                                .containsEntry(
                                        "username", "String should have at least 3 characters")
                                .containsEntry(
                                        "password", "String should have at least 6 characters"))
                .satisfies(e -> assertThat(e.toString() + e.failure()).doesNotContain("pw7#x"));
    }

    @Test
    void failureWithSqlAndHashIsNotPassedOn() {
        signIn(sandbox.accounts().getFirst());
        NewUser wish =
                new NewUser(
                        "dealer.long", Secret.of("123456"), Role.USER, List.of("s".repeat(101)));
        assertThatExceptionOfType(GatewayException.Unexpected.class)
                .isThrownBy(() -> dashboard.create(wish))
                .withMessage("The dashboard failed (status 500).")
                .satisfies(e -> assertThat(e.failure().rawText()).isNull())
                .satisfies(e -> assertThat(e.effectUnknown()).isTrue());
    }

    @Test
    void switchesOffAndOnByPut() {
        signIn(sandbox.accounts().getFirst());
        DashboardUser user = dashboard.create(wish("dealer.one", Role.USER));

        assertThat(dashboard.setActive(user.id(), false).active()).isFalse();
        assertThat(dashboard.setActive(user.id(), false).active()).isFalse();
        assertThat(dashboard.setActive(user.id(), true)).isEqualTo(user);
        assertThatThrownBy(() -> dashboard.setActive(99_999, true))
                .isInstanceOf(GatewayException.NotFound.class);
    }

    @Test
    void deletesAndTakesGoneForDeleted() {
        signIn(sandbox.accounts().getFirst());
        DashboardUser user = dashboard.create(wish("dealer.one", Role.USER));

        dashboard.delete(user.id());
        assertThat(dashboard.users()).doesNotContain(user);
        dashboard.delete(user.id());
    }

    private void signIn(SandboxUser user) {
        Login login = dashboard.logIn(user.username(), Secret.of(user.password()));
        session.set(Optional.of(login.token()));
    }

    private static NewUser wish(String name, Role role) {
        return new NewUser(name, Secret.of("Dealer-1"), role, List.of("store"));
    }
}
