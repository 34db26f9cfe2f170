package org.cronconsole.ui.onboarding;

import atlantafx.base.theme.Styles;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.cronconsole.dealership.OnboardingResult;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Problem;
import org.cronconsole.ui.kit.ScrollFit;
import org.cronconsole.ui.kit.StatusPill;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.form.InSight;

import java.util.List;

/** Shows how an onboarding ended: what exists now, what is not known, what to do next. */
public final class ResultPage implements Page {
    private final CarryingOut carryingOut;
    private final Mending mending;
    private final Texts texts;
    private final Parent root;
    @FXML private ScrollPane resultScroll;
    @FXML private VBox onboardResult;
    @FXML private StatusPill resultPill;
    @FXML private Label resultTitle;
    @FXML private Label resultMessage;
    @FXML private VBox existsSection;
    @FXML private VBox existsBox;
    @FXML private VBox unknownSection;
    @FXML private VBox unknownBox;
    @FXML private VBox remediesSection;
    @FXML private FlowPane remediesBox;
    @FXML private VBox nextSection;
    @FXML private Label resultNext;
    @FXML private Button resultViewJobs;
    @FXML private Button resultAnother;
    @FXML private Button resultTryAgain;
    @FXML private Button resumeButton;
    @FXML private Button retryButton;
    @FXML private Button rollBackButton;

    @SuppressWarnings("NullAway.Init") // FXML fills the fields
    ResultPage(OnboardingViewModel model, Mending mending, Texts texts, Runnable viewJobs) {
        this.carryingOut = model.carryingOut();
        this.mending = mending;
        this.texts = texts;
        root = Fxml.load(this, texts);
        // What can be done next stays in sight below it.
        ScrollFit.of(resultScroll, onboardResult);
        InSight.keep(resultScroll);
        carryingOut.resultProperty().addListener((o, was, now) -> show());
        carryingOut.problemProperty().addListener((o, was, now) -> show());
        resultViewJobs.setOnAction(pressed -> viewJobs.run());
        resultAnother.setOnAction(pressed -> model.another());
        resultTryAgain.setOnAction(pressed -> model.tryAgain());
        resumeButton.setOnAction(pressed -> model.goingOn().resume());
        retryButton.setOnAction(pressed -> model.goingOn().retry());
        rollBackButton.setOnAction(pressed -> model.goingOn().askToRollBack());
        show();
    }

    private void show() {
        OnboardingResult result = carryingOut.resultProperty().get();
        Problem problem = carryingOut.problemProperty().get();
        List<Button> remedies =
                result == null ? List.of() : RemedyButtons.of(result.remedies(), mending);
        remediesBox.getChildren().setAll(remedies);
        visible(remediesSection, !remedies.isEmpty());
        if (result != null) {
            show(ResultWords.of(result, texts));
        } else if (problem != null) {
            show(ResultWords.of(problem, carryingOut.steps(), texts));
        }
    }

    private void show(ResultWords words) {
        resultPill.say(words.look(), words.word());
        resultTitle.setText(words.title());
        resultMessage.setText(words.message());
        list(existsSection, existsBox, words.exists());
        list(unknownSection, unknownBox, words.unknown());
        resultNext.setText(words.next());
        visible(nextSection, !words.next().isEmpty());
        visible(resultTryAgain, words.canTryAgain());
        visible(resumeButton, words.canResume());
        retryButton.setText(words.retry());
        visible(retryButton, !words.retry().isEmpty());
        visible(rollBackButton, words.canRollBack());
        // One act is the next one, and looks like it.
        resultViewJobs.getStyleClass().remove(Styles.ACCENT);
        if (!words.canTryAgain() && !words.canResume()) {
            resultViewJobs.getStyleClass().add(Styles.ACCENT);
        }
        onboardResult.setAccessibleText(words.all());
    }

    private static void list(VBox section, VBox box, List<String> lines) {
        visible(section, !lines.isEmpty());
        box.getChildren().setAll(lines.stream().map(ResultPage::line).toList());
    }

    private static Label line(String text) {
        Label label = new Label("• " + text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node first() {
        if (!remediesBox.getChildren().isEmpty()) {
            return remediesBox.getChildren().getFirst();
        }
        if (resumeButton.isVisible()) {
            return resumeButton;
        }
        return resultTryAgain.isVisible() ? resultTryAgain : resultViewJobs;
    }
}
