package org.cronconsole.ui.notify;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

import org.cronconsole.job.NotifySetting;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.Cells;
import org.cronconsole.ui.kit.ChoiceWords;
import org.cronconsole.ui.kit.Columns;
import org.cronconsole.ui.kit.FollowingCell;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.OutcomeBelow;
import org.cronconsole.ui.kit.OutcomeCell;
import org.cronconsole.ui.kit.OutcomeCell.Outcome;
import org.cronconsole.ui.kit.PaceRow;
import org.cronconsole.ui.kit.Reasons;
import org.cronconsole.ui.kit.Scale;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.StatusPill;
import org.cronconsole.ui.notify.NotifyManyViewModel.Stage;
import org.cronconsole.ui.notify.NotifyRow.Result;

import java.util.Locale;
import java.util.Optional;

/** The screen that sets what Render notifies of for several jobs. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class NotifyManyView implements Screen {
    private final NotifyManyViewModel model;
    private final ScreenKit kit;
    private final Runnable back;
    private final Parent root;

    @FXML private Button notifyBack;
    @FXML private Banner notifyManyNotice;
    @FXML private ChoiceBox<NotifySetting> notifyManyChoice;
    @FXML private Label notifyManySentence;
    @FXML private TableView<NotifyRow> notifyTable;
    @FXML private Label notifyOutcome;
    @FXML private PaceRow notifyPace;
    @FXML private Button notifyStart;

    /**
     * Shows this model.
     *
     * @param back leads to where one came from
     */
    public NotifyManyView(NotifyManyViewModel model, ScreenKit kit, Runnable back) {
        this.model = model;
        this.kit = kit;
        this.back = back;
        this.root = Fxml.load(this, kit.texts());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    @FXML
    void initialize() {
        var running = model.stageProperty().isEqualTo(Stage.RUNNING);
        notifyBack.setOnAction(pressed -> back.run());
        notifyManyNotice.noticeProperty().bindBidirectional(model.noticeProperty());
        notifyManyChoice.getItems().setAll(NotifySetting.values());
        notifyManyChoice.setConverter(
                new ChoiceWords<>("notify.setting.", kit.texts(), NotifySetting.class));
        notifyManyChoice.valueProperty().bindBidirectional(model.choiceProperty());
        notifyManyChoice
                .disableProperty()
                .bind(running.or(model.stageProperty().isEqualTo(Stage.READING)));
        notifyManySentence
                .textProperty()
                .bind(
                        Bindings.createStringBinding(
                                model::sentence, model.planProperty(), model.stageProperty()));
        fillTable();
        notifyPace.follow(model.pace(), running, model::stop);
        notifyStart.disableProperty().bind(model.cannotStart());
        notifyStart.setOnAction(pressed -> model.start());
        Reasons.show(notifyStart, model.refusalProperty());
    }

    private void fillTable() {
        Scale.rows(notifyTable, 40);
        Columns.share(notifyTable, TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Columns.add(
                notifyTable,
                "notify-job",
                kit.texts().get("notify.column.job"),
                220,
                132,
                () -> Cells.lines(row -> Cells.Lines.of(row.name())));
        Columns.add(
                notifyTable,
                "notify-now",
                kit.texts().get("notify.column.now"),
                185,
                168,
                () -> new WordsCell());
        Columns.add(
                notifyTable,
                "notify-result",
                kit.texts().get("notify.column.result"),
                320,
                156,
                () -> new OutcomeCell<>(NotifyRow::resultProperty, this::outcome));
        notifyTable.setItems(model.rows());
        OutcomeBelow<NotifyRow> below =
                new OutcomeBelow<>(
                        notifyOutcome,
                        kit.texts(),
                        NotifyRow::name,
                        NotifyRow::resultProperty,
                        this::outcome);
        below.of(notifyTable);
        var stage = model.stageProperty();
        Shown.whenever(
                notifyOutcome, stage.isEqualTo(Stage.RUNNING).or(stage.isEqualTo(Stage.ENDED)));
        // What a step would do depends on what is chosen.
        model.planProperty()
                .subscribe(now -> {
                    notifyTable.refresh();
                    below.look();
                });
    }

    private void key(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE) {
            back.run();
            pressed.consume();
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void entered() {
        notifyManyChoice.requestFocus();
    }

    @Override
    public Optional<UnderWay> underWay() {
        return model.stageProperty().get() == Stage.RUNNING
                ? Optional.of(new UnderWay("notify.leave", model::stop))
                : Optional.empty();
    }

    @Override
    public void ended() {
        model.stop();
    }

    @Override
    public void refresh() {
        model.read();
    }

    /** What is set now. */
    private final class WordsCell extends FollowingCell<NotifyRow> {
        @Override
        protected Subscription follow(NotifyRow row) {
            return row.beforeProperty()
                    .subscribe(word -> setText(word == null ? "…" : model.words().of(word)));
        }

        @Override
        protected void clear() {
            setText(null);
        }
    }

    /** What will come of it, then what came. */
    private Outcome outcome(NotifyRow row) {
        Result result = row.resultProperty().get();
        if (result.state() == NotifyRow.State.NONE) {
            return new Outcome(null, outlook(row));
        }
        String key = result.state().name().toLowerCase(Locale.ROOT);
        return new Outcome(
                new Cells.Status(look(result.state()), kit.texts().get("notify.state." + key)),
                result.words());
    }

    private String outlook(NotifyRow row) {
        String before = row.beforeProperty().get();
        String to = model.choiceProperty().get().word();
        if (before == null || model.planProperty().get() == null) {
            return "";
        }
        return before.equals(to)
                ? kit.texts().get("notify.outlook.same")
                : kit.texts()
                        .format(
                                "notify.outlook.change",
                                model.words().of(model.choiceProperty().get()));
    }

    private static StatusPill.Look look(NotifyRow.State state) {
        return switch (state) {
            case DONE, SAME -> StatusPill.Look.OK;
            case FAILED -> StatusPill.Look.FAIL;
            case UNTRIED, NONE -> StatusPill.Look.WAITING;
        };
    }
}
