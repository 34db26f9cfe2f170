package org.cronconsole.ui.runhistory;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.cronconsole.history.HistoryRow;
import org.cronconsole.history.HistoryScope;
import org.cronconsole.job.CronJob;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.ChosenRow;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Picker;
import org.cronconsole.ui.kit.Reasons;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.StatusPill;
import org.cronconsole.ui.runhistory.HistoryReading.Phase;
import org.cronconsole.ui.runlog.RunPane;

import java.util.ArrayList;
import java.util.List;

/** The run history of a job, a dealership or all. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class RunHistoryView implements Screen {
    private final RunHistoryViewModel model;
    private final ScreenKit kit;
    private final Parent root;
    private RunPane runPane;

    @FXML private StackPane historyRoot;
    @FXML private Button jobChoiceButton;
    @FXML private StatusPill jobStatus;
    @FXML private Label jobSchedule;
    @FXML private StackPane triggerPlace;
    @FXML private Button triggerRunButton;
    @FXML private Button refreshRunsButton;
    @FXML private Button exportRunsButton;
    @FXML private ComboBox<Range> rangeChoice;
    @FXML private TextField historyFromField;
    @FXML private TextField historyToField;
    @FXML private Label historyPeriodProblem;
    @FXML private ComboBox<RunFilter> runFilterChoice;
    @FXML private TextField historyWordsField;
    @FXML private MenuButton historyReasonsButton;
    @FXML private ToggleButton durationsToggle;
    @FXML private StackPane durationsPlace;
    @FXML private ProgressIndicator runsSpinner;
    @FXML private Label runsStatus;
    @FXML private Button stopReadingButton;
    @FXML private Banner runsFailure;
    @FXML private Banner runsGaps;
    @FXML private Banner runsNotice;
    @FXML private TableView<HistoryRow> runTable;
    @FXML private Label runsEmpty;
    @FXML private Button cancelRunButton;
    @FXML private SplitPane historySplit;
    @FXML private VBox runsPart;
    @FXML private StackPane runPanePlace;
    @FXML private Picker jobPicker;

    /** Shows this model. */
    public RunHistoryView(RunHistoryViewModel model, ScreenKit kit) {
        this.model = model;
        this.kit = kit;
        this.root = Fxml.load(this, kit.texts());
    }

    @FXML
    void initialize() {
        bindHeader();
        new HistoryFilters(
                        model,
                        kit,
                        rangeChoice,
                        historyFromField,
                        historyToField,
                        historyPeriodProblem,
                        runFilterChoice,
                        historyWordsField,
                        historyReasonsButton)
                .bind();
        bindReading();
        bindTable();
        runPane = new RunPane(model.pane(), kit);
        runPanePlace.getChildren().setAll(runPane.root());
        runPane.expandBy(this::showRunAlone);
        durationsPlace
                .getChildren()
                .setAll(new DurationPane(model.chart(), model.words(), kit, this::choose));
        ChartPlace.show(
                durationsPlace,
                durationsToggle,
                model.chartShownProperty(),
                model.chart().pictureProperty().map(picture -> !picture.points().isEmpty()));
        ExportPane export = new ExportPane(model.exporting(), kit);
        historyRoot.getChildren().add(export.root());
        export.follow();
    }

    private void showRunAlone(boolean alone) {
        var parts = historySplit.getItems();
        if (alone) {
            parts.remove(runsPart);
        } else if (!parts.contains(runsPart)) {
            parts.addFirst(runsPart);
            historySplit.setDividerPositions(0.58);
        }
    }

    private void bindHeader() {
        model.scope().scopeProperty().subscribe(this::showScope);
        model.jobProperty().subscribe(now -> showScope(model.scope().scopeProperty().get()));
        jobChoiceButton.setOnAction(pressed -> chooseScope());
        var ofJob = model.jobProperty().isNotNull();
        Shown.whenever(triggerPlace, ofJob);
        Shown.whenever(jobStatus, ofJob);
        triggerRunButton.disableProperty().bind(model.acts().guards().cannotTrigger());
        triggerRunButton.setOnAction(pressed -> model.acts().trigger());
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(jobSchedule.textProperty());
        jobSchedule.setTooltip(whole);
        refreshRunsButton.setOnAction(pressed -> model.reload());
        exportRunsButton.setOnAction(pressed -> model.export());
        Reasons.show(triggerRunButton, model.acts().refusalProperty());
        Reasons.show(cancelRunButton, model.acts().refusalProperty());
        cancelRunButton.disableProperty().bind(model.acts().guards().cannotCancel());
        cancelRunButton.setOnAction(pressed -> model.acts().cancelRun());
    }

    private void showScope(HistoryScope scope) {
        jobChoiceButton.setText(model.words().scope(scope));
        CronJob job = model.jobProperty().get();
        if (job == null) {
            jobSchedule.setText(
                    kit.texts()
                            .get(
                                    scope instanceof HistoryScope.All
                                            ? "runs.scope.all.hint"
                                            : "runs.scope.dealership.hint"));
            return;
        }
        String cron = kit.texts().format("schedule.utc", job.schedule());
        jobSchedule.setText(
                job.intent() == null ? cron : kit.times().wallClock(job.intent()) + "  ·  " + cron);
        jobStatus.say(
                job.suspended() ? StatusPill.Look.QUIET : StatusPill.Look.OK,
                kit.texts().get(job.suspended() ? "jobs.suspended" : "jobs.active"));
    }

    private void bindReading() {
        runsStatus.textProperty().bind(model.statusProperty());
        var phase = model.shown().phaseProperty();
        Shown.whenever(runsSpinner, phase.map(now -> now == Phase.LOOKING || now == Phase.ASKING));
        Shown.whenever(stopReadingButton, phase.map(now -> now == Phase.ASKING));
        stopReadingButton.setOnAction(pressed -> model.shown().stopReading());
        runsFailure.noticeProperty().bindBidirectional(model.shown().failureProperty());
        runsGaps.noticeProperty().bindBidirectional(model.shown().gapsProperty());
        runsNotice.noticeProperty().bindBidirectional(model.noticeProperty());
    }

    private void bindTable() {
        RunTable columns = new RunTable(runTable, kit.texts(), model.words());
        columns.fill(model.rows());
        model.scope().scopeProperty().subscribe(columns::show);
        ChosenRow.bind(runTable, model.rows().chosen());
        runsEmpty
                .textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::emptyWords,
                                model.rows().all(),
                                model.shown().phaseProperty(),
                                model.shown().failureProperty()));
    }

    /** From the picture: to the row of the table. */
    private void choose(HistoryRow row) {
        model.rows().selected().set(row);
        runTable.scrollTo(row);
        runTable.requestFocus();
    }

    private String emptyWords() {
        Phase now = model.shown().phaseProperty().get();
        if (now == Phase.LOOKING || now == Phase.ASKING) {
            return kit.texts().get("runs.loading");
        }
        if (model.shown().failureProperty().get() != null) {
            return kit.texts().get("runs.unread");
        }
        if (!model.rows().all().isEmpty() || model.rows().narrowed()) {
            return kit.texts().get("runs.nomatch");
        }
        return kit.texts().get(model.scope().ofJob() ? "runs.empty" : "runs.empty.many");
    }

    private void chooseScope() {
        List<Picker.Choice> choices = new ArrayList<>();
        choices.add(
                new Picker.Choice(
                        kit.texts().get("runs.scope.all"),
                        kit.texts().get("runs.scope.all.kind"),
                        model::showAll));
        for (String dealership : model.scope().dealerships()) {
            choices.add(
                    new Picker.Choice(
                            dealership,
                            kit.texts().get("runs.scope.dealership.kind"),
                            () -> model.showDealership(dealership)));
        }
        for (CronJob job : model.scope().jobs()) {
            choices.add(
                    new Picker.Choice(
                            job.name(),
                            kit.texts().get("runs.scope.job.kind"),
                            () -> model.show(job, null)));
        }
        jobPicker.open(choices);
    }

    /** The table, for what remembers its columns. */
    public TableView<?> table() {
        return runTable;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void entered() {
        model.entered();
        if (model.scope().ofAll()) {
            jobChoiceButton.requestFocus();
        } else {
            runTable.requestFocus();
        }
    }

    @Override
    public void left() {
        model.left();
    }

    @Override
    public void ended() {
        model.close();
    }

    @Override
    public void refresh() {
        model.reload();
    }

    @Override
    public void focusFilter() {
        if (!runPane.search()) {
            historyWordsField.requestFocus();
        }
    }
}
