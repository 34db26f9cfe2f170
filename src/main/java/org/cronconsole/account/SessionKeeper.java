package org.cronconsole.account;

import org.cronconsole.fault.GatewayException;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Who is signed in, from the sign-in to the sign-out. The dashboard's tokens live half an hour and
 * cannot be refreshed, so whatever needs one waits here until the same person has signed in again.
 * Safe for use by several threads.
 */
public final class SessionKeeper {
    /** How long before the end of a token it is time to sign in again. */
    public static final Duration DUE = Duration.ofMinutes(2);

    private static final Words WORDS = Words.of(SessionKeeper.class);
    private static final Logger LOG = LoggerFactory.getLogger(SessionKeeper.class);

    private final SignIn signIn;
    private final InstantSource clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final KeptPassword kept = new KeptPassword();
    private final ReentrantLock renewing = new ReentrantLock();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    // All below: under the lock.
    private Session current;
    private @Nullable Session refused;
    private boolean signedOut;
    private int waiting;
    private int givenUp;

    /** Keeps this session, which was just begun, and renews it by this sign-in. */
    public SessionKeeper(SignIn signIn, Session begun, InstantSource clock) {
        this.signIn = signIn;
        this.current = begun;
        this.clock = clock;
    }

    /** The session now; after the sign-out the last one, without its token. */
    public Session session() {
        return locked(() -> current);
    }

    /** The token to send; empty after the sign-out. */
    public Optional<Secret> token() {
        return locked(() -> signedOut ? Optional.empty() : Optional.of(current.token()));
    }

    /** How the session stands. */
    public SessionState state() {
        return locked(() -> {
            if (signedOut) {
                return SessionState.SIGNED_OUT;
            }
            Instant end = current.expiresAt();
            if (end != null && !clock.instant().isBefore(end)) {
                return SessionState.EXPIRED;
            }
            return refused == current ? SessionState.REFUSED : SessionState.LIVE;
        });
    }

    /** How many requests wait for a new sign-in. */
    public int waiting() {
        return locked(() -> waiting);
    }

    /** True while the session renews itself, because somebody asked for it. */
    public boolean held() {
        return kept.held();
    }

    /**
     * Is told when a request begins or ends waiting and when the session is renewed or over, on the
     * caller's thread. Without any listener there is nobody to ask, and nothing waits.
     */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** No longer tells this listener. */
    public void forget(Runnable listener) {
        listeners.remove(listener);
    }

    /**
     * Sends a request of the dashboard with the token of now. Where the dashboard wants a new
     * sign-in, waits for it and sends the request once more: a refused token means that nothing was
     * done, so that this is safe for a POST as well. A second refusal is final, or a user who was
     * switched off would be asked for the password for ever.
     *
     * @throws GatewayException.Unauthorized the refusal itself, where nobody signs in again
     */
    public <T> T call(Supplier<T> request) {
        Session used = session();
        try {
            return request.get();
        } catch (GatewayException.Unauthorized refusal) {
            if (refusal.effectUnknown()) {
                throw refusal;
            }
            awaitAnother(used, refusal);
            return request.get();
        }
    }

    /**
     * Returns once there is another session than the one that was used.
     *
     * @param otherwise thrown where nobody signs in again
     */
    void awaitAnother(Session used, RuntimeException otherwise) {
        boolean over =
                locked(() -> {
                    if (current == used) {
                        refused = used;
                    }
                    return signedOut;
                });
        if (over) {
            throw otherwise;
        }
        if (renewedByItself(used)) {
            return;
        }
        if (listeners.isEmpty()) {
            throw otherwise;
        }
        int round =
                locked(() -> {
                    waiting++;
                    return givenUp;
                });
        tell();
        try {
            lock.lockInterruptibly();
            try {
                while (current == used && !signedOut && round == givenUp) {
                    changed.await();
                }
                if (current == used || signedOut) {
                    throw otherwise;
                }
            } finally {
                lock.unlock();
            }
        } catch (InterruptedException stopped) {
            // Nothing was sent, which is just what the refusal says.
            Thread.currentThread().interrupt();
            throw otherwise;
        } finally {
            locked(() -> waiting--);
            tell();
        }
    }

    /** One thread renews, the others find it done. */
    private boolean renewedByItself(Session used) {
        renewing.lock();
        try {
            Secret password = session() == used ? kept.take() : null;
            if (password != null) {
                renewWithPassword(password);
            }
            return session() != used;
        } catch (SignInRefused | GatewayException failed) {
            LOG.info("The session could not be renewed by itself: {}", failed.getMessage());
            return false;
        } finally {
            renewing.unlock();
        }
    }

    /** How long the token is good for; empty where that is not known. Below zero after its end. */
    public Optional<Duration> left() {
        return Optional.ofNullable(session().expiresAt())
                .map(end -> Duration.between(clock.instant(), end));
    }

    /** True from {@link #DUE} before the end. */
    public boolean isDue() {
        return left().filter(left -> left.compareTo(DUE) <= 0).isPresent();
    }

    /** Renews a held session that is due; returns at once for any other. Waits. */
    public void renewIfDue() {
        if (held() && isDue()) {
            renewedByItself(session());
        }
    }

    /**
     * Signs the same user in again.
     *
     * @throws SignInRefused with the reason, where the person is not let in
     * @throws GatewayException where the dashboard could not be asked
     */
    public void renewWithPassword(Secret password) {
        accept(signIn.withPassword(session().user().username(), password));
    }

    /**
     * Goes on with another token of the same user.
     *
     * @throws SignInRefused with the reason, where the person is not let in
     * @throws GatewayException where the dashboard could not be asked
     */
    public void renewWithToken(Secret token) {
        accept(signIn.withToken(token));
    }

    private void accept(Session fresh) {
        locked(() -> {
            DashboardUser user = current.user();
            DashboardUser other = fresh.user();
            boolean same = user.id() == other.id() && user.username().equals(other.username());
            if (signedOut || !same) {
                String key = signedOut ? "session.over" : "session.other.user";
                throw new SignInRefused(
                        SignInRefused.Reason.OTHER_USER,
                        WORDS.format(key, user.username(), other.username()));
            }
            current = fresh;
            refused = null;
            changed.signalAll();
            return fresh;
        });
        tell();
    }

    /** Whatever waits for a new sign-in gets its refusal instead. */
    public void giveUp() {
        locked(() -> {
            givenUp++;
            changed.signalAll();
            return givenUp;
        });
    }

    /**
     * Keeps the session going until the hold is closed: the password stays in memory for as long,
     * and renews the session by itself. Signs in with it at once, so that a wrong one is told
     * before anything begins. Waits.
     *
     * @throws SignInRefused with the reason, where the person is not let in
     * @throws GatewayException where the dashboard could not be asked
     */
    public SessionHold hold(Secret password) {
        renewWithPassword(password);
        return kept.hold(password);
    }

    /** Lets the session renew itself with this password, where there is nobody to ask. */
    public void renewWith(Secret password, Renewals often) {
        kept.until(password, often);
    }

    /** Forgets token and password, and refuses whatever waits. */
    public void signOut() {
        kept.forget();
        locked(() -> {
            signedOut = true;
            refused = null;
            current = current.withoutToken();
            changed.signalAll();
            return signedOut;
        });
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    private <T extends @Nullable Object> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
