package org.cronconsole.ui.offboarding;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.cronconsole.dealership.OnboardingResult.StepState;
import org.cronconsole.offboarding.OffboardingResult.StepResult;
import org.cronconsole.ui.kit.StatusPill;
import org.cronconsole.ui.kit.StatusPill.Look;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** A step of an offboarding with its state. */
final class OffboardStepCell extends ListCell<StepResult> {
    private static final double PILL_WIDTH = 104;

    private final Texts texts;
    private final StatusPill pill = new StatusPill();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final HBox row;

    OffboardStepCell(Texts texts) {
        this.texts = texts;
        HBox pillBox = new HBox(pill);
        pillBox.setMinWidth(PILL_WIDTH);
        detail.getStyleClass().addAll("muted", "small");
        detail.setWrapText(true);
        detail.setMinHeight(USE_PREF_SIZE);
        detail.managedProperty().bind(detail.textProperty().isNotEmpty());
        VBox words = new VBox(title, detail);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(pillBox, words);
        row.getStyleClass().add("offboard-step");
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
        String word = texts.get("onboarding.state." + key(step.state()));
        pill.say(look(step.state()), word);
        title.setText(texts.get("offboard.step." + key(step.step())));
        detail.setText(step.detail());
        setGraphic(row);
        setAccessibleText(title.getText() + ": " + word + ". " + step.detail());
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Look look(StepState state) {
        return switch (state) {
            case WAITING -> Look.WAITING;
            case RUNNING -> Look.RUNNING;
            case DONE -> Look.OK;
            case SKIPPED -> Look.STOPPED;
            case FAILED -> Look.FAIL;
            case UNKNOWN -> Look.UNKNOWN;
        };
    }
}
