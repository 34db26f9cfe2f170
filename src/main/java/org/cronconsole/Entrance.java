package org.cronconsole;

import org.cronconsole.account.Session;
import org.cronconsole.account.SignIn;
import org.cronconsole.settings.Secret;
import org.cronconsole.workbench.Credentials;

/** Lets people in. */
final class Entrance {
    private Entrance() {}

    /** Signs in by whatever the person has. */
    static Session by(SignIn signIn, Credentials credentials) {
        return switch (credentials) {
            case Credentials.Password(String username, Secret password) ->
                    signIn.withPassword(username, password);
            case Credentials.Token(Secret token) -> signIn.withToken(token);
        };
    }
}
