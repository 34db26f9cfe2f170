package org.cronconsole.ui.rotation;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.cronconsole.rotation.KeptRotation;
import org.cronconsole.rotation.RotationFolder.Kept;
import org.cronconsole.rotation.RotationPlan;
import org.cronconsole.rotation.Way;
import org.cronconsole.settings.DeployAfter;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.ChoiceWords;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.PaceRow;
import org.cronconsole.ui.kit.Reasons;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.WriteAccess;
import org.cronconsole.ui.kit.form.Reveal;
import org.cronconsole.ui.kit.form.SecretField;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The screen that rotates a value. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class RotationView implements Screen {
    private final RotationViewModel model;
    private final ScreenKit kit;
    private final Parent root;

    @FXML private Button rotationBack;
    @FXML private Banner rotationNotice;
    @FXML private VBox formPane;
    @FXML private TextField rotationNameField;
    @FXML private ChoiceBox<Way> rotationWayChoice;
    @FXML private Label wayHelp;
    @FXML private HBox groupRow;
    @FXML private ChoiceBox<RotationPlan.@Nullable Group> rotationGroupChoice;
    @FXML private HBox oldRow;
    @FXML private SecretField rotationOldField;
    @FXML private Button revealOld;
    @FXML private ChoiceBox<DeployAfter> rotationDeployChoice;
    @FXML private Button rotationFind;
    @FXML private VBox begunPane;
    @FXML private ListView<Kept> begunRotations;
    @FXML private Button begunOpen;
    @FXML private Button begunDiscard;
    @FXML private VBox reviewPane;
    @FXML private Label reviewTitle;
    @FXML private TableView<RotationRow> rotationTable;
    @FXML private Label rotationOutcome;
    @FXML private Label rotationToKnow;
    @FXML private HBox valueRow;
    @FXML private SecretField rotationValueField;
    @FXML private Button revealValue;
    @FXML private Button rotationStart;
    @FXML private PaceRow rotationPace;
    @FXML private HBox endedRow;
    @FXML private Button rotationAgain;
    @FXML private Button rotationDone;

    /** The screen of a session. */
    public static RotationView of(Workbench bench, ScreenKit kit, WriteAccess writes) {
        return new RotationView(new RotationViewModel(bench.rotations(), kit, writes), kit);
    }

    /** Shows this model. */
    public RotationView(RotationViewModel model, ScreenKit kit) {
        this.model = model;
        this.kit = kit;
        this.root = Fxml.load(this, kit.texts());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    @FXML
    void initialize() {
        var stage = model.stageProperty();
        var under = stage.isEqualTo(Stage.READING).or(stage.isEqualTo(Stage.RUNNING));
        Shown.whenever(formPane, stage.isEqualTo(Stage.FORM));
        Shown.whenever(
                reviewPane, stage.isNotEqualTo(Stage.FORM).and(stage.isNotEqualTo(Stage.READING)));
        rotationPace.follow(model.progress(), under, model::stop);
        Shown.whenever(rotationBack, stage.isNotEqualTo(Stage.FORM));
        rotationBack.disableProperty().bind(under);
        rotationBack.setOnAction(pressed -> model.back());
        rotationNotice.noticeProperty().bindBidirectional(model.noticeProperty());
        bindForm();
        bindBegun();
        bindReview();
        // Whether jobs can be chosen is asked when a cell is filled.
        stage.subscribe(now -> rotationTable.refresh());
        stage.subscribe(this::focus);
    }

    private void bindForm() {
        RotationForm form = model.form();
        rotationNameField.textProperty().bindBidirectional(form.variable);
        rotationNameField.setOnAction(pressed -> model.find());
        rotationWayChoice.getItems().setAll(Way.values());
        rotationWayChoice.setConverter(new ChoiceWords<>("rotation.way.", kit.texts(), Way.class));
        rotationWayChoice.valueProperty().bindBidirectional(form.way);
        wayHelp.textProperty()
                .bind(
                        form.way.map(way ->
                                kit.texts()
                                        .get(
                                                "rotation.help."
                                                        + way.name()
                                                                .toLowerCase(
                                                                        java.util.Locale.ROOT))));
        Shown.whenever(groupRow, form.way.isNotEqualTo(Way.COPIES));
        Shown.whenever(oldRow, form.way.isNotEqualTo(Way.GROUP));
        rotationGroupChoice.setItems(form.groups);
        rotationGroupChoice.valueProperty().bindBidirectional(form.group);
        rotationOldField.textProperty().bindBidirectional(form.old);
        Reveal.by(revealOld, rotationOldField, kit.texts(), model.stageProperty());
        rotationDeployChoice.getItems().setAll(DeployAfter.values());
        rotationDeployChoice.setConverter(
                new ChoiceWords<>("rotation.deploy.", kit.texts(), DeployAfter.class));
        rotationDeployChoice.valueProperty().bindBidirectional(form.deploy);
        rotationFind.disableProperty().bind(form.cannotFind(model.writes()));
        rotationFind.setOnAction(pressed -> model.find());
        Reasons.show(
                rotationFind,
                model.writes()
                        .stateProperty()
                        .map(state ->
                                state == org.cronconsole.account.WriteLock.State.READ_ONLY
                                        ? kit.texts().get("rotation.readonly")
                                        : ""));
    }

    private void bindBegun() {
        begunRotations.setItems(model.begun().all());
        begunRotations.setCellFactory(list -> new BegunCell(kit));
        Shown.whenever(begunPane, Bindings.isNotEmpty(model.begun().all()));
        var selected = begunRotations.getSelectionModel().selectedItemProperty();
        begunOpen.disableProperty().bind(selected.isNull());
        begunDiscard.disableProperty().bind(selected.isNull());
        begunOpen.setOnAction(
                pressed -> Optional.ofNullable(selected.get()).ifPresent(model::open));
        begunDiscard.setOnAction(
                pressed -> Optional.ofNullable(selected.get()).ifPresent(model.begun()::discard));
    }

    private void bindReview() {
        var choosing =
                Bindings.createBooleanBinding(
                        model::choosing, model.stageProperty(), model.shownProperty());
        RotationTable table = new RotationTable(rotationTable, kit.texts(), choosing);
        table.fill(model.rows(), rotationOutcome);
        model.stageProperty()
                .subscribe(now -> {
                    if (now == Stage.ENDED) {
                        table.chooseFirstLeft();
                    }
                });
        Shown.whenever(
                rotationOutcome, model.shownProperty().map(RotationView::hasResults).orElse(false));
        model.shownProperty().subscribe(this::show);
        rotationValueField.textProperty().bindBidirectional(model.freshProperty());
        rotationValueField.setOnAction(pressed -> rotationStart.fire());
        Reveal.by(revealValue, rotationValueField, kit.texts(), model.stageProperty());
        Shown.whenever(valueRow, model.stageProperty().isEqualTo(Stage.REVIEW));
        rotationStart
                .disableProperty()
                .bind(model.freshProperty().isEmpty().or(model.writes().refused()));
        rotationStart.setOnAction(pressed -> model.start());
        Reasons.show(rotationStart, model.writes().refusalProperty());
        Shown.whenever(endedRow, model.stageProperty().isEqualTo(Stage.ENDED));
        Shown.whenever(
                rotationAgain,
                Bindings.createBooleanBinding(
                        () -> {
                            KeptRotation now = model.shownProperty().get();
                            return now != null && !now.isFinished();
                        },
                        model.shownProperty()));
        rotationAgain.disableProperty().bind(model.writes().refused());
        rotationAgain.setOnAction(pressed -> model.again());
        rotationDone.setOnAction(pressed -> model.back());
    }

    private static boolean hasResults(@Nullable KeptRotation kept) {
        return kept != null && !kept.results().isEmpty();
    }

    private void show(@Nullable KeptRotation kept) {
        if (kept == null) {
            return;
        }
        RotationPlan plan = kept.plan();
        reviewTitle.setText(
                kit.texts().format("rotation.review", plan.variable(), plan.steps().size()));
        List<String> lines =
                Stream.concat(
                                plan.remarks().stream(),
                                plan.left().stream()
                                        .map(left -> left.name() + ": " + left.reason()))
                        .map(line -> "• " + line)
                        .toList();
        rotationToKnow.setText(String.join("\n", lines));
        rotationToKnow.setVisible(!lines.isEmpty());
        rotationToKnow.setManaged(!lines.isEmpty());
    }

    private void focus(Stage now) {
        switch (now) {
            case FORM -> rotationNameField.requestFocus();
            case READING, RUNNING -> rotationPace.takeFocus();
            case REVIEW -> rotationValueField.requestFocus();
            case ENDED -> rotationDone.requestFocus();
        }
    }

    private void key(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE && model.stageProperty().get() != Stage.FORM) {
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
        model.entered();
        focus(model.stageProperty().get());
    }

    @Override
    public Optional<UnderWay> underWay() {
        return model.stageProperty().get() == Stage.RUNNING
                ? Optional.of(new UnderWay("rotation.leave", model::stop))
                : Optional.empty();
    }

    @Override
    public void ended() {
        model.stop();
        model.back();
    }

    @Override
    public void refresh() {
        model.entered();
    }
}
