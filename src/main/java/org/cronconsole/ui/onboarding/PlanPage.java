package org.cronconsole.ui.onboarding;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.cronconsole.dealership.DealershipEnv;
import org.cronconsole.dealership.EndSteps;
import org.cronconsole.dealership.OnboardingPlan;
import org.cronconsole.dealership.OnboardingPlan.PlannedStep;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.Columns;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.Problem;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Times;
import org.cronconsole.ui.kit.form.Beginning;
import org.cronconsole.ui.kit.form.KeepSignedIn;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Shows what is going to be done, and what stands in the way. */
public final class PlanPage implements Page {
    private final OnboardingViewModel model;
    private final Mending mending;
    private final PlanWords words;
    private final Texts texts;
    private final ObservableList<JobTimes> jobs = FXCollections.observableArrayList();
    private final Parent root;
    @FXML private VBox planningBox;
    @FXML private Button planningStop;
    @FXML private VBox noPlanBox;
    @FXML private Banner planProblem;
    @FXML private Label planStopped;
    @FXML private Button planAgain;
    @FXML private VBox planReady;
    @FXML private ScrollPane planScroll;
    @FXML private VBox conflictsBox;
    @FXML private TableView<PlannedStep> planTable;
    @FXML private TableColumn<PlannedStep, String> orderColumn;
    @FXML private TableColumn<PlannedStep, String> whatColumn;
    @FXML private TableColumn<PlannedStep, String> callColumn;
    @FXML private TableColumn<PlannedStep, String> costColumn;
    @FXML private Label planCost;
    @FXML private Label planCalls;
    @FXML private Label planBuild;
    @FXML private Label planUser;
    @FXML private Label planGroup;
    @FXML private VBox planJobs;
    @FXML private Label planNumber;
    @FXML private TableView<DealershipEnv.Planned> planEnvTable;
    @FXML private TableColumn<DealershipEnv.Planned, String> envNameColumn;
    @FXML private TableColumn<DealershipEnv.Planned, String> envOriginColumn;
    @FXML private TableColumn<DealershipEnv.Planned, String> envValueColumn;
    @FXML private Label planShared;
    @FXML private VBox remarksBox;
    @FXML private CheckBox keepSignedInCheck;
    @FXML private HBox keepPasswordBox;
    @FXML private PasswordField keepPasswordField;
    @FXML private Label keepProblem;

    @SuppressWarnings("NullAway.Init") // FXML fills the fields
    PlanPage(OnboardingViewModel model, Mending mending, Texts texts, Times times) {
        this.model = model;
        this.mending = mending;
        this.texts = texts;
        this.words = new PlanWords(texts, times);
        root = Fxml.load(this, texts);
        Planning planning = model.planning();
        showWhile(planningBox, Planning.State.RUNNING);
        showWhile(planReady, Planning.State.READY);
        showWhile(planStopped, Planning.State.STOPPED);
        noPlanBox
                .visibleProperty()
                .bind(
                        planning.stateProperty()
                                .isEqualTo(Planning.State.FAILED)
                                .or(planStopped.visibleProperty()));
        planningStop.setOnAction(pressed -> planning.stop());
        planAgain.setOnAction(pressed -> model.plan());
        JobTimesList.show(jobs, planJobs, texts);
        Cells.wrapped(whatColumn, PlannedStep::what);
        Cells.wrapped(callColumn, PlannedStep::call);
        Cells.wrapped(costColumn, PlannedStep::cost);
        Cells.wrapped(orderColumn, step -> "" + (planTable.getItems().indexOf(step) + 1));
        Cells.wrapped(envNameColumn, DealershipEnv.Planned::name);
        Cells.wrapped(envOriginColumn, words::origin);
        Cells.wrapped(envValueColumn, env -> env.value().toString());
        KeepSignedIn.bind(
                model.keeping(),
                keepSignedInCheck,
                keepPasswordBox,
                keepPasswordField,
                keepProblem,
                model::start);
        Beginning.signOf(planCalls);
        planShared.managedProperty().bind(planShared.textProperty().isNotEmpty());
        planGroup.managedProperty().bind(planGroup.textProperty().isNotEmpty());
        NoticeRow.hideWhileEmpty(conflictsBox);
        NoticeRow.hideWhileEmpty(remarksBox);
        Columns.share(planTable, TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        Columns.share(planEnvTable, TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        Cells.asHighAsItsRows(planTable);
        Cells.asHighAsItsRows(planEnvTable);
        planning.planProperty().addListener((o, was, now) -> show(now));
        planning.problemProperty().addListener((o, was, now) -> fail(now));
    }

    private void showWhile(Node node, Planning.State state) {
        node.visibleProperty().bind(model.planning().stateProperty().isEqualTo(state));
        node.managedProperty().bind(node.visibleProperty());
    }

    private void fail(@Nullable Problem problem) {
        planProblem.noticeProperty().set(problem == null ? null : Notice.of(problem));
    }

    private void show(@Nullable OnboardingPlan plan) {
        conflictsBox.getChildren().clear();
        remarksBox.getChildren().clear();
        if (plan == null) {
            planTable.getItems().clear();
            planEnvTable.getItems().clear();
            jobs.clear();
            return;
        }
        for (OnboardingPlan.Conflict conflict : plan.conflicts()) {
            Button field = new Button(texts.get("onboarding.plan.mend"));
            field.setOnAction(pressed -> model.mend(conflict));
            List<Button> buttons = RemedyButtons.of(conflict.remedies(), mending);
            buttons.add(field);
            conflictsBox
                    .getChildren()
                    .add(new NoticeRow(Notice.Kind.ERROR, conflict.problem(), buttons));
        }
        for (OnboardingPlan.Remark remark : plan.remarks()) {
            remarksBox
                    .getChildren()
                    .add(
                            new NoticeRow(
                                    Notice.Kind.WARNING,
                                    remark.text(),
                                    RemedyButtons.of(remark.remedies(), mending)));
        }
        planTable.getItems().setAll(plan.steps());
        planTable
                .getItems()
                .addAll(EndSteps.of(plan, model.choices().options(plan.number() != null)));
        planCost.setText(words.cost(plan));
        showCalls(plan);
        planBuild.setText(words.build(plan));
        planUser.setText(words.user(plan));
        planGroup.setText(words.group(plan));
        jobs.setAll(words.jobs(plan));
        planNumber.setText(words.number(plan));
        planEnvTable.getItems().setAll(plan.env());
        planShared.setText(words.shared(plan));
        planScroll.setVvalue(0);
    }

    /** A limit that may leave too little is told by sign and colour, too. */
    private void showCalls(OnboardingPlan plan) {
        boolean warns = plan.calls().mayExceed();
        planCalls.setText(words.calls(plan));
        planCalls.setContentDisplay(warns ? ContentDisplay.LEFT : ContentDisplay.TEXT_ONLY);
        planCalls.getStyleClass().setAll("label", warns ? "wizard-warning" : "muted");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node first() {
        return planningBox.isVisible() ? planningStop : planTable;
    }
}
