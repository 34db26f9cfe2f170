package org.cronconsole.ui.kit;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.cronconsole.account.SessionHold;
import org.cronconsole.account.SessionKeeper;
import org.cronconsole.account.WriteLock;
import org.cronconsole.settings.Secret;
import org.cronconsole.workbench.Workbench;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * The choice to keep the sign-in and the unlocked writes until something long has ended. The
 * password is asked for with it, for that of the sign-in was forgotten at once.
 */
public final class KeepingSignedIn {
    /** Goes around the work. */
    public interface Around {
        /** Does the work. */
        <T> T call(Callable<T> work) throws Exception;
    }

    /** Around that does nothing but the work. */
    private static final class Plainly implements Around {
        @Override
        public <T> T call(Callable<T> work) throws Exception {
            return work.call();
        }
    }

    private final SessionKeeper keeper;
    private final WriteLock writes;
    private final ScreenKit kit;
    private final String what;
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /**
     * Keeps the session of this workbench, and its writes unlocked.
     *
     * @param what the work, as a refusal to write names it: {@code onboard a dealership}
     */
    public KeepingSignedIn(Workbench workbench, ScreenKit kit, String what) {
        this.keeper = workbench.keeper();
        this.writes = workbench.writes();
        this.what = what;
        this.kit = kit;
        wanted.subscribe(this::forget);
        password.subscribe(() -> problem.set(""));
    }

    /**
     * Goes on at once, or where the choice was made after the password has proved right.
     *
     * @param go is given what to do the work by, on the screen's thread; not called where the
     *     password is missing or wrong
     */
    public void begin(Consumer<Around> go) {
        if (busy.get()) {
            return;
        }
        if (!wanted.get()) {
            go.accept(new Plainly());
            return;
        }
        if (password.get().isEmpty()) {
            problem.set(kit.texts().get("signin.password.missing"));
            return;
        }
        busy.set(true);
        Secret typed = Secret.of(password.get());
        kit.tasks()
                .run(
                        () -> keeper.hold(typed),
                        hold -> {
                            busy.set(false);
                            wanted.set(false);
                            go.accept(new Held(hold));
                        },
                        failure -> {
                            busy.set(false);
                            Problem said = kit.problems().of(failure);
                            problem.set(said.text());
                        });
    }

    private void forget() {
        password.set("");
        problem.set("");
    }

    /** Whether to keep the sign-in. */
    public BooleanProperty wantedProperty() {
        return wanted;
    }

    /** As typed. */
    public StringProperty passwordProperty() {
        return password;
    }

    /** What is wrong with the password; empty for nothing. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** True while the password is tried. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    private final class Held implements Around {
        private final SessionHold hold;

        Held(SessionHold hold) {
            this.hold = hold;
        }

        @Override
        public <T> T call(Callable<T> work) throws Exception {
            try (hold) {
                return writes.toItsEnd(what, work);
            }
        }
    }
}
