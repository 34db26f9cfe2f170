package org.cronconsole.account;

/** How often a session renews itself by a password that is kept. */
public enum Renewals {
    /** Once, which is enough for a command that takes minutes. */
    ONCE,
    /** As often as it has to, until it is signed out. */
    ALWAYS
}
