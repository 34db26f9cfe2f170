package org.cronconsole.account;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.settings.Secret;

/**
 * Lets super admins in, and nobody else. The dashboard's {@code GET /api/me} decides; what is found
 * in the token on this machine can only refuse.
 */
public final class SignIn {
    private final Authenticator dashboard;
    private final TokenVerifier verifier;

    /** Signs in at this dashboard. */
    public SignIn(Authenticator dashboard, TokenVerifier verifier) {
        this.dashboard = dashboard;
        this.verifier = verifier;
    }

    /**
     * Signs in by user name and password.
     *
     * @throws SignInRefused with the reason, where the person is not let in
     * @throws GatewayException where the dashboard could not be asked
     */
    public Session withPassword(String username, Secret password) {
        Authenticator.Login login;
        try {
            login = dashboard.logIn(username, password);
        } catch (GatewayException.Unauthorized refused) {
            throw new SignInRefused(
                    SignInRefused.Reason.WRONG_CREDENTIALS,
                    "User name or password is wrong. Both are case-sensitive.");
        }
        // An inactive user gets a token too, and every later call would say "sign in again".
        if (!login.user().active()) {
            throw inactive(login.user().username());
        }
        Session session = withToken(login.token());
        // Names are case-sensitive, so another spelling is another user.
        if (!session.user().username().equals(username)) {
            throw new SignInRefused(
                    SignInRefused.Reason.BAD_TOKEN,
                    "The dashboard answered with another user than the one who signed in.");
        }
        return session;
    }

    /**
     * Signs in with a token that was pasted or just answered by the dashboard.
     *
     * @throws SignInRefused with the reason, where the person is not let in
     * @throws GatewayException where the dashboard could not be asked
     */
    public Session withToken(Secret token) {
        TokenVerifier.Claims claims = verifier.inspect(token);
        DashboardUser user;
        try {
            user = dashboard.me(token);
        } catch (GatewayException.Unauthorized refused) {
            throw new SignInRefused(
                    SignInRefused.Reason.BAD_TOKEN,
                    "The dashboard does not accept this token: it has expired, or its user is"
                            + " switched off or gone. Sign in with user name and password.");
        }
        if (!user.active()) {
            throw inactive(user.username());
        }
        // The token first: it says more than the role that somebody else has.
        if (!claims.subject().equals(user.username())) {
            throw new SignInRefused(
                    SignInRefused.Reason.BAD_TOKEN,
                    "The token was made for another user than the one the dashboard names.");
        }
        if (user.role().orElse(null) != Role.SUPER_ADMIN) {
            throw new SignInRefused(
                    SignInRefused.Reason.NOT_SUPER_ADMIN,
                    "Super admin access required. You are signed in as "
                            + user.username()
                            + " ("
                            + user.roleName()
                            + ").");
        }
        if (claims.role() != null && Role.parse(claims.role()).orElse(null) != Role.SUPER_ADMIN) {
            throw new SignInRefused(
                    SignInRefused.Reason.BAD_TOKEN,
                    "The token names another role than the dashboard does.");
        }
        return new Session(user, token, claims.expiresAt(), claims.verified());
    }

    private static SignInRefused inactive(String username) {
        return new SignInRefused(
                SignInRefused.Reason.INACTIVE,
                "The user "
                        + username
                        + " is switched off. Ask another super admin to switch it on again.");
    }
}
