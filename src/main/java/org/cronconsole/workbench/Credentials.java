package org.cronconsole.workbench;

import org.cronconsole.account.Session;
import org.cronconsole.account.SignIn;
import org.cronconsole.settings.Secret;

/** How a person proves to be somebody. */
public sealed interface Credentials {
    /** By user name and password, as typed. */
    record Password(String username, Secret password) implements Credentials {
        @Override
        public Session begin(SignIn signIn) {
            return signIn.withPassword(username, password);
        }
    }

    /** By a token of the dashboard. */
    record Token(Secret token) implements Credentials {
        @Override
        public Session begin(SignIn signIn) {
            return signIn.withToken(token);
        }
    }

    /**
     * Signs in.
     *
     * @throws org.cronconsole.account.SignInRefused where the person is not let in
     */
    Session begin(SignIn signIn);
}
