package org.cronconsole.ui.profiles;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import org.cronconsole.settings.Secret;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** One secret of the form: whether one is kept, and what is to become of it. It is never read. */
final class SecretEntry {
    private final ObjectProperty<Kept> kept = new SimpleObjectProperty<>(Kept.NO);
    private final BooleanProperty serves = new SimpleBooleanProperty(true);
    private final BooleanProperty replacing = new SimpleBooleanProperty();
    private final BooleanProperty forgetting = new SimpleBooleanProperty();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableValue<Phase> phase =
            Bindings.createObjectBinding(this::now, kept, serves, replacing, forgetting);

    /** Whether a secret is kept on this computer. */
    enum Kept {
        YES,
        NO,
        /** The store does not answer now. */
        UNKNOWN
    }

    /** How it stands. */
    enum Phase {
        /** None is kept: it can be typed. */
        TYPING,
        /** It is not known whether one is kept: what is typed goes in its place. */
        TYPING_BLIND,
        /** One is kept, but for another address: it does not serve and can be typed. */
        TYPING_ELSEWHERE,
        /** One is kept. */
        KEPT,
        /** One is kept, and another is to be typed. */
        REPLACING,
        /** One is kept, and is to be forgotten with the next save. */
        FORGETTING
    }

    private Phase now() {
        if (kept.get() == Kept.UNKNOWN) {
            return Phase.TYPING_BLIND;
        }
        if (kept.get() == Kept.NO) {
            return Phase.TYPING;
        }
        if (!serves.get()) {
            return Phase.TYPING_ELSEWHERE;
        }
        if (forgetting.get()) {
            return Phase.FORGETTING;
        }
        return replacing.get() ? Phase.REPLACING : Phase.KEPT;
    }

    /** Begins anew; what is given already is to be kept with the next save. */
    void begin(Kept isKept, @Nullable Secret given) {
        replacing.set(false);
        forgetting.set(false);
        serves.set(true);
        typed.set(given == null ? "" : given.reveal());
        kept.set(isKept);
    }

    /** Whether one is kept has become known; what was typed stays. */
    void known(Kept isKept) {
        kept.set(isKept);
        if (!typed.get().isEmpty()) {
            replacing.set(true);
        }
    }

    /** Whether the kept one serves the address that stands in the form. */
    void serves(boolean address) {
        serves.set(address);
    }

    /** Another one is to be typed. */
    void replace() {
        forgetting.set(false);
        replacing.set(true);
    }

    /** The kept one is to be forgotten. */
    void forget() {
        typed.set("");
        replacing.set(false);
        forgetting.set(true);
    }

    /** The kept one stays as it is. */
    void keep() {
        typed.set("");
        replacing.set(false);
        forgetting.set(false);
    }

    /** What is to be done with the next save: a secret to keep, an empty one to forget. */
    Optional<Secret> change() {
        return switch (phase.getValue()) {
            case KEPT -> Optional.empty();
            case FORGETTING -> Optional.of(Secret.of(""));
            case TYPING, TYPING_BLIND, TYPING_ELSEWHERE, REPLACING ->
                    typed.get().isEmpty()
                            ? Optional.empty()
                            : Optional.of(Secret.of(typed.get().strip()));
        };
    }

    /** True where neither a kept one nor a typed one serves. */
    boolean missing() {
        return switch (phase.getValue()) {
            case KEPT, REPLACING, TYPING_BLIND -> false;
            case FORGETTING -> true;
            case TYPING, TYPING_ELSEWHERE -> typed.get().isEmpty();
        };
    }

    ObservableValue<Phase> phaseProperty() {
        return phase;
    }

    /** As typed. */
    StringProperty typedProperty() {
        return typed;
    }
}
