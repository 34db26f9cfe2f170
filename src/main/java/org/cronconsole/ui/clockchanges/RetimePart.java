package org.cronconsole.ui.clockchanges;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.PaceRow;
import org.cronconsole.ui.kit.Reasons;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.form.KeepSignedIn;
import org.jspecify.annotations.Nullable;

/** A plan under review, its carrying out, and what came of it. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class RetimePart {
    private final RetimeViewModel model;
    private final Texts texts;
    private final Parent root;

    @FXML private Button retimeBack;
    @FXML private Button chooseOpen;
    @FXML private Button chooseNone;
    @FXML private Banner retimeNotice;
    @FXML private TableView<RetimeRow> retimeTable;
    @FXML private Label nothingLabel;
    @FXML private VBox planningPane;
    @FXML private Label retimeDetails;
    @FXML private HBox keepRow;
    @FXML private CheckBox retimeKeepCheck;
    @FXML private HBox retimeKeepBox;
    @FXML private PasswordField retimeKeepPassword;
    @FXML private Label retimeKeepProblem;
    @FXML private Label retimeCost;
    @FXML private PaceRow retimePace;
    @FXML private StackPane startBox;
    @FXML private Button retimeStart;
    @FXML private Region endedSpace;
    @FXML private Button retimeAnew;
    @FXML private StackPane againBox;
    @FXML private Button retimeAgain;

    RetimePart(RetimeViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.root = Fxml.load(this, texts);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    @FXML
    void initialize() {
        var stage = model.stageProperty();
        var planning = stage.isEqualTo(RetimeViewModel.Stage.PLANNING);
        var review = stage.isEqualTo(RetimeViewModel.Stage.REVIEW);
        var running = stage.isEqualTo(RetimeViewModel.Stage.RUNNING);
        new RetimeTable(retimeTable, texts, review.and(model.resumedProperty().not()))
                .fill(model.rows());
        retimeNotice.noticeProperty().bindBidirectional(model.noticeProperty());
        retimeBack.disableProperty().bind(running);
        retimeBack.setOnAction(pressed -> model.close());
        var some = Bindings.isNotEmpty(model.rows());
        var choosing = review.and(model.resumedProperty().not()).and(some);
        Shown.whenever(chooseOpen, choosing);
        Shown.whenever(chooseNone, choosing);
        chooseOpen.setOnAction(pressed -> model.choose(true));
        chooseNone.setOnAction(pressed -> model.choose(false));
        planningPane.visibleProperty().bind(planning);
        nothingLabel.visibleProperty().bind(planning.not());
        Shown.whenever(keepRow, review.and(some));
        Shown.whenever(startBox, review);
        Shown.whenever(retimeCost, review);
        retimePace.follow(model.carrying().pace(), running, model::stop);
        retimeCost.textProperty().bind(model.costProperty());
        bindStart();
        bindEnded();
        KeepSignedIn.bind(
                model.keeping(),
                retimeKeepCheck,
                retimeKeepBox,
                retimeKeepPassword,
                retimeKeepProblem,
                model::start);
        bindDetails();
    }

    private void bindStart() {
        retimeStart
                .textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        texts.format(
                                                model.resumedProperty().get()
                                                        ? "clock.start.goon"
                                                        : "clock.start",
                                                model.chosenProperty().get()),
                                model.chosenProperty(),
                                model.resumedProperty()));
        retimeStart
                .disableProperty()
                .bind(
                        model.chosenProperty()
                                .isEqualTo(0)
                                .or(model.refusalProperty().isNotEmpty())
                                .or(model.keeping().busyProperty()));
        retimeStart.setOnAction(pressed -> model.start());
        Reasons.show(retimeStart, model.refusalProperty());
    }

    /** What can be done about those that have no new line. */
    private void bindEnded() {
        var again = model.againProperty();
        Shown.whenever(endedSpace, again.isNotEmpty().or(model.anewProperty()));
        Shown.whenever(retimeAnew, model.anewProperty());
        retimeAnew.setOnAction(pressed -> model.plan());
        Shown.whenever(againBox, again.isNotEmpty());
        retimeAgain.textProperty().bind(again);
        retimeAgain.disableProperty().bind(model.refusalProperty().isNotEmpty());
        retimeAgain.setOnAction(pressed -> model.again());
        Reasons.show(retimeAgain, model.refusalProperty());
    }

    /** The whole words of the selected job, which a cell has no room for. */
    private void bindDetails() {
        var row = retimeTable.getSelectionModel().selectedItemProperty();
        retimeDetails
                .textProperty()
                .bind(
                        row.flatMap(RetimeRow::saidProperty)
                                .map(said -> details(row.get(), said))
                                .orElse(texts.get("clock.details.none")));
        Shown.whenever(retimeDetails, Bindings.isNotEmpty(model.rows()));
    }

    private String details(@Nullable RetimeRow row, RetimeRow.Said said) {
        if (row == null) {
            return "";
        }
        String words = said.details().isEmpty() ? said.word() + "." : said.details();
        return row.elsewhere().isEmpty()
                ? row.name() + ": " + words
                : texts.format("clock.details", row.name(), words, row.elsewhere());
    }

    private void key(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE && !retimeBack.isDisabled()) {
            model.close();
            pressed.consume();
        }
    }

    void focus() {
        retimeTable.requestFocus();
    }

    Parent root() {
        return root;
    }
}
