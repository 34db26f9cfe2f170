package org.cronconsole.ui.dealership;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

import org.cronconsole.dealership.Dealership;
import org.cronconsole.ui.kit.Reasons;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;

import java.util.Locale;
import java.util.function.Consumer;

/** What can be done to the selected dealership, each behind a button. */
final class ActButtons {
    private ActButtons() {}

    /**
     * Fills a pane with them. When an act is over, the focus goes back to where it was begun.
     *
     * @param offboard opens what takes a dealership out of service, given its name
     * @param elsewhere puts the focus where it may be if that button is gone meanwhile
     */
    static void fill(
            Pane pane,
            DealershipsViewModel model,
            ScreenKit kit,
            Consumer<String> offboard,
            Runnable elsewhere) {
        Acting acting = model.acting();
        for (Act act : Act.values()) {
            Button button = button(kit, act.key(), id(act));
            StackPane around = new StackPane(button);
            pane.getChildren().add(around);
            Shown.whenever(
                    around,
                    model.selectedProperty().map(shown -> shown != null && act.fits(shown)));
            button.disableProperty().bind(acting.refusalProperty().isNotEmpty());
            Reasons.show(button, acting.refusalProperty());
            button.setOnAction(pressed -> {
                Dealership shown = model.selectedProperty().get();
                if (shown != null) {
                    acting.open(act, shown);
                }
            });
        }
        // Its plan can be looked at without the right to write.
        Button offboarding = button(kit, "offboard.start", "offboardDealershipButton");
        offboarding.getStyleClass().addAll("danger", "button-outlined");
        offboarding.setOnAction(pressed -> {
            Dealership shown = model.selectedProperty().get();
            if (shown != null) {
                offboard.accept(shown.name());
            }
        });
        pane.getChildren().add(offboarding);
        acting.phaseProperty()
                .addListener((phase, was, now) -> {
                    if (now == Acting.Phase.CLOSED) {
                        Act over = acting.actProperty().get();
                        kit.tasks().onScreen(() -> giveBack(pane, over, elsewhere));
                    }
                });
    }

    private static Button button(ScreenKit kit, String words, String id) {
        Button button = new Button(kit.texts().get(words));
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }

    private static void giveBack(Pane pane, Act over, Runnable elsewhere) {
        Node begun = pane.lookup("#" + id(over));
        if (begun != null && begun.getParent().isVisible() && !begun.isDisabled()) {
            begun.requestFocus();
        } else {
            elsewhere.run();
        }
    }

    private static String id(Act act) {
        return act.name().toLowerCase(Locale.ROOT) + "ActButton";
    }
}
