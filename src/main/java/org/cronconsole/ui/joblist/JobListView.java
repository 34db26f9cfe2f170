package org.cronconsole.ui.joblist;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.cronconsole.job.CronJob;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.Columns;
import org.cronconsole.ui.kit.FilterKeys;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.Reasons;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;

import java.util.List;
import java.util.function.Consumer;

/** The job list. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class JobListView implements Screen {
    private final JobListViewModel model;
    private final ScreenKit kit;
    private final Ways ways;
    private final Parent root;

    @FXML private TextField jobFilterField;
    @FXML private Button newJobButton;
    @FXML private Button onboardButton;
    @FXML private Button refreshButton;
    @FXML private Banner failureBanner;
    @FXML private Banner actionBanner;
    @FXML private HBox adoptLine;
    @FXML private Label adoptLabel;
    @FXML private Button adoptButton;
    @FXML private TableView<JobRow> jobTable;
    @FXML private VBox emptyPane;
    @FXML private Label emptyTitle;
    @FXML private Label emptyText;
    @FXML private Button emptyButton;
    @FXML private ProgressIndicator spinner;
    @FXML private Label jobListStatus;
    @FXML private Button triggerButton;
    @FXML private Button viewRunsButton;
    @FXML private Button detailsButton;
    @FXML private Button dealershipButton;
    @FXML private Button notificationsButton;
    @FXML private Button editButton;
    @FXML private Button suspendButton;
    @FXML private Button deleteButton;

    /**
     * The ways to other screens.
     *
     * @param viewRuns opens the runs of a job
     * @param onboard opens the onboarding
     * @param newJob opens the form of a new job
     * @param edit opens the form of a job that is changed
     * @param adopt opens what gives jobs their local times
     * @param details opens all that is known of a job
     * @param dealership opens the dealership that a job belongs to
     * @param notifications opens what Render notifies of for these jobs
     */
    public record Ways(
            Consumer<CronJob> viewRuns,
            Runnable onboard,
            Runnable newJob,
            Consumer<CronJob> edit,
            Runnable adopt,
            Consumer<CronJob> details,
            Consumer<CronJob> dealership,
            Consumer<List<CronJob>> notifications) {}

    /** Shows this model. */
    public JobListView(JobListViewModel model, ScreenKit kit, Ways ways) {
        this.model = model;
        this.kit = kit;
        this.ways = ways;
        this.root = Fxml.load(this, kit.texts());
    }

    @FXML
    void initialize() {
        FilterKeys.of(jobFilterField, jobTable);
        jobFilterField.textProperty().bindBidirectional(model.filterProperty());
        jobListStatus.textProperty().bind(model.statusProperty());
        failureBanner.noticeProperty().bindBidirectional(model.failureProperty());
        actionBanner.noticeProperty().bindBidirectional(model.noticeProperty());
        new JobTable(jobTable, kit.texts(), kit.times()).fill(model.rows());
        bindAdoption();
        JobSelection.bind(jobTable, model.rows());
        bindButtons();
        bindEmptyPane();
        Shown.whenever(spinner, model.phaseProperty().isEqualTo(KnownJobs.Phase.LOADING));
        jobTable.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        jobTable.setOnMouseClicked(this::click);
        jobFilterField.setOnAction(pressed -> toTable());
    }

    private void bindAdoption() {
        var without = WithoutLocalTime.count(model.known());
        adoptLabel
                .textProperty()
                .bind(without.map(count -> kit.texts().format("jobs.adopt", count)));
        Shown.whenever(adoptLine, without.map(count -> count > 0));
        adoptButton.setOnAction(pressed -> ways.adopt().run());
    }

    private void bindButtons() {
        var cannotAct = model.cannotAct();
        triggerButton
                .disableProperty()
                .bind(
                        cannotAct.or(
                                Bindings.createBooleanBinding(
                                        this::selectionSuspended, model.rows().selected())));
        suspendButton.disableProperty().bind(cannotAct);
        editButton.disableProperty().bind(cannotAct);
        newJobButton.disableProperty().bind(model.refusalProperty().isNotEmpty());
        deleteButton.disableProperty().bind(cannotAct);
        viewRunsButton.disableProperty().bind(model.rows().selected().isNull());
        detailsButton.disableProperty().bind(model.rows().selected().isNull());
        dealershipButton.disableProperty().bind(model.rows().selected().isNull());
        suspendButton
                .textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        kit.texts()
                                                .get(
                                                        selectionSuspended()
                                                                ? "jobs.resume"
                                                                : "jobs.suspend"),
                                model.rows().selected()));
        for (Button writing :
                List.of(newJobButton, triggerButton, editButton, suspendButton, deleteButton)) {
            Reasons.show(writing, model.refusalProperty());
        }
        triggerButton.setOnAction(pressed -> model.trigger());
        suspendButton.setOnAction(pressed -> model.suspendOrResume());
        deleteButton.setOnAction(pressed -> model.delete());
        viewRunsButton.setOnAction(pressed -> viewRuns());
        detailsButton.setOnAction(pressed -> onSelected(ways.details()));
        dealershipButton.setOnAction(pressed -> onSelected(ways.dealership()));
        notificationsButton.disableProperty().bind(Bindings.isEmpty(model.rows().chosen()));
        notificationsButton.setOnAction(pressed ->
                ways.notifications()
                        .accept(model.rows().chosen().stream().map(JobRow::job).toList()));
        refreshButton.setOnAction(pressed -> model.refresh());
        onboardButton.setOnAction(pressed -> ways.onboard().run());
        newJobButton.setOnAction(pressed -> ways.newJob().run());
        editButton.setOnAction(pressed -> onSelected(ways.edit()));
    }

    private boolean selectionSuspended() {
        JobRow row = model.rows().selected().get();
        return row != null && row.job().suspended();
    }

    private void bindEmptyPane() {
        var nothing = Bindings.isEmpty(model.rows().matching());
        Shown.whenever(emptyPane, nothing);
        var empty =
                Bindings.createObjectBinding(
                        () ->
                                EmptyState.of(
                                        model.phaseProperty().get(), model.rows().all().isEmpty()),
                        model.phaseProperty(),
                        model.rows().all());
        empty.subscribe(state -> {
            emptyTitle.setText(kit.texts().get(state.titleKey()));
            show(emptyText, state.textKey());
            show(emptyButton, state.buttonKey());
        });
        emptyButton.setOnAction(pressed -> {
            if (empty.get() == EmptyState.NO_MATCH) {
                model.filterProperty().set("");
                jobFilterField.requestFocus();
            } else {
                ways.onboard().run();
            }
        });
    }

    private void show(Labeled node, String key) {
        node.setText(key.isEmpty() ? "" : kit.texts().get(key));
        node.setVisible(!key.isEmpty());
        node.setManaged(!key.isEmpty());
    }

    private void key(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ENTER && pressed.isAltDown()) {
            onSelected(ways.details());
            pressed.consume();
        } else if (pressed.getCode() == KeyCode.ENTER) {
            viewRuns();
            pressed.consume();
        }
    }

    private void click(MouseEvent click) {
        boolean onRow =
                click.getTarget() instanceof Node node
                        && Columns.inRow(node)
                        && click.getButton() == MouseButton.PRIMARY;
        if (onRow && click.getClickCount() == 2) {
            viewRuns();
        }
    }

    private void viewRuns() {
        onSelected(ways.viewRuns());
    }

    private void onSelected(Consumer<CronJob> way) {
        JobRow row = model.rows().selected().get();
        if (row != null) {
            way.accept(row.job());
        }
    }

    private void toTable() {
        if (!jobTable.getItems().isEmpty()) {
            jobTable.getSelectionModel().clearAndSelect(0);
            jobTable.requestFocus();
        }
    }

    /** The table, for what remembers its columns. */
    public TableView<?> table() {
        return jobTable;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void entered() {
        model.entered();
        if (model.rows().selected().get() == null) {
            jobFilterField.requestFocus();
        } else {
            jobTable.requestFocus();
        }
    }

    @Override
    public void left() {
        model.left();
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void focusFilter() {
        jobFilterField.requestFocus();
        jobFilterField.selectAll();
    }
}
