package org.cronconsole.ui.onboarding;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

import org.cronconsole.dealership.OnboardingResult.StepResult;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Texts;

/** Shows how each step stands while an onboarding is carried out. */
public final class ProgressPage implements Page {
    private final Parent root;
    @FXML private Label progressElapsed;
    @FXML private Label progressStopping;
    @FXML private ListView<StepResult> onboardProgress;
    @FXML private Button progressStop;

    @SuppressWarnings("NullAway.Init") // FXML fills the fields
    ProgressPage(OnboardingViewModel model, Texts texts) {
        root = Fxml.load(this, texts);
        CarryingOut carryingOut = model.carryingOut();
        onboardProgress.setItems(carryingOut.steps());
        onboardProgress.setCellFactory(list -> new StepCell(texts));
        progressElapsed.textProperty().bind(model.elapsedProperty());
        progressStopping.visibleProperty().bind(carryingOut.stoppingProperty());
        progressStop
                .disableProperty()
                .bind(carryingOut.runningProperty().not().or(carryingOut.stoppingProperty()));
        progressStop.setOnAction(pressed -> model.askToStop());
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
