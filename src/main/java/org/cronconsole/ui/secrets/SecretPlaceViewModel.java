package org.cronconsole.ui.secrets;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.cronconsole.keychain.Passphrases;
import org.cronconsole.keychain.SecretStoreProblem;
import org.cronconsole.keychain.SecretStores;
import org.cronconsole.keychain.StoreKind;
import org.cronconsole.profile.Profiles;
import org.cronconsole.settings.Secret;
import org.cronconsole.ui.kit.ScreenKit;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * Where secrets are kept, and the question about it. Nothing is chosen for the person: what was
 * wanted waits until they have answered, or is dropped with what was typed still there.
 */
public final class SecretPlaceViewModel {
    private final Profiles profiles;
    private final ScreenKit kit;
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.CLOSED);
    private final ReadOnlyObjectWrapper<SecretStores.@Nullable State> state =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper fileIsThere = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper why = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper keptWords;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObjectProperty<StoreKind> kind = new SimpleObjectProperty<>(StoreKind.KEYCHAIN);
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");
    private Runnable afterwards = () -> {};

    /** What is asked. */
    public enum Mode {
        /** Nothing. */
        CLOSED,
        /** The passphrase of the encrypted file. */
        UNLOCK,
        /** Where secrets are to be kept. */
        CHOOSE
    }

    /** Asks about the secrets of these profiles. */
    public SecretPlaceViewModel(Profiles profiles, ScreenKit kit) {
        this.profiles = profiles;
        this.kit = kit;
        this.keptWords = new ReadOnlyStringWrapper(kit.texts().get("secrets.kept.anywhere"));
        passphrase.subscribe((was, now) -> problem.set(""));
        again.subscribe((was, now) -> problem.set(""));
        kind.subscribe((was, now) -> problem.set(""));
    }

    /** Looks where secrets are kept now. */
    public void look() {
        kit.tasks()
                .run(
                        () -> new Seen(profiles.stores().state(), profiles.stores().hasFile()),
                        this::take,
                        failure -> problem.set(kit.problems().of(failure).text()));
    }

    private record Seen(SecretStores.State state, boolean fileIsThere) {}

    private void take(Seen seen) {
        state.set(seen.state());
        StoreKind place = seen.state().kind();
        keptWords.set(
                kit.texts()
                        .get(
                                "secrets.kept."
                                        + (place == null
                                                ? "anywhere"
                                                : place.name().toLowerCase(Locale.ROOT))));
        fileIsThere.set(seen.fileIsThere());
    }

    /**
     * Asks what would take this problem away.
     *
     * @param then is called once it is out of the way, and never where the person changes their
     *     mind
     */
    public void settle(SecretStoreProblem found, Runnable then) {
        boolean locked =
                found.reason() == SecretStoreProblem.Reason.LOCKED
                        || found.reason() == SecretStoreProblem.Reason.WRONG_PASSPHRASE;
        ask(locked ? Mode.UNLOCK : Mode.CHOOSE, String.valueOf(found.getMessage()), then);
    }

    /** Asks for the passphrase of the encrypted file. */
    public void unlock(Runnable then) {
        ask(Mode.UNLOCK, kit.texts().get("secrets.unlock.why"), then);
    }

    /** Asks where secrets are to be kept from now on. */
    public void change(Runnable then) {
        ask(Mode.CHOOSE, kit.texts().get("secrets.choose.why"), then);
    }

    private void ask(Mode what, String because, Runnable then) {
        afterwards = then;
        why.set(because);
        forget();
        SecretStores.State now = state.get();
        StoreKind current = now == null ? null : now.kind();
        kind.set(current == null ? StoreKind.FILE : current);
        look();
        mode.set(what);
    }

    // What was typed here stays no longer than it is needed.
    private void forget() {
        passphrase.set("");
        again.set("");
        problem.set("");
    }

    /** Goes back without a change. */
    public void cancel() {
        if (!busy.get()) {
            forget();
            mode.set(Mode.CLOSED);
            afterwards = () -> {};
        }
    }

    /** Unlocks, or chooses, with what was typed. */
    public void submit() {
        String wrong = wrong();
        if (busy.get() || mode.get() == Mode.CLOSED) {
            return;
        }
        if (!wrong.isEmpty()) {
            problem.set(wrong);
            return;
        }
        boolean unlocking = mode.get() == Mode.UNLOCK;
        StoreKind wanted = kind.get();
        Secret typed = Secret.of(passphrase.get());
        busy.set(true);
        kit.tasks()
                .run(
                        () -> {
                            if (unlocking) {
                                profiles.stores().unlock(typed);
                            } else {
                                profiles.keepSecretsIn(
                                        wanted, wanted == StoreKind.FILE ? typed : null);
                            }
                            return new Seen(profiles.stores().state(), profiles.stores().hasFile());
                        },
                        this::done,
                        failure -> {
                            busy.set(false);
                            problem.set(kit.problems().of(failure).text());
                        });
    }

    private void done(Seen seen) {
        busy.set(false);
        take(seen);
        Runnable next = afterwards;
        afterwards = () -> {};
        forget();
        mode.set(Mode.CLOSED);
        next.run();
    }

    private String wrong() {
        boolean needed = mode.get() == Mode.UNLOCK || kind.get() == StoreKind.FILE;
        if (!needed) {
            return "";
        }
        if (passphrase.get().isEmpty()) {
            return kit.texts().get("secrets.passphrase.missing");
        }
        if (!makesFile()) {
            return "";
        }
        if (!Passphrases.accepted(passphrase.get())) {
            return strengthWords();
        }
        return passphrase.get().equals(again.get())
                ? ""
                : kit.texts().get("secrets.passphrase.differs");
    }

    /** True where the answer makes a new encrypted file, so that its passphrase is asked twice. */
    public boolean makesFile() {
        return mode.get() == Mode.CHOOSE && kind.get() == StoreKind.FILE && !fileIsThere.get();
    }

    /** How good the passphrase is that stands there. */
    public String strengthWords() {
        String typed = passphrase.get();
        String key = Passphrases.strength(typed).name().toLowerCase(Locale.ROOT);
        return kit.texts().format("secrets.strength." + key, Passphrases.SHORTEST);
    }

    /** What is asked now. */
    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /** Where secrets are kept; null while that is not known. */
    public ReadOnlyObjectProperty<SecretStores.@Nullable State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Where a kept secret lies, in words. */
    public ReadOnlyStringProperty keptWordsProperty() {
        return keptWords.getReadOnlyProperty();
    }

    /** Whether there is an encrypted file already. */
    public ReadOnlyBooleanProperty fileIsThereProperty() {
        return fileIsThere.getReadOnlyProperty();
    }

    /** True while the answer takes effect. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why it is asked. */
    public ReadOnlyStringProperty whyProperty() {
        return why.getReadOnlyProperty();
    }

    /** What is wrong with the answer; empty for nothing. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The chosen place. */
    public ObjectProperty<StoreKind> kindProperty() {
        return kind;
    }

    /** As typed. */
    public StringProperty passphraseProperty() {
        return passphrase;
    }

    /** As typed a second time. */
    public StringProperty againProperty() {
        return again;
    }
}
