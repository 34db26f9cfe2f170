package org.cronconsole.ui.many;

import javafx.scene.control.Button;
import javafx.scene.control.Label;

import org.cronconsole.dealership.queue.QueueRow;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

/** All that is to be known of the row that is selected, and what can be done about it. */
final class ManyDetail {
    private final ManyViewModel model;
    private final Texts texts;
    private final Label words;
    private final Button retry;
    private final Button rollBack;
    private @Nullable QueueRow selected;

    ManyDetail(ManyViewModel model, Texts texts, Label words, Button retry, Button rollBack) {
        this.model = model;
        this.texts = texts;
        this.words = words;
        this.retry = retry;
        this.rollBack = rollBack;
        retry.setOnAction(pressed -> {
            QueueRow row = selected;
            if (row != null) {
                model.acts().retry(row);
            }
        });
        rollBack.setOnAction(pressed -> {
            QueueRow row = selected;
            if (row != null) {
                model.acts().rollBack(row);
            }
        });
    }

    /** Shows another row; null for none. */
    void select(@Nullable QueueRow row) {
        selected = row;
        look();
    }

    /** Looks anew what can be done. */
    void look() {
        QueueRow row = selected;
        words.setText(row == null ? texts.get("many.detail.none") : model.words().detail(row));
        boolean refused = model.writes().refused().get();
        Shown.now(retry, row != null && model.acts().canRetry(row));
        Shown.now(rollBack, row != null && model.acts().canRollBack(row));
        retry.setDisable(refused);
        rollBack.setDisable(refused);
    }
}
