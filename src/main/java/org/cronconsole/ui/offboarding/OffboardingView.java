package org.cronconsole.ui.offboarding;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.cronconsole.job.CronJob;
import org.cronconsole.job.DealershipName;
import org.cronconsole.offboarding.OffboardingChoices.RunFate;
import org.cronconsole.offboarding.OffboardingChoices.UserFate;
import org.cronconsole.offboarding.OffboardingJournal;
import org.cronconsole.offboarding.OffboardingPlan;
import org.cronconsole.offboarding.OffboardingPlan.PlannedStep;
import org.cronconsole.offboarding.OffboardingResult;
import org.cronconsole.offboarding.OffboardingResult.State;
import org.cronconsole.offboarding.OffboardingResult.StepResult;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.ChoiceWords;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.PaceRow;
import org.cronconsole.ui.kit.Reasons;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.offboarding.OffboardingViewModel.Stage;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The screen that takes a dealership out of service. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class OffboardingView implements Screen {
    private final OffboardingViewModel model;
    private final ScreenKit kit;
    private final Supplier<List<CronJob>> jobs;
    private final Parent root;

    @FXML private Button offboardBack;
    @FXML private Banner offboardNotice;
    @FXML private VBox choosePane;
    @FXML private ComboBox<String> offboardNameField;
    @FXML private Button offboardLook;
    @FXML private VBox openPane;
    @FXML private ListView<OffboardingJournal> openOffboardings;
    @FXML private Button openResume;
    @FXML private Button openStop;
    @FXML private VBox planningPane;
    @FXML private VBox planPane;
    @FXML private Label planTitle;
    @FXML private ChoiceBox<UserFate> userFateChoice;
    @FXML private ChoiceBox<RunFate> runFateChoice;
    @FXML private Label planProblems;
    @FXML private TableView<PlannedStep> offboardPlanTable;
    @FXML private Label planToKnow;
    @FXML private Button offboardStart;
    @FXML private VBox stepsPane;
    @FXML private ListView<StepResult> offboardProgress;
    @FXML private VBox runningRow;
    @FXML private PaceRow offboardPace;
    @FXML private HBox endedRow;
    @FXML private Button offboardResume;
    @FXML private Button offboardCancelRun;
    @FXML private Button offboardStandDown;
    @FXML private Button offboardDone;

    /**
     * Shows this model.
     *
     * @param jobs those that are known, to choose a dealership from
     */
    public OffboardingView(
            OffboardingViewModel model, ScreenKit kit, Supplier<List<CronJob>> jobs) {
        this.model = model;
        this.kit = kit;
        this.jobs = jobs;
        this.root = Fxml.load(this, kit.texts());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    @FXML
    void initialize() {
        var stage = model.stageProperty();
        Shown.whenever(choosePane, stage.isEqualTo(Stage.CHOOSE));
        Shown.whenever(planningPane, stage.isEqualTo(Stage.PLANNING));
        Shown.whenever(planPane, stage.isEqualTo(Stage.REVIEW));
        Shown.whenever(stepsPane, stage.isEqualTo(Stage.RUNNING).or(stage.isEqualTo(Stage.ENDED)));
        Shown.whenever(offboardBack, stage.isNotEqualTo(Stage.CHOOSE));
        offboardBack.disableProperty().bind(stage.isEqualTo(Stage.RUNNING));
        offboardBack.setOnAction(pressed -> model.back());
        offboardNotice.noticeProperty().bindBidirectional(model.noticeProperty());
        bindChoice();
        bindPlan();
        bindSteps();
        stage.subscribe(this::focus);
    }

    private void bindChoice() {
        offboardNameField.getEditor().textProperty().bindBidirectional(model.dealershipProperty());
        offboardNameField.getEditor().setOnAction(pressed -> model.look());
        offboardLook.setOnAction(pressed -> model.look());
        offboardLook
                .disableProperty()
                .bind(model.dealershipProperty().map(typed -> typed.isBlank()));
        openOffboardings.setItems(model.open());
        openOffboardings.setCellFactory(list -> new JournalCell(kit));
        Shown.whenever(openPane, Bindings.isNotEmpty(model.open()));
        var none = openOffboardings.getSelectionModel().selectedItemProperty().isNull();
        openResume.disableProperty().bind(none.or(model.writes().refused()));
        openStop.disableProperty()
                .bind(
                        none.or(model.writes().refused())
                                .or(
                                        Bindings.createBooleanBinding(
                                                () ->
                                                        chosen().filter(
                                                                        OffboardingJournal
                                                                                ::canStandDown)
                                                                .isEmpty(),
                                                openOffboardings
                                                        .getSelectionModel()
                                                        .selectedItemProperty())));
        openResume.setOnAction(pressed -> chosen().ifPresent(j -> model.resume(j.id(), false)));
        openStop.setOnAction(pressed -> chosen().ifPresent(j -> model.standDown(j.id())));
        Reasons.show(openResume, model.writes().refusalProperty());
    }

    private Optional<OffboardingJournal> chosen() {
        return Optional.ofNullable(openOffboardings.getSelectionModel().getSelectedItem());
    }

    private void bindPlan() {
        userFateChoice.getItems().setAll(UserFate.values());
        userFateChoice.setConverter(
                new ChoiceWords<>("offboard.user.", kit.texts(), UserFate.class));
        userFateChoice.valueProperty().bindBidirectional(model.userProperty());
        runFateChoice.getItems().setAll(RunFate.values());
        runFateChoice.setConverter(new ChoiceWords<>("offboard.run.", kit.texts(), RunFate.class));
        runFateChoice.valueProperty().bindBidirectional(model.runProperty());
        PlanColumns.add(offboardPlanTable, kit.texts());
        model.planProperty().subscribe(this::show);
        offboardStart
                .disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !model.canStart(),
                                model.planProperty(),
                                model.stageProperty(),
                                model.writes().refused()));
        offboardStart.setOnAction(pressed -> model.start());
        Reasons.show(offboardStart, model.writes().refusalProperty());
    }

    private void show(@Nullable OffboardingPlan plan) {
        if (plan == null) {
            offboardPlanTable.getItems().clear();
            return;
        }
        planTitle.setText(plan.dealership());
        offboardPlanTable.getItems().setAll(plan.steps());
        say(planProblems, plan.problems());
        say(planToKnow, Stream.concat(plan.remarks().stream(), plan.kept().stream()).toList());
    }

    private static void say(Label label, List<String> lines) {
        label.setText(String.join("\n", lines.stream().map(line -> "• " + line).toList()));
        label.setVisible(!lines.isEmpty());
        label.setManaged(!lines.isEmpty());
    }

    private void bindSteps() {
        offboardProgress.setItems(model.steps());
        offboardProgress.setCellFactory(list -> OffboardStepLine.cell(kit.texts()));
        Shown.whenever(runningRow, model.stageProperty().isEqualTo(Stage.RUNNING));
        Shown.whenever(endedRow, model.stageProperty().isEqualTo(Stage.ENDED));
        offboardPace.follow(
                model.pace(), model.stageProperty().isEqualTo(Stage.RUNNING), model::stop);
        var partly = when(OffboardingView::isPartly);
        Shown.whenever(offboardResume, partly);
        Shown.whenever(offboardCancelRun, when(OffboardingResult::waitsForRun));
        Shown.whenever(offboardStandDown, when(came -> isPartly(came) && came.canStandDown()));
        for (Button act : List.of(offboardResume, offboardCancelRun, offboardStandDown)) {
            act.disableProperty().bind(model.writes().refused());
        }
        offboardResume.setOnAction(pressed -> onResult(id -> model.resume(id, false)));
        offboardCancelRun.setOnAction(pressed -> onResult(id -> model.resume(id, true)));
        offboardStandDown.setOnAction(pressed -> onResult(model::standDown));
        offboardDone.setOnAction(pressed -> {
            model.dealershipProperty().set("");
            model.back();
        });
    }

    /** Whether there is a result of which this is so. */
    private BooleanBinding when(Predicate<OffboardingResult> so) {
        return Bindings.createBooleanBinding(
                () -> {
                    OffboardingResult came = model.resultProperty().get();
                    return came != null && so.test(came);
                },
                model.resultProperty());
    }

    private static boolean isPartly(OffboardingResult came) {
        return came.state() == State.PARTLY;
    }

    private void onResult(Consumer<String> act) {
        OffboardingResult came = model.resultProperty().get();
        if (came != null) {
            act.accept(came.journal());
        }
    }

    private void focus(Stage now) {
        switch (now) {
            case CHOOSE -> offboardNameField.requestFocus();
            case REVIEW -> offboardPlanTable.requestFocus();
            case RUNNING -> offboardProgress.requestFocus();
            case ENDED -> offboardDone.requestFocus();
            case PLANNING -> {}
        }
    }

    private void key(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE && model.stageProperty().get() != Stage.CHOOSE) {
            model.back();
            pressed.consume();
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void entered() {
        List<String> names =
                jobs.get().stream()
                        .map(job -> DealershipName.of(job.name()))
                        .flatMap(Optional::stream)
                        .map(DealershipName::dealership)
                        .distinct()
                        .sorted(Comparator.comparing(n -> n.toLowerCase(Locale.ROOT)))
                        .toList();
        String typed = model.dealershipProperty().get();
        offboardNameField.getItems().setAll(names);
        model.dealershipProperty().set(typed);
        model.readJournals();
        focus(model.stageProperty().get());
    }

    @Override
    public Optional<UnderWay> underWay() {
        return model.stageProperty().get() == Stage.RUNNING
                ? Optional.of(new UnderWay("offboard.leave", model::stop))
                : Optional.empty();
    }

    @Override
    public void ended() {
        model.stop();
    }

    @Override
    public void refresh() {
        if (model.stageProperty().get() == Stage.REVIEW) {
            model.look();
        } else {
            model.readJournals();
        }
    }
}
