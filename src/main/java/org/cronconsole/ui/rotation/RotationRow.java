package org.cronconsole.ui.rotation;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.cronconsole.rotation.RotationResult;
import org.cronconsole.rotation.RotationStep;
import org.jspecify.annotations.Nullable;

/** A job of a plan, whether it is to be changed, and what came of it. */
public final class RotationRow {
    private final RotationStep step;
    private final BooleanProperty chosen = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable RotationResult> result =
            new ReadOnlyObjectWrapper<>();

    RotationRow(RotationStep step, @Nullable RotationResult result) {
        this.step = step;
        this.chosen.set(step.chosen());
        this.result.set(result);
    }

    RotationStep step() {
        return step;
    }

    BooleanProperty chosenProperty() {
        return chosen;
    }

    /** What came of it; null before. */
    ReadOnlyObjectProperty<@Nullable RotationResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    void came(@Nullable RotationResult now) {
        result.set(now);
    }
}
