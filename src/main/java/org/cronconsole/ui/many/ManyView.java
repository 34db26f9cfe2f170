package org.cronconsole.ui.many;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.cronconsole.dealership.queue.KeptQueue;
import org.cronconsole.dealership.queue.ManyAtOnce;
import org.cronconsole.dealership.queue.QueueNow;
import org.cronconsole.dealership.queue.QueueRow;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.Cells;
import org.cronconsole.ui.kit.Columns;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Reasons;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.form.KeepSignedIn;
import org.cronconsole.ui.many.ManyViewModel.Stage;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Many dealerships at once: the choice of a file, its rows, and the queue of them. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class ManyView implements Screen {
    private final ManyViewModel model;
    private final ScreenKit kit;
    private final Texts texts;
    private final Parent root;
    private @Nullable QueueRow selected;

    @FXML private VBox choosePage;
    @FXML private VBox offerPane;
    @FXML private Label offerText;
    @FXML private Button offerChooseButton;
    @FXML private Button offerForgetButton;
    @FXML private Banner chooseBanner;
    @FXML private Button chooseCsvButton;
    @FXML private Button saveTemplateButton;
    @FXML private ProgressIndicator lookSpinner;
    @FXML private Label lookWords;
    @FXML private VBox listPage;
    @FXML private Label manyTitle;
    @FXML private TextField manyFilterField;
    @FXML private CheckBox onlyProblemsCheck;
    @FXML private Button saveResultsButton;
    @FXML private Label manyCounts;
    @FXML private Label manyPlan;
    @FXML private Banner manyBanner;
    @FXML private HBox progressRow;
    @FXML private ProgressBar manyProgress;
    @FXML private Label manyNow;
    @FXML private TableView<QueueRow> manyTable;
    @FXML private Label manyEmpty;
    @FXML private HBox detailRow;
    @FXML private Label manyDetail;
    @FXML private Button retryRowButton;
    @FXML private Button rollBackRowButton;
    @FXML private HBox keepRow;
    @FXML private CheckBox keepCheck;
    @FXML private PasswordField keepField;
    @FXML private Label keepProblem;
    @FXML private Button manyBack;
    @FXML private Button manyPause;
    @FXML private Button manyStop;
    @FXML private Button manyStart;

    /** Shows this model. */
    public ManyView(ManyViewModel model, ScreenKit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.root = Fxml.load(this, texts);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    @FXML
    void initialize() {
        chooseBanner.noticeProperty().bindBidirectional(model.noticeProperty());
        manyBanner.noticeProperty().bindBidirectional(model.noticeProperty());
        manyFilterField.textProperty().bindBidirectional(model.filterProperty());
        manyFilterField.setOnAction(pressed -> toTable());
        onlyProblemsCheck.selectedProperty().bindBidirectional(model.onlyProblemsProperty());
        bindChoice();
        bindButtons();
        fillTable();
        KeepSignedIn.bind(
                model.keeping(), keepCheck, keepField, keepField, keepProblem, model::start);
        model.stageProperty().subscribe(this::turn);
        model.working().nowProperty().subscribe(this::tell);
        model.working().pausingProperty().subscribe(pausing -> look());
        model.working().stoppingProperty().subscribe(stopping -> look());
        model.writes().refusalProperty().subscribe(refusal -> look());
        model.rollingBackProperty().subscribe(rolling -> look());
        model.rows().addListener((ListChangeListener<QueueRow>) change -> look());
        manyTable
                .getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> {
                    selected = row;
                    look();
                });
    }

    private void bindChoice() {
        model.keptProperty().subscribe(this::offer);
        var looking = model.stageProperty().isEqualTo(Stage.LOOKING);
        Shown.whenever(lookSpinner, looking);
        Shown.whenever(lookWords, looking);
        for (Button choose : new Button[] {chooseCsvButton, offerChooseButton}) {
            choose.disableProperty().bind(looking);
            choose.setOnAction(pressed -> model.choose());
        }
        saveTemplateButton.setOnAction(pressed -> model.saveTemplate());
        offerForgetButton.setOnAction(pressed -> model.forget());
    }

    private void offer(@Nullable KeptQueue kept) {
        shown(offerPane, kept != null);
        offerText.setText(kept == null ? "" : model.words().offer(kept));
    }

    private void bindButtons() {
        saveResultsButton.setOnAction(pressed -> model.saveResults());
        manyBack.setOnAction(pressed -> model.back());
        manyStop.setOnAction(pressed -> model.working().stop());
        manyPause.setOnAction(pressed -> {
            if (isPaused()) {
                model.working().goOn();
            } else {
                model.working().pause();
            }
        });
        manyStart.setOnAction(pressed -> model.start());
        Reasons.show(manyStart, model.writes().refusalProperty());
        retryRowButton.setOnAction(pressed -> onSelected(model::retry));
        rollBackRowButton.setOnAction(pressed -> onSelected(model::rollBack));
    }

    private void onSelected(Consumer<QueueRow> act) {
        QueueRow row = selected;
        if (row != null) {
            act.accept(row);
        }
    }

    private boolean isPaused() {
        QueueNow now = model.working().nowProperty().get();
        return now != null && now.phase() == QueueNow.Phase.PAUSED;
    }

    private void fillTable() {
        manyTable.setFixedCellSize(46);
        manyTable.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        Columns.add(
                manyTable,
                "many-row",
                texts.get("many.column.row"),
                52,
                44,
                () -> Cells.lines(row -> Cells.Lines.of("" + row.row())));
        Columns.add(
                manyTable,
                "many-state",
                texts.get("many.column.state"),
                124,
                112,
                () -> Cells.pill(row -> model.words().state(row.state())));
        Columns.add(
                manyTable,
                "many-dealership",
                texts.get("many.column.dealership"),
                200,
                120,
                () -> Cells.lines(row -> new Cells.Lines(row.dealership(), "", row.dealership())));
        Columns.add(
                manyTable,
                "many-what",
                texts.get("many.column.what"),
                440,
                200,
                () -> Cells.lines(ManyView::what));
        manyTable.setItems(model.shown());
        manyEmpty
                .visibleProperty()
                .bind(Bindings.isEmpty(model.shown()).and(Bindings.isNotEmpty(model.rows())));
    }

    /** Two problems of a row are to be seen, all of them in the tooltip and below the table. */
    private static Cells.Lines what(QueueRow row) {
        var problems = row.problems();
        if (problems.isEmpty()) {
            return new Cells.Lines(row.detail(), "", row.detail());
        }
        String all = String.join("\n", problems.stream().map(problem -> problem.words()).toList());
        return new Cells.Lines(
                problems.getFirst().words(),
                problems.size() > 1 ? problems.get(1).words() : "",
                all);
    }

    private void turn(Stage stage) {
        boolean listed = stage != Stage.CHOOSE && stage != Stage.LOOKING;
        boolean moved = listPage.isVisible() != listed;
        listPage.setVisible(listed);
        choosePage.setVisible(!listed);
        look();
        if (listPage.getScene() != null && (moved || stage != Stage.PREVIEW)) {
            focus();
        }
    }

    private void tell(@Nullable QueueNow now) {
        manyNow.setText(model.words().now(now));
        manyProgress.setProgress(now == null ? 0 : ManyWords.part(now.queue()));
        look();
    }

    private void look() {
        Stage stage = model.stageProperty().get();
        ManyAtOnce.Look look = model.lookProperty().get();
        boolean preview = stage == Stage.PREVIEW;
        boolean working = stage == Stage.WORKING;
        boolean can = look != null && look.queue().left() > 0;
        manyTitle.setText(
                texts.format(
                        "many.title." + stage.name().toLowerCase(Locale.ROOT),
                        look == null ? "" : look.queue().file()));
        manyCounts.setText(model.words().counts(model.rows()));
        manyPlan.setText(look == null || !preview ? "" : model.words().plan(look));
        shown(manyPlan, preview);
        shown(progressRow, working);
        shown(keepRow, preview && can || stage == Stage.ENDED);
        shown(manyStart, preview);
        manyStart.setDisable(!can || model.writes().refused().get());
        manyStart.setText(
                can && look != null
                        ? texts.format("many.start.count", look.queue().left())
                        : texts.get("many.start"));
        shown(manyPause, working);
        shown(manyStop, working);
        boolean stopping = model.working().stoppingProperty().get();
        boolean pausing = model.working().pausingProperty().get();
        manyStop.setDisable(stopping);
        manyStop.setText(texts.get(stopping ? "many.stopping" : "many.stop"));
        manyPause.setDisable(stopping || pausing);
        manyPause.setText(
                texts.get(pausing ? "many.pausing" : isPaused() ? "many.goon" : "many.pause"));
        manyBack.setDisable(working || model.rollingBackProperty().get());
        showSelected();
    }

    private void showSelected() {
        QueueRow row = selected;
        manyDetail.setText(row == null ? texts.get("many.detail.none") : model.words().detail(row));
        boolean refused = model.writes().refused().get();
        shown(retryRowButton, row != null && model.canRetry(row));
        shown(rollBackRowButton, row != null && model.canRollBack(row));
        retryRowButton.setDisable(refused);
        rollBackRowButton.setDisable(refused);
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    /** Escape goes back, where nothing is worked at; Enter starts, where no control used it. */
    private void key(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE && listPage.isVisible()) {
            model.back();
            pressed.consume();
        }
    }

    private void toTable() {
        if (!manyTable.getItems().isEmpty()) {
            manyTable.getSelectionModel().selectFirst();
            manyTable.requestFocus();
        }
    }

    private void focus() {
        if (!listPage.isVisible()) {
            (offerPane.isVisible() ? offerChooseButton : chooseCsvButton).requestFocus();
        } else if (manyStart.isVisible() && !manyStart.isDisabled()) {
            manyStart.requestFocus();
        } else if (manyPause.isVisible()) {
            manyPause.requestFocus();
        } else {
            manyTable.requestFocus();
        }
    }

    /** The table, for what remembers its columns. */
    public TableView<?> table() {
        return manyTable;
    }

    @Override
    public Optional<UnderWay> underWay() {
        return model.stageProperty().get() == Stage.WORKING
                ? Optional.of(new UnderWay("many.leave", model.working()::cutOff))
                : Optional.empty();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void entered() {
        model.entered();
        focus();
    }

    @Override
    public void ended() {
        if (model.stageProperty().get() == Stage.WORKING) {
            model.working().cutOff();
        }
    }

    @Override
    public void focusFilter() {
        if (listPage.isVisible()) {
            manyFilterField.requestFocus();
            manyFilterField.selectAll();
        }
    }
}
