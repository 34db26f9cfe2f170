package org.cronconsole.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.account.SignInRefused.Reason;
import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.settings.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class SignInTest {
    private DashboardUser user = user("root", "SUPER_ADMIN", true);
    private TokenVerifier.Claims claims = new TokenVerifier.Claims("root", null, false, null);
    private boolean rejectPassword;
    private boolean rejectToken;
    private int asked;

    private final Authenticator dashboard =
            new Authenticator() {
                @Override
                public Login logIn(String username, Secret password) {
                    if (rejectPassword) {
                        throw unauthorized();
                    }
                    return new Login(Secret.of("t"), user);
                }

                @Override
                public DashboardUser me(Secret token) {
                    asked++;
                    if (rejectToken) {
                        throw unauthorized();
                    }
                    return user;
                }
            };
    private final SignIn signIn = new SignIn(dashboard, token -> claims);

    @ParameterizedTest
    @ValueSource(strings = {"SUPER_ADMIN", "super_admin", "Super_Admin"})
    void letsASuperAdminInHoweverTheRoleIsSpelled(String role) {
        user = user("root", role, true);
        assertThat(signIn.withPassword("root", Secret.of("p")).user().username()).isEqualTo("root");
        assertThat(asked).as("the dashboard is always asked").isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADMIN", "admin", "USER", "owner", "", "SUPER_ADMIN ", "SUPERADMIN"})
    void letsNobodyElseInAndSaysWhoIsSignedIn(String role) {
        user = user("uwe", role, true);
        claims = new TokenVerifier.Claims("uwe", null, false, null);
        assertThatThrownBy(() -> signIn.withPassword("uwe", Secret.of("p")))
                .isInstanceOfSatisfying(
                        SignInRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_SUPER_ADMIN))
                .hasMessageContaining("Super admin access required")
                .hasMessageContaining("uwe");
    }

    @Test
    void anInactiveUserIsToldSoBeforeTheTokenIsTried() {
        user = user("root", "SUPER_ADMIN", false);
        assertRefused(() -> signIn.withPassword("root", Secret.of("p")), Reason.INACTIVE);
        assertThat(asked).isZero();
        assertRefused(() -> signIn.withToken(Secret.of("t")), Reason.INACTIVE);
    }

    @Test
    void aWrongPasswordAndABadTokenAreTold() {
        rejectPassword = true;
        assertRefused(() -> signIn.withPassword("root", Secret.of("p")), Reason.WRONG_CREDENTIALS);
        rejectToken = true;
        assertRefused(() -> signIn.withToken(Secret.of("t")), Reason.BAD_TOKEN);
    }

    @Test
    void aTokenOfSomebodyElseIsRefused() {
        claims = new TokenVerifier.Claims("other", null, true, null);
        assertRefused(() -> signIn.withToken(Secret.of("t")), Reason.BAD_TOKEN);
    }

    @Test
    void aRoleClaimMustAgreeAndNeverAdmits() {
        claims = new TokenVerifier.Claims("root", null, true, "admin");
        assertRefused(() -> signIn.withToken(Secret.of("t")), Reason.BAD_TOKEN);
        user = user("root", "USER", true);
        claims = new TokenVerifier.Claims("root", null, true, "super_admin");
        assertRefused(() -> signIn.withToken(Secret.of("t")), Reason.NOT_SUPER_ADMIN);
    }

    private static void assertRefused(Runnable act, Reason reason) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        SignInRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static DashboardUser user(String name, String role, boolean active) {
        return new DashboardUser(1, name, role, List.of(), active, null);
    }

    private static GatewayException unauthorized() {
        return new GatewayException.Unauthorized(
                "no",
                new Failure(RemoteService.DASHBOARD, "POST /api/login", 401, null, null, false));
    }
}
