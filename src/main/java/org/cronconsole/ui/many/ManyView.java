package org.cronconsole.ui.many;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
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
import org.cronconsole.dealership.queue.QueueClock;
import org.cronconsole.dealership.queue.QueueNow;
import org.cronconsole.dealership.queue.QueueRow;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.FilterKeys;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Reasons;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.ui.kit.form.KeepSignedIn;
import org.cronconsole.ui.many.ManyViewModel.Stage;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Many dealerships at once: the choice of a file, its rows, and the queue of them. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class ManyView implements Screen {
    private final ManyViewModel model;
    private final Texts texts;
    private final Parent root;
    private ManyDetail detail;

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
    @FXML private Label manyDetail;
    @FXML private Button retryRowButton;
    @FXML private Button rollBackRowButton;
    @FXML private HBox keepRow;
    @FXML private CheckBox keepCheck;
    @FXML private PasswordField keepField;
    @FXML private Label keepProblem;
    @FXML private Button manyBack;
    @FXML private Label manyHint;
    @FXML private Button manyPause;
    @FXML private Button manyStop;
    @FXML private Button manyStart;

    /** The screen of a session, by the clock of this machine. */
    public static ManyView of(
            Workbench workbench, ScreenKit kit, WriteAccess writes, Path dataFolder) {
        return new ManyView(
                new ManyViewModel(workbench, kit, writes, dataFolder, QueueClock.SYSTEM), kit);
    }

    /** Looks at the rows of a file that was opened with the application. */
    public void open(Path file) {
        model.open(file);
    }

    /** Shows this model. */
    ManyView(ManyViewModel model, ScreenKit kit) {
        this.model = model;
        this.texts = kit.texts();
        this.root = Fxml.load(this, texts);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    @FXML
    void initialize() {
        chooseBanner.noticeProperty().bindBidirectional(model.noticeProperty());
        manyBanner.noticeProperty().bindBidirectional(model.noticeProperty());
        FilterKeys.of(manyFilterField, manyTable);
        manyFilterField.textProperty().bindBidirectional(model.table().filterProperty());
        manyFilterField.setOnAction(pressed -> toTable());
        onlyProblemsCheck
                .selectedProperty()
                .bindBidirectional(model.table().onlyProblemsProperty());
        detail = new ManyDetail(model, texts, manyDetail, retryRowButton, rollBackRowButton);
        bindChoice();
        bindButtons();
        new ManyTable(manyTable, texts, model.words()).fill(model.table().shown());
        manyEmpty
                .visibleProperty()
                .bind(
                        Bindings.isEmpty(model.table().shown())
                                .and(Bindings.isNotEmpty(model.table().all())));
        KeepSignedIn.bind(
                model.keeping(), keepCheck, keepField, keepField, keepProblem, model::start);
        model.stageProperty().subscribe(this::turn);
        model.working().nowProperty().subscribe(this::tell);
        model.working().pausingProperty().subscribe(pausing -> look());
        model.working().stoppingProperty().subscribe(stopping -> look());
        model.writes().refusalProperty().subscribe(refusal -> look());
        model.acts().rollingBackProperty().subscribe(rolling -> look());
        model.table().all().addListener((ListChangeListener<QueueRow>) change -> look());
        manyTable.getSelectionModel().selectedItemProperty().subscribe(detail::select);
    }

    private void bindChoice() {
        model.kept().queueProperty().subscribe(this::offer);
        var looking = model.stageProperty().isEqualTo(Stage.LOOKING);
        Shown.whenever(lookSpinner, looking);
        Shown.whenever(lookWords, looking);
        for (Button choose : new Button[] {chooseCsvButton, offerChooseButton}) {
            choose.disableProperty().bind(looking);
            choose.setOnAction(pressed -> model.choose());
        }
        saveTemplateButton.setOnAction(pressed -> model.saveTemplate());
        offerForgetButton.setOnAction(pressed -> model.kept().forget());
    }

    private void offer(@Nullable KeptQueue kept) {
        Shown.now(offerPane, kept != null);
        offerText.setText(kept == null ? "" : model.words().offer(kept));
        if (kept != null && choosePage.isVisible() && root != null) {
            offerChooseButton.requestFocus();
        }
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
        Shown.whenever(manyStart.getParent(), manyStart.visibleProperty());
        manyHint.textProperty().bind(model.writes().refusalProperty());
    }

    private boolean isPaused() {
        QueueNow now = model.working().nowProperty().get();
        return now != null && now.phase() == QueueNow.Phase.PAUSED;
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
        int left = model.table().left();
        boolean ended = stage == Stage.ENDED;
        manyTitle.setText(
                texts.format(
                        "many.title." + stage.name().toLowerCase(Locale.ROOT),
                        look == null ? "" : look.queue().file()));
        manyCounts.setText(model.words().counts(model.table().all()));
        manyPlan.setText(look == null || !preview ? "" : model.words().plan(look));
        Shown.now(manyPlan, preview);
        Shown.now(progressRow, working);
        Shown.now(keepRow, preview && left > 0 || ended && model.unfinished());
        Shown.now(manyStart, preview || ended && left > 0);
        manyStart.setDisable(left == 0 || model.writes().refused().get());
        manyStart.setText(
                left == 0
                        ? texts.get("many.start")
                        : texts.format(ended ? "many.goon.count" : "many.start.count", left));
        Shown.now(manyPause, working);
        Shown.now(manyStop, working);
        boolean stopping = model.working().stoppingProperty().get();
        boolean pausing = model.working().pausingProperty().get();
        manyStop.setDisable(stopping);
        manyStop.setText(texts.get(stopping ? "many.stopping" : "many.stop"));
        manyPause.setDisable(stopping || pausing);
        manyPause.setText(
                texts.get(pausing ? "many.pausing" : isPaused() ? "many.goon" : "many.pause"));
        manyBack.setDisable(working || model.acts().rollingBackProperty().get());
        detail.look();
    }

    /** Escape goes back, where nothing is worked at. */
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
