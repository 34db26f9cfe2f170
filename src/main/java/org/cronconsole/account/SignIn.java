package org.cronconsole.account;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;

/**
 * Lets super admins in, and nobody else. The dashboard's {@code GET /api/me} decides; what is found
 * in the token on this machine can only refuse.
 */
public final class SignIn {
    private static final Words WORDS = Words.of(SignIn.class);

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
                    SignInRefused.Reason.WRONG_CREDENTIALS, WORDS.get("sign.in.wrong"));
        }
        // An inactive user gets a token too, and every later call would say "sign in again".
        if (!login.user().active()) {
            throw inactive(login.user().username());
        }
        Session session = withToken(login.token());
        // Names are case-sensitive, so another spelling is another user.
        if (!session.user().username().equals(username)) {
            throw new SignInRefused(
                    SignInRefused.Reason.BAD_TOKEN, WORDS.get("sign.in.other.user"));
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
                    SignInRefused.Reason.BAD_TOKEN, WORDS.get("sign.in.token.refused"));
        }
        if (!user.active()) {
            throw inactive(user.username());
        }
        // The token first: it says more than the role that somebody else has.
        if (!claims.subject().equals(user.username())) {
            throw new SignInRefused(
                    SignInRefused.Reason.BAD_TOKEN, WORDS.get("sign.in.token.other.user"));
        }
        if (user.role().orElse(null) != Role.SUPER_ADMIN) {
            throw new SignInRefused(
                    SignInRefused.Reason.NOT_SUPER_ADMIN,
                    WORDS.format("sign.in.no.super.admin", user.username(), user.roleName()));
        }
        if (claims.role() != null && Role.parse(claims.role()).orElse(null) != Role.SUPER_ADMIN) {
            throw new SignInRefused(
                    SignInRefused.Reason.BAD_TOKEN, WORDS.get("sign.in.token.other.role"));
        }
        return new Session(user, token, claims.expiresAt(), claims.verified());
    }

    private static SignInRefused inactive(String username) {
        return new SignInRefused(
                SignInRefused.Reason.INACTIVE, WORDS.format("sign.in.inactive", username));
    }
}
