package org.cronconsole.ui.many;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.cronconsole.dealership.queue.QueueRow;
import org.cronconsole.dealership.queue.RowState;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.many.ManyViewModel.Stage;

/** What can be done about a row that failed: another turn, or taking it back. */
final class RowActs {
    private final ManyViewModel model;
    private final Working working;
    private final ScreenKit kit;
    private final ReadOnlyBooleanWrapper rollingBack = new ReadOnlyBooleanWrapper();

    RowActs(ManyViewModel model, Working working, ScreenKit kit) {
        this.model = model;
        this.working = working;
        this.kit = kit;
    }

    /** Gives a row that failed another turn. */
    void retry(QueueRow row) {
        if (canRetry(row) && !model.writes().refused().get()) {
            model.again(() -> working.wantAgain(row));
        }
    }

    /** True where another turn makes sense, and none is under way. */
    boolean canRetry(QueueRow row) {
        return model.stageProperty().get() == Stage.ENDED
                && !rollingBack.get()
                && (row.state() == RowState.FAILED || row.state() == RowState.PARTLY);
    }

    /** Asks, then takes back what a row has made that stopped half way. */
    void rollBack(QueueRow row) {
        if (!canRollBack(row) || model.writes().refused().get()) {
            return;
        }
        kit.dialogs()
                .confirm(
                        Confirmation.destructive(
                                kit.texts().format("many.rollback.title", row.dealership()),
                                kit.texts().get("many.rollback.message"),
                                kit.texts().get("many.rollback.verb")),
                        yes -> {
                            rollingBack.set(true);
                            working.rollBack(
                                    row,
                                    failure -> {
                                        rollingBack.set(false);
                                        if (failure != null) {
                                            model.failed(failure);
                                        }
                                    });
                        });
    }

    /** True where something can be taken back, and nothing is under way. */
    boolean canRollBack(QueueRow row) {
        return model.stageProperty().get() == Stage.ENDED
                && !rollingBack.get()
                && row.journal() != null
                && (row.state() == RowState.PARTLY || row.state() == RowState.RESUME);
    }

    /** True while a row is rolled back. */
    ReadOnlyBooleanProperty rollingBackProperty() {
        return rollingBack.getReadOnlyProperty();
    }
}
