package org.cronconsole.ui.onboarding;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.cronconsole.dealership.OnboardingResult;
import org.cronconsole.ui.kit.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;

/** The wizard's pages in a row: done, current, to come. A done one leads back to its page. */
final class StepBar extends HBox {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final OnboardingViewModel model;
    private final Texts texts;
    private final List<Step> steps = new ArrayList<>();

    StepBar(OnboardingViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("step-bar");
        for (WizardPage page : WizardPage.values()) {
            if (page != WizardPage.DEALERSHIP) {
                Region line = new Region();
                line.getStyleClass().add("step-line");
                HBox.setHgrow(line, Priority.ALWAYS);
                getChildren().add(line);
            }
            Step step = new Step(page);
            steps.add(step);
            getChildren().add(step);
        }
        model.pageProperty().addListener((o, was, now) -> show());
        model.carryingOut().resultProperty().addListener((o, was, now) -> show());
        show();
    }

    private void show() {
        steps.forEach(step -> step.show(model.pageProperty().get()));
    }

    /** What ended in part, or not at all, has no tick at its end. */
    private boolean hasSucceeded() {
        OnboardingResult result = model.carryingOut().resultProperty().get();
        return result != null && result.state() == OnboardingResult.State.DONE;
    }

    private final class Step extends Button {
        private final WizardPage page;
        private final Label number = new Label();
        private final FontIcon tick = new FontIcon(Feather.CHECK);

        Step(WizardPage page) {
            super(texts.get(page.key()));
            this.page = page;
            number.setText("" + (page.ordinal() + 1));
            StackPane circle = new StackPane(number, tick);
            circle.getStyleClass().add("step-circle");
            setGraphic(circle);
            setContentDisplay(ContentDisplay.TOP);
            getStyleClass().add("step");
            setMinWidth(USE_PREF_SIZE);
            setOnAction(pressed -> model.goTo(page));
        }

        void show(WizardPage now) {
            boolean done = page.compareTo(now) < 0 || now == WizardPage.RESULT && hasSucceeded();
            boolean current = page == now;
            pseudoClassStateChanged(DONE, done);
            pseudoClassStateChanged(CURRENT, current);
            tick.setVisible(done);
            number.setVisible(!done);
            boolean leadsBack = page.compareTo(now) < 0 && !now.runs();
            setDisable(!leadsBack && !current);
            setMouseTransparent(!leadsBack);
            setFocusTraversable(leadsBack);
            setAccessibleText(
                    texts.format(
                            done
                                    ? "onboarding.steps.done"
                                    : current
                                            ? "onboarding.steps.current"
                                            : "onboarding.steps.tocome",
                            page.ordinal() + 1,
                            WizardPage.values().length,
                            texts.get(page.key())));
        }
    }
}
