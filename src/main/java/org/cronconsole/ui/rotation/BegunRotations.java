package org.cronconsole.ui.rotation;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.rotation.RotationFolder;
import org.cronconsole.rotation.RotationFolder.Kept;
import org.cronconsole.ui.kit.ScreenKit;

import java.util.function.Consumer;

/** The rotations of this window that have not ended. */
final class BegunRotations {
    private final RotationFolder folder;
    private final ScreenKit kit;
    private final Consumer<Throwable> failed;
    private final ObservableList<Kept> all = FXCollections.observableArrayList();

    BegunRotations(RotationFolder folder, ScreenKit kit, Consumer<Throwable> failed) {
        this.folder = folder;
        this.kit = kit;
        this.failed = failed;
    }

    /** Reads them again. */
    void read() {
        kit.tasks().run(folder::open, all::setAll, failed);
    }

    /** Forgets one once that was agreed to; what it changed stays. */
    void discard(Kept kept) {
        new RotationQuestions(kit)
                .discard(
                        kept.rotation(),
                        () ->
                                kit.tasks()
                                        .run(
                                                () -> {
                                                    kept.file().discard();
                                                    return true;
                                                },
                                                gone -> read(),
                                                failed));
    }

    /** Newest first. */
    ObservableList<Kept> all() {
        return all;
    }
}
