package org.cronconsole.account;

import org.cronconsole.settings.Secret;

/** The dashboard's sign-in. */
public interface Authenticator {
    /**
     * What the dashboard answers to a sign-in. An inactive user gets a token as well, so the user's
     * {@code active} must be looked at.
     */
    record Login(Secret token, DashboardUser user) {}

    /**
     * Signs in by user name and password, both sent as typed.
     *
     * @throws org.cronconsole.fault.GatewayException.Unauthorized for a wrong name or password
     * @throws org.cronconsole.fault.GatewayException in any other failure
     */
    Login logIn(String username, Secret password);

    /**
     * Asks whose token this is; the answer decides who is signed in.
     *
     * @throws org.cronconsole.fault.GatewayException.Unauthorized where the token is not (or no
     *     longer) good
     * @throws org.cronconsole.fault.GatewayException in any other failure
     */
    DashboardUser me(Secret token);
}
