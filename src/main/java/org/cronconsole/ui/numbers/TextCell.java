package org.cronconsole.ui.numbers;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.cronconsole.phone.ReceivedText;
import org.cronconsole.ui.kit.Times;
import org.jspecify.annotations.Nullable;

/** A text that came in: when and from whom, and below what it says. */
final class TextCell extends ListCell<ReceivedText> {
    private final Times times;
    private final Label head = new Label();
    private final Label words = new Label();
    private final VBox box = new VBox(head, words);
    private final Tooltip tooltip = new Tooltip();

    TextCell(Times times) {
        this.times = times;
        head.getStyleClass().add("cell-second");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        box.getStyleClass().add("cell-lines");
        // As wide as the list lets it be, so that long texts wrap.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ReceivedText text, boolean empty) {
        super.updateItem(text, empty);
        if (text == null || empty) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        head.setText(
                times.local(text.receivedAt())
                        + " · "
                        + times.age(text.receivedAt())
                        + " · "
                        + text.from());
        words.setText(text.words());
        setAccessibleText(head.getText() + ": " + text.words());
        tooltip.setText(times.utc(text.receivedAt()) + "\n" + text.sid());
        setTooltip(tooltip);
        setGraphic(box);
    }
}
