package org.cronconsole.ui.runhistory;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.cronconsole.job.CronJob;
import org.cronconsole.run.Run;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Picker;
import org.cronconsole.ui.kit.Reasons;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.StatusPill;
import org.cronconsole.ui.runlog.RunPane;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The run history of a job. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class RunHistoryView implements Screen {
    private final RunHistoryViewModel model;
    private final ScreenKit kit;
    private final Supplier<List<CronJob>> jobs;
    private final Parent root;
    private RunPane runPane;

    @FXML private Button jobChoiceButton;
    @FXML private StatusPill jobStatus;
    @FXML private Label jobSchedule;
    @FXML private Button triggerRunButton;
    @FXML private Button refreshRunsButton;
    @FXML private ComboBox<Range> rangeChoice;
    @FXML private ComboBox<RunFilter> runFilterChoice;
    @FXML private ProgressIndicator runsSpinner;
    @FXML private Label runsStatus;
    @FXML private Banner runsFailure;
    @FXML private Banner runsNotice;
    @FXML private TableView<Run> runTable;
    @FXML private Label runsEmpty;
    @FXML private Button cancelRunButton;
    @FXML private SplitPane historySplit;
    @FXML private VBox runsPart;
    @FXML private StackPane runPanePlace;
    @FXML private VBox chooseJobPane;
    @FXML private Button chooseJobButton;
    @FXML private VBox historyPane;
    @FXML private Picker jobPicker;

    /**
     * Shows this model.
     *
     * @param jobs the jobs to choose from
     */
    public RunHistoryView(RunHistoryViewModel model, ScreenKit kit, Supplier<List<CronJob>> jobs) {
        this.model = model;
        this.kit = kit;
        this.jobs = jobs;
        this.root = Fxml.load(this, kit.texts());
    }

    @FXML
    void initialize() {
        bindHeader();
        bindTable();
        runPane = new RunPane(model.pane(), kit);
        runPanePlace.getChildren().setAll(runPane.root());
        runPane.expandBy(this::showRunAlone);
        var none = model.jobProperty().isNull();
        chooseJobPane.visibleProperty().bind(none);
        historyPane.visibleProperty().bind(none.not());
        chooseJobButton.setOnAction(pressed -> chooseJob());
        jobChoiceButton.setOnAction(pressed -> chooseJob());
    }

    private void showRunAlone(boolean alone) {
        var parts = historySplit.getItems();
        if (alone) {
            parts.remove(runsPart);
        } else if (!parts.contains(runsPart)) {
            parts.addFirst(runsPart);
            historySplit.setDividerPositions(0.52);
        }
    }

    private void bindHeader() {
        model.jobProperty().subscribe(this::showJob);
        rangeChoice.getItems().setAll(Range.values());
        rangeChoice.setConverter(words(Range::key));
        rangeChoice.valueProperty().bindBidirectional(model.rangeProperty());
        runFilterChoice.getItems().setAll(RunFilter.values());
        runFilterChoice.setConverter(words(RunFilter::key));
        runFilterChoice.valueProperty().bindBidirectional(model.rows().filterProperty());
        runsStatus.textProperty().bind(model.statusProperty());
        runsSpinner.visibleProperty().bind(model.loadingProperty());
        runsFailure.noticeProperty().bindBidirectional(model.failureProperty());
        runsNotice.noticeProperty().bindBidirectional(model.noticeProperty());
        triggerRunButton.disableProperty().bind(model.guards().cannotTrigger());
        triggerRunButton.setOnAction(pressed -> model.trigger());
        refreshRunsButton.setOnAction(pressed -> model.reload());
        Reasons.show(triggerRunButton, model.refusalProperty());
        Reasons.show(cancelRunButton, model.refusalProperty());
        cancelRunButton.disableProperty().bind(model.guards().cannotCancel());
        cancelRunButton.setOnAction(pressed -> model.cancelRun());
    }

    private void showJob(@Nullable CronJob job) {
        if (job == null) {
            return;
        }
        jobChoiceButton.setText(job.name());
        String cron = job.schedule() + " UTC";
        jobSchedule.setText(
                job.intent() == null ? cron : kit.times().wallClock(job.intent()) + "  ·  " + cron);
        jobStatus.say(
                job.suspended() ? StatusPill.Look.QUIET : StatusPill.Look.OK,
                kit.texts().get(job.suspended() ? "jobs.suspended" : "jobs.active"));
    }

    private <T> StringConverter<T> words(Function<T, String> key) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : kit.texts().get(key.apply(value));
            }

            @Override
            public T fromString(String words) {
                throw new UnsupportedOperationException("not editable");
            }
        };
    }

    private void bindTable() {
        new RunTable(runTable, kit.texts(), kit.times()).fill(model.rows());
        var selection = runTable.getSelectionModel();
        selection.selectedItemProperty().subscribe(run -> model.rows().choose(run));
        model.rows().selected().subscribe(this::select);
        // After the table, which loses its selection where rows are replaced.
        model.rows()
                .matching()
                .addListener(
                        (ListChangeListener<Run>) change -> select(model.rows().selected().get()));
        runsEmpty
                .textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::emptyWords,
                                model.rows().all(),
                                model.loadingProperty(),
                                model.failureProperty()));
    }

    private void select(@Nullable Run run) {
        var selection = runTable.getSelectionModel();
        if (run != null
                && run != selection.getSelectedItem()
                && runTable.getItems().contains(run)) {
            selection.select(run);
        }
    }

    private String emptyWords() {
        if (model.loadingProperty().get()) {
            return kit.texts().get("runs.loading");
        }
        if (model.failureProperty().get() != null) {
            return kit.texts().get("runs.unread");
        }
        return kit.texts().get(model.rows().all().isEmpty() ? "runs.empty" : "runs.nomatch");
    }

    private void chooseJob() {
        jobPicker.open(
                jobs.get().stream()
                        .map(job -> new Picker.Choice(job.name(), "", () -> model.show(job, null)))
                        .toList());
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
        if (model.jobProperty().get() == null) {
            chooseJobButton.requestFocus();
        } else {
            runTable.requestFocus();
        }
    }

    @Override
    public void left() {
        model.left();
    }

    @Override
    public void refresh() {
        model.reload();
    }

    @Override
    public void focusFilter() {
        if (!runPane.search()) {
            runFilterChoice.requestFocus();
        }
    }
}
