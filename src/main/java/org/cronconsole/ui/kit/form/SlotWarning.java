package org.cronconsole.ui.kit.form;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.cronconsole.ui.kit.SlotAdvice.Advice;
import org.cronconsole.ui.kit.SlotAdvice.Free;
import org.cronconsole.ui.kit.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Consumer;

/**
 * Stands under a time that is typed: which jobs start then too, and buttons that put a free time in
 * its place. Not there while nothing is to be said. For FXML.
 */
public final class SlotWarning extends VBox {
    private final Label warning = new Label();
    private final FlowPane choices = new FlowPane();
    private Advice shown = Advice.NONE;

    /** With nothing to say. */
    public SlotWarning() {
        getStyleClass().add("slot-warning");
        warning.getStyleClass().add("form-warning");
        warning.setWrapText(true);
        warning.setMinHeight(USE_PREF_SIZE);
        warning.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        Beginning.signOf(warning);
        choices.getStyleClass().add("slot-choices");
        getChildren().addAll(warning, choices);
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    /**
     * Shows what is to be said.
     *
     * @param take puts a time in the place of the one that was typed
     */
    public void show(Advice advice, Texts texts, Consumer<Free> take) {
        // Buttons that stay are not made anew, or they would lose the focus while one types.
        if (advice.equals(shown)) {
            return;
        }
        shown = advice;
        setVisible(!advice.warning().isEmpty());
        warning.setText(advice.warning());
        choices.getChildren().clear();
        if (!advice.free().isEmpty()) {
            Label free = new Label(texts.get("schedule.slot.free"));
            free.getStyleClass().add("field-help");
            choices.getChildren().add(free);
        }
        for (Free each : advice.free()) {
            Button button = new Button(each.words());
            button.getStyleClass().add("small");
            button.setAccessibleText(texts.format("schedule.slot.take", each.words()));
            button.setOnAction(pressed -> take.accept(each));
            choices.getChildren().add(button);
        }
        choices.setVisible(!choices.getChildren().isEmpty());
        choices.setManaged(choices.isVisible());
    }
}
