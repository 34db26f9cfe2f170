package org.cronconsole.ui.onboarding;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

import org.cronconsole.dealership.OnboardingResult.StepResult;
import org.cronconsole.dealership.OnboardingResult.StepState;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.Texts;

import java.util.List;

/** Shows how each step stands while an onboarding is carried out. */
public final class ProgressPage implements Page {
    private static final int STEPS_ABOVE = 4;

    private final Parent root;
    @FXML private Label progressElapsed;
    @FXML private Label progressStopping;
    @FXML private ListView<StepResult> onboardProgress;
    @FXML private Button progressStop;
    @FXML private VBox lineBox;
    @FXML private Label lineWords;
    @FXML private Label lineWaited;
    @FXML private Button lineSkip;

    @SuppressWarnings("NullAway.Init") // FXML fills the fields
    ProgressPage(OnboardingViewModel model, Texts texts) {
        root = Fxml.load(this, texts);
        CarryingOut carryingOut = model.carryingOut();
        onboardProgress.setItems(carryingOut.steps());
        carryingOut
                .steps()
                .addListener(
                        (ListChangeListener<StepResult>)
                                change -> {
                                    if (carryingOut.runningProperty().get()) {
                                        keepInSight(carryingOut.steps());
                                    }
                                });
        onboardProgress.setCellFactory(list -> StepLine.cell(texts));
        ProgressModel progress = model.progress();
        progressElapsed.textProperty().bind(progress.elapsedProperty());
        lineWords.textProperty().bind(carryingOut.lineCheckProperty());
        lineWaited.textProperty().bind(progress.waitedProperty());
        Shown.whenever(lineBox, carryingOut.lineCheckProperty().isNotEmpty());
        lineSkip.setOnAction(pressed -> carryingOut.skipText());
        Shown.whenever(progressStop, carryingOut.lineCheckProperty().isEmpty());
        lineBox.visibleProperty()
                .addListener((o, was, now) -> {
                    if (now) {
                        lineSkip.requestFocus();
                    }
                });
        progressStopping.visibleProperty().bind(carryingOut.stoppingProperty());
        progressStop
                .disableProperty()
                .bind(carryingOut.runningProperty().not().or(carryingOut.stoppingProperty()));
        progressStop.setOnAction(pressed -> progress.askToStop());
    }

    /** What goes on is seen, with the step before it. */
    private void keepInSight(List<StepResult> steps) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).state() == StepState.RUNNING) {
                onboardProgress.scrollTo(Math.max(0, i - STEPS_ABOVE));
                return;
            }
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node first() {
        return onboardProgress;
    }
}
