package org.cronconsole.ui.adoption;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import org.cronconsole.ui.adoption.Adopting.Stage;
import org.cronconsole.ui.adoption.AdoptionLine.State;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.Cells;
import org.cronconsole.ui.kit.Columns;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.PaceRow;
import org.cronconsole.ui.kit.Reasons;
import org.cronconsole.ui.kit.Scale;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.form.KeepSignedIn;
import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** What would be written, the writing, and what came of it. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
final class ReviewPane {
    private final Adopting model;
    private final Texts texts;
    private final AdoptionWords words;
    private final ReviewWords said;
    private final @Nullable Runnable clockChanges;
    private final Parent root;

    @FXML private Label reviewTitle;
    @FXML private Label reviewTotals;
    @FXML private Banner reviewBanner;
    @FXML private TableView<AdoptionLine> reviewTable;
    @FXML private Label reviewEmpty;
    @FXML private Label reviewWhy;
    @FXML private HBox reviewKeep;
    @FXML private CheckBox reviewKeepCheck;
    @FXML private PasswordField reviewKeepField;
    @FXML private Label reviewKeepProblem;
    @FXML private ProgressBar reviewProgress;
    @FXML private PaceRow reviewPace;
    @FXML private Button reviewBack;
    @FXML private Button reviewAgain;
    @FXML private Button reviewClockChanges;
    @FXML private Button reviewStart;

    ReviewPane(Adopting model, ScreenKit kit, @Nullable Runnable clockChanges) {
        this.model = model;
        this.texts = kit.texts();
        this.words = new AdoptionWords(kit);
        this.said = new ReviewWords(model, kit.texts());
        this.clockChanges = clockChanges;
        this.root = Fxml.load(this, kit.texts());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    @FXML
    void initialize() {
        reviewBanner.noticeProperty().bindBidirectional(model.noticeProperty());
        fillTable();
        KeepSignedIn.bind(
                model.keeping(),
                reviewKeepCheck,
                reviewKeepField,
                reviewKeepField,
                reviewKeepProblem,
                model::start);
        reviewBack.setOnAction(pressed -> model.back());
        reviewAgain.setOnAction(pressed -> model.lookAgain());
        reviewPace.follow(
                model.pace(), model.stageProperty().isEqualTo(Stage.WRITING), model::stop);
        reviewStart.setOnAction(pressed -> model.start());
        reviewClockChanges.setOnAction(pressed -> {
            if (clockChanges != null) {
                clockChanges.run();
            }
        });
        Reasons.show(reviewStart, model.writes().refusalProperty());
        model.stageProperty()
                .subscribe(stage -> {
                    look();
                    if (stage == Stage.ENDED) {
                        chooseUnwritten();
                    }
                });
        model.writes().refusalProperty().subscribe(refusal -> look());
        model.lines().addListener((ListChangeListener<AdoptionLine>) change -> look());
    }

    private void key(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE) {
            model.back();
            pressed.consume();
        }
    }

    private void fillTable() {
        Scale.rows(reviewTable, 50);
        Columns.share(reviewTable, TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        column("state", 112, 96, () -> Cells.pill(said::state));
        column("dealership", 180, 150, () -> Cells.lines(this::name));
        column("change", 330, 230, () -> Cells.lines(this::change));
        column("retime", 210, 120, () -> Cells.lines(this::retime));
        reviewTable.setItems(model.lines());
        reviewTable
                .getSelectionModel()
                .selectedItemProperty()
                .subscribe(line -> reviewWhy.setText(line == null ? "" : why(line)));
        Shown.whenever(reviewWhy, reviewWhy.textProperty().isNotEmpty());
    }

    private void column(
            String key,
            double width,
            double least,
            Supplier<TableCell<AdoptionLine, AdoptionLine>> cell) {
        TableColumn<AdoptionLine, AdoptionLine> column =
                new TableColumn<>(texts.get("adoption.review." + key));
        column.setId("review-" + key);
        Scale.width(column, width, least);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(any -> cell.get());
        reviewTable.getColumns().add(column);
    }

    private Cells.Lines name(AdoptionLine line) {
        return new Cells.Lines(line.dealership(), "", line.dealership());
    }

    private Cells.Lines change(AdoptionLine line) {
        if (!line.said().isEmpty()) {
            return new Cells.Lines(line.said(), words.before(line.review()), line.said());
        }
        String after = texts.format("adoption.after", words.after(line.review()));
        String before = texts.format("adoption.before", words.before(line.review()));
        String alone = words.outranked(line.review());
        return new Cells.Lines(after, before, (before + "\n" + after + "\n" + alone).strip());
    }

    private Cells.Lines retime(AdoptionLine line) {
        if (line.state() == State.REFUSED) {
            return Cells.Lines.of("–");
        }
        String[] jobs = words.retime(line.review()).split("\n", 2);
        String second = jobs.length > 1 ? jobs[1] : "";
        return new Cells.Lines(jobs[0], second, (jobs[0] + "\n" + second).strip());
    }

    private String why(AdoptionLine line) {
        String alone = words.outranked(line.review());
        String text = line.said().isEmpty() ? alone : line.said();
        return text.isEmpty() ? "" : texts.format("adoption.why", line.dealership(), text);
    }

    /** Why the first is not written stands below the table at once: in its row it is cut off. */
    private void chooseUnwritten() {
        model.lines().stream()
                .filter(line -> !line.said().isEmpty())
                .findFirst()
                .ifPresent(line -> {
                    reviewTable.getSelectionModel().select(line);
                    reviewTable.scrollTo(line);
                });
    }

    private void look() {
        Stage stage = model.stageProperty().get();
        long ready = model.count(State.READY);
        reviewTitle.setText(texts.get("adoption.stage." + AdoptionWords.key(stage)));
        reviewTotals.setText(said.totals());
        Shown.now(reviewKeep, stage == Stage.REVIEWED && ready > 0);
        Shown.now(reviewStart.getParent(), stage == Stage.REVIEWED || stage == Stage.LOOKING);
        reviewStart.setDisable(ready == 0 || model.writes().refused().get());
        reviewStart.setText(
                ready == 0
                        ? texts.get("adoption.write")
                        : texts.format("adoption.write.count", ready));
        Shown.now(reviewProgress, stage == Stage.LOOKING);
        Shown.now(reviewAgain, stage == Stage.ENDED && said.unwritten() > 0);
        Shown.now(
                reviewClockChanges,
                clockChanges != null && stage == Stage.ENDED && model.toRetime(State.WRITTEN) > 0);
        reviewBack.setDisable(stage == Stage.WRITING);
        reviewBack.setText(
                texts.get(stage == Stage.ENDED ? "adoption.back.ended" : "adoption.back"));
        reviewEmpty.setText(texts.get("adoption.review.empty"));
        reviewEmpty.setVisible(stage == Stage.REVIEWED && model.lines().isEmpty());
    }

    void focus() {
        if (model.lines().isEmpty()) {
            reviewBack.requestFocus();
        } else {
            reviewTable.requestFocus();
        }
    }

    Parent root() {
        return root;
    }
}
