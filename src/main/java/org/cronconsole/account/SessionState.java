package org.cronconsole.account;

/** How a session stands. */
public enum SessionState {
    /** The token is good, as far as is known. */
    LIVE,
    /** The token's time is over. */
    EXPIRED,
    /** The dashboard wants a new sign-in although the token's time is not over. */
    REFUSED,
    /** Nobody is signed in any more. */
    SIGNED_OUT
}
