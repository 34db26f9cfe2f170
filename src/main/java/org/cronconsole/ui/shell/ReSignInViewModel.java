package org.cronconsole.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.cronconsole.account.Session;
import org.cronconsole.account.SessionKeeper;
import org.cronconsole.account.SessionState;
import org.cronconsole.account.WriteLock;
import org.cronconsole.settings.Secret;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * When the person must sign in again, and the doing of it: before the token ends, after the
 * dashboard refused it, and after a while in which nobody was at the keyboard.
 */
final class ReSignInViewModel {
    /** Why a new sign-in is asked for. */
    enum Reason {
        /** The token ends in a moment; this can wait until then. */
        SOON,
        /** The token's time is over. */
        EXPIRED,
        /** The dashboard refused the token. */
        REFUSED,
        /** Nobody was here for a while, so nobody else shall see what is shown. */
        IDLE
    }

    private final SessionKeeper keeper;
    private final WriteLock writes;
    private final ScreenKit kit;
    private final Duration idleAfter;
    private final Tasks.Handle ticking;
    private final Runnable listener;
    private final ReadOnlyObjectWrapper<@Nullable Reason> reason = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper canWait = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable Notice> message = new SimpleObjectProperty<>();
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty token = new SimpleStringProperty("");
    private final BooleanProperty byToken = new SimpleBooleanProperty();
    private Instant touchedAt;
    private boolean idle;
    private @Nullable Session postponed;
    private Tasks.@Nullable Handle underWay;
    private boolean renewing;

    /**
     * Watches the session of a workbench until {@link #close}.
     *
     * @param idleAfter how long nobody may touch the window before it is covered; zero: for ever
     */
    ReSignInViewModel(Workbench workbench, ScreenKit kit, Duration idleAfter) {
        this.keeper = workbench.keeper();
        this.writes = workbench.writes();
        this.kit = kit;
        this.idleAfter = idleAfter;
        this.touchedAt = kit.times().now();
        this.listener = () -> kit.tasks().onScreen(this::look);
        keeper.onChange(listener);
        ticking = kit.tasks().every(Duration.ofSeconds(1), this::look);
        look();
    }

    /** Somebody pressed a key or moved the mouse. */
    void touched() {
        touchedAt = kit.times().now();
    }

    private void look() {
        if (!idle && isIdle()) {
            idle = true;
            writes.lock();
        }
        renewWhatIsHeld();
        Reason now = find();
        if (now != null) {
            title.set(kit.texts().get("again." + key(now) + ".title"));
            words.set(words(now));
        }
        canWait.set(now == Reason.SOON || now == Reason.REFUSED);
        if (now == null && reason.get() != null) {
            forget();
        }
        reason.set(now);
    }

    private boolean isIdle() {
        return idleAfter.isPositive()
                && Duration.between(touchedAt, kit.times().now()).compareTo(idleAfter) >= 0;
    }

    private @Nullable Reason find() {
        SessionState state = keeper.state();
        if (state == SessionState.SIGNED_OUT) {
            return null;
        }
        if (idle) {
            return Reason.IDLE;
        }
        if (state == SessionState.EXPIRED) {
            // It renews itself in a moment, or it cannot.
            return renewing ? null : Reason.EXPIRED;
        }
        boolean later = postponed == keeper.session();
        if (state == SessionState.REFUSED) {
            return later && keeper.waiting() == 0 ? null : Reason.REFUSED;
        }
        return !later && !keeper.held() && keeper.isDue() ? Reason.SOON : null;
    }

    private String words(Reason now) {
        return kit.texts()
                .format(
                        "again." + key(now) + ".words",
                        now == Reason.SOON
                                ? kit.times().countdown(keeper.left().orElse(Duration.ZERO))
                                : username());
    }

    private static String key(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    private void renewWhatIsHeld() {
        if (renewing || !keeper.held() || !keeper.isDue()) {
            return;
        }
        renewing = true;
        kit.tasks()
                .run(
                        () -> {
                            keeper.renewIfDue();
                            return true;
                        },
                        tried -> renewing = false,
                        failed -> renewing = false);
    }

    /** Signs in again with what was typed, unless nothing was. */
    void signIn() {
        boolean pasted = byToken.get();
        String typed = pasted ? token.get().strip() : password.get();
        if (busy.get()) {
            return;
        }
        if (typed.isEmpty()) {
            String missing = pasted ? "signin.token.missing" : "signin.password.missing";
            message.set(Notice.warning("", kit.texts().get(missing)));
            return;
        }
        message.set(null);
        busy.set(true);
        Secret secret = Secret.of(typed);
        underWay =
                kit.tasks()
                        .run(
                                () -> {
                                    if (pasted) {
                                        keeper.renewWithToken(secret);
                                    } else {
                                        keeper.renewWithPassword(secret);
                                    }
                                    return true;
                                },
                                in -> signedIn(),
                                this::failed);
    }

    private void signedIn() {
        ended();
        idle = false;
        touched();
        look();
    }

    private void failed(Throwable failure) {
        ended();
        message.set(Notice.of(kit.problems().of(failure)));
    }

    private void ended() {
        busy.set(false);
        underWay = null;
    }

    /** Goes on without a new sign-in for now; what waits for one gets its refusal. */
    void notNow() {
        if (canWait.get()) {
            postponed = keeper.session();
            keeper.giveUp();
            look();
        }
    }

    // What was typed is not to be found by the next who is asked.
    private void forget() {
        password.set("");
        token.set("");
        byToken.set(false);
        message.set(null);
    }

    /** Stops watching. */
    void close() {
        ticking.cancel();
        keeper.forget(listener);
        if (underWay != null) {
            underWay.cancel();
        }
        ended();
        forget();
        reason.set(null);
    }

    /** Why a new sign-in is asked for; null while none is. */
    ReadOnlyObjectProperty<@Nullable Reason> reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    /** The question in a few words. */
    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Why it is asked, and what becomes of what is under way. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** Whether one may go on without for now. */
    ReadOnlyBooleanProperty canWaitProperty() {
        return canWait.getReadOnlyProperty();
    }

    /** True while signing in. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What came of it. */
    ObjectProperty<@Nullable Notice> messageProperty() {
        return message;
    }

    /** As typed. */
    StringProperty passwordProperty() {
        return password;
    }

    /** As pasted. */
    StringProperty tokenProperty() {
        return token;
    }

    /** Whether a token is used in place of the password. */
    BooleanProperty byTokenProperty() {
        return byToken;
    }

    /** Who alone can go on. */
    String username() {
        return keeper.session().user().username();
    }
}
