package org.cronconsole.ui.dealership;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.cronconsole.dealership.act.StepResult;
import org.cronconsole.ui.kit.StatusPill;
import org.cronconsole.ui.kit.StatusPill.Look;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** A step of an act: how it stands, at what, what, and what was seen or went wrong. */
final class ActStepCell extends ListCell<StepResult> {
    private static final double PILL_WIDTH = 96;

    private final Texts texts;
    private final StatusPill pill = new StatusPill();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final HBox row;

    ActStepCell(Texts texts) {
        this.texts = texts;
        HBox pillBox = new HBox(pill);
        pillBox.setMinWidth(PILL_WIDTH);
        for (Label label : new Label[] {title, detail}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        detail.getStyleClass().add("field-help");
        VBox words = new VBox(title, detail);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(pillBox, words);
        row.getStyleClass().add("step-row");
        // The list is as wide as its cells let it be; without this, long details would not wrap.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable StepResult step, boolean empty) {
        super.updateItem(step, empty);
        if (empty || step == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String word = texts.get("dealerships.step." + step.state().name().toLowerCase(Locale.ROOT));
        pill.say(look(step.state()), word);
        title.setText(
                texts.format("dealerships.step.what", step.step().target(), step.step().what()));
        String words = step.words().isEmpty() ? step.step().call() : step.words();
        detail.setText(words);
        setGraphic(row);
        setAccessibleText(title.getText() + ": " + word + ". " + words);
    }

    private static Look look(StepResult.State state) {
        return switch (state) {
            case WAITING -> Look.WAITING;
            case RUNNING -> Look.RUNNING;
            case DONE, ALREADY -> Look.OK;
            case FAILED -> Look.FAIL;
            case UNKNOWN -> Look.UNKNOWN;
            case NOT_TRIED -> Look.STOPPED;
        };
    }
}
