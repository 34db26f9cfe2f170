package org.cronconsole.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.cronconsole.dealership.OnboardingResult.StepState;
import org.cronconsole.ui.kit.StatusPill.Look;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.function.Function;

/**
 * A step of something that writes to many places, with how it stands.
 *
 * @param <T> a step
 */
public final class StepCell<T> extends ListCell<T> {
    private static final double PILL_WIDTH = 104;

    private final Function<T, Line> words;
    private final StatusPill pill = new StatusPill();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final HBox row;

    /**
     * What is told of a step.
     *
     * @param state how it stands, in a word
     * @param detail in a sentence; empty for nothing
     */
    public record Line(Look look, String state, String title, String detail) {
        /** Of an onboarding or offboarding; the step's name comes after the prefix of its key. */
        public static Line of(
                Texts texts, StepState state, String prefix, Enum<?> step, String detail) {
            return new Line(
                    StepCell.look(state),
                    texts.get("onboarding.state." + word(state)),
                    texts.get(prefix + word(step)),
                    detail);
        }

        private static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Tells this of a step.
     *
     * @param style of the row
     */
    public StepCell(String style, Function<T, Line> words) {
        this.words = words;
        HBox pillBox = new HBox(pill);
        Scale.follow(pillBox, factor -> pillBox.setMinWidth(PILL_WIDTH * factor));
        for (Label label : new Label[] {title, detail}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        detail.getStyleClass().add("field-help");
        Shown.whenever(detail, detail.textProperty().isNotEmpty());
        VBox lines = new VBox(title, detail);
        HBox.setHgrow(lines, Priority.ALWAYS);
        row = new HBox(pillBox, lines);
        row.getStyleClass().add(style);
        // The list is as wide as its cells let it be; without this, long details would not wrap.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable T step, boolean empty) {
        super.updateItem(step, empty);
        if (empty || step == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Line line = words.apply(step);
        pill.say(line.look(), line.state());
        title.setText(line.title());
        detail.setText(line.detail());
        setGraphic(row);
        setAccessibleText(line.title() + ": " + line.state() + ". " + line.detail());
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
