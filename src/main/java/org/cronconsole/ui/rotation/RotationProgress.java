package org.cronconsole.ui.rotation;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.cronconsole.ui.kit.Texts;

import java.util.concurrent.atomic.AtomicBoolean;

/** How far a reading or an exchange is, and its end by wish. */
final class RotationProgress {
    private final Texts texts;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();
    private AtomicBoolean goOn = new AtomicBoolean();

    RotationProgress(Texts texts) {
        this.texts = texts;
    }

    /** Begins anew; answers what is true until the wish to stop. */
    AtomicBoolean begin() {
        AtomicBoolean going = new AtomicBoolean(true);
        goOn = going;
        stopping.set(false);
        at(0, 0);
        return going;
    }

    /** So many of so many are done. */
    void at(int done, int all) {
        progress.set(all == 0 ? 0 : (double) done / all);
        words.set(all == 0 ? "" : texts.format("rotation.progress", done, all));
    }

    /** Ends it after the job that is under way. */
    void stop() {
        stopping.set(true);
        goOn.set(false);
    }

    /** How far it is; negative where that is not known. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty stoppingProperty() {
        return stopping.getReadOnlyProperty();
    }
}
