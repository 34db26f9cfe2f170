package org.cronconsole.account;

import org.cronconsole.settings.Secret;
import org.jspecify.annotations.Nullable;

/** The password that renews a session by itself, for as long as somebody asked for it. */
final class KeptPassword {
    private @Nullable Secret password;
    private int holds;
    private int renewalsLeft;

    /** Keeps it until the hold is closed. */
    synchronized SessionHold hold(Secret kept) {
        password = kept;
        renewalsLeft = Integer.MAX_VALUE;
        holds++;
        return new SessionHold(this::release);
    }

    private synchronized void release() {
        holds--;
        if (holds == 0) {
            password = null;
        }
    }

    /** Keeps it for one renewal, or for every one to come. */
    synchronized void until(Secret kept, Renewals often) {
        password = kept;
        renewalsLeft = often == Renewals.ONCE ? 1 : Integer.MAX_VALUE;
    }

    /** The password for one more renewal; null where there is none to be had. */
    synchronized @Nullable Secret take() {
        if (password == null || renewalsLeft == 0) {
            return null;
        }
        renewalsLeft--;
        return password;
    }

    synchronized boolean held() {
        return holds > 0 && password != null;
    }

    synchronized void forget() {
        password = null;
    }
}
