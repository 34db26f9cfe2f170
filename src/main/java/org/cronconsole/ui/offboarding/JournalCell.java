package org.cronconsole.ui.offboarding;

import javafx.scene.control.ListCell;

import org.cronconsole.offboarding.OffboardingJournal;
import org.cronconsole.ui.kit.ScreenKit;
import org.jspecify.annotations.Nullable;

/** An offboarding that was left open. */
final class JournalCell extends ListCell<OffboardingJournal> {
    private final ScreenKit kit;

    JournalCell(ScreenKit kit) {
        this.kit = kit;
    }

    @Override
    protected void updateItem(@Nullable OffboardingJournal journal, boolean empty) {
        super.updateItem(journal, empty);
        setText(
                journal == null || empty
                        ? null
                        : kit.texts()
                                .format(
                                        journal.canStandDown()
                                                ? "offboard.open.whole"
                                                : "offboard.open.partly",
                                        journal.dealership(),
                                        kit.times().age(journal.startedAt())));
    }
}
