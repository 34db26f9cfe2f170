package org.cronconsole.ui.signin;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Whether to look only: chosen by the person, or forced by the profile. */
final class ReadOnlyChoice {
    private final BooleanProperty value = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper forced = new ReadOnlyBooleanWrapper();
    private boolean own;

    ReadOnlyChoice() {
        value.subscribe((was, now) -> {
            if (!forced.get()) {
                own = now;
            } else if (!now) {
                value.set(true);
            }
        });
    }

    /** A profile forces it, or leaves it to the person, whose own choice comes back then. */
    void force(boolean byProfile) {
        if (byProfile) {
            forced.set(true);
            value.set(true);
        } else if (forced.get()) {
            forced.set(false);
            value.set(own);
        }
    }

    BooleanProperty valueProperty() {
        return value;
    }

    ReadOnlyBooleanProperty forcedProperty() {
        return forced.getReadOnlyProperty();
    }
}
