package org.cronconsole.account;

import org.cronconsole.words.Words;

/**
 * Lets a write through where the lock allows it and the session is good. After the end of the
 * session a write waits for the next sign-in.
 */
public final class SessionGuard implements WriteGuard {
    private static final Words WORDS = Words.of(SessionGuard.class);

    private final WriteLock lock;
    private final SessionKeeper session;

    /** Guards by both. */
    public SessionGuard(WriteLock lock, SessionKeeper session) {
        this.lock = lock;
        this.session = session;
    }

    @Override
    public void check(String what) {
        lock.check(what);
        Session used = session.session();
        if (session.state() != SessionState.LIVE) {
            session.awaitAnother(
                    used,
                    new WriteRefused(
                            WriteRefused.Reason.SIGN_IN_AGAIN,
                            WORDS.format("refused.sign.in.again", what)));
        }
        // While it waited the lock may have closed.
        lock.check(what);
    }
}
