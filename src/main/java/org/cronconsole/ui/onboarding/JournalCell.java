package org.cronconsole.ui.onboarding;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.cronconsole.ui.kit.StatusPill;
import org.cronconsole.ui.kit.WrappedCell;
import org.jspecify.annotations.Nullable;

/** An onboarding that has not ended, in the list of them. */
final class JournalCell extends WrappedCell<OpenJournal> {
    private final StatusPill pill = new StatusPill();
    private final Label name = new Label();
    private final Label howFar = new Label();
    private final Label begun = new Label();
    private final VBox box;

    JournalCell() {
        name.getStyleClass().add("journal-name");
        for (Label line : new Label[] {howFar, begun}) {
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            line.getStyleClass().add("field-help");
        }
        box = new VBox(name, new HBox(pill), howFar, begun);
        box.getStyleClass().add("journal-cell");
    }

    @Override
    protected Region box() {
        return box;
    }

    @Override
    protected void updateItem(@Nullable OpenJournal journal, boolean empty) {
        super.updateItem(journal, empty);
        if (empty || journal == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(journal.dealership());
        pill.say(journal.look(), journal.word());
        howFar.setText(journal.howFar());
        begun.setText(journal.begun());
        setGraphic(box);
        setAccessibleText(
                String.join(
                        ". ",
                        journal.dealership(),
                        journal.word(),
                        journal.howFar(),
                        journal.begun()));
    }
}
