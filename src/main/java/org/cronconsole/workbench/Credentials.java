package org.cronconsole.workbench;

import org.cronconsole.settings.Secret;

/** How a person proves to be somebody. */
public sealed interface Credentials {
    /** By user name and password, as typed. */
    record Password(String username, Secret password) implements Credentials {}

    /** By a token of the dashboard. */
    record Token(Secret token) implements Credentials {}
}
