package org.cronconsole.ui.rotation;

import javafx.scene.control.ListCell;

import org.cronconsole.rotation.KeptRotation;
import org.cronconsole.rotation.RotationFolder.Kept;
import org.cronconsole.ui.kit.ScreenKit;
import org.jspecify.annotations.Nullable;

/** A rotation that was left open. */
final class BegunCell extends ListCell<Kept> {
    private final ScreenKit kit;

    BegunCell(ScreenKit kit) {
        this.kit = kit;
    }

    @Override
    protected void updateItem(@Nullable Kept kept, boolean empty) {
        super.updateItem(kept, empty);
        if (kept == null || empty) {
            setText(null);
            return;
        }
        KeptRotation rotation = kept.rotation();
        setText(
                kit.texts()
                        .format(
                                "rotation.begun.line",
                                rotation.plan().variable(),
                                kit.times().age(rotation.plan().madeAt()),
                                rotation.there(),
                                rotation.plan().chosen().size()));
    }
}
