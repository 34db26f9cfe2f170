package org.cronconsole.ui.watch;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.cronconsole.job.CronJob;
import org.cronconsole.run.Run;
import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Reasons;
import org.cronconsole.ui.kit.Screen;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.StatusPill;
import org.cronconsole.ui.kit.form.Beginning;
import org.cronconsole.ui.runlog.RunPane;
import org.jspecify.annotations.Nullable;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The watched runs. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class WatchView implements Screen {
    private final WatchViewModel model;
    private final ScreenKit kit;
    private final Ways ways;
    private final Parent root;
    private Subscription showing = Subscription.EMPTY;

    @FXML private Button watchBackButton;
    @FXML private Banner watchNotice;
    @FXML private VBox watchListPane;
    @FXML private ListView<WatchedRun> watchList;
    @FXML private Button watchForgetButton;
    @FXML private VBox watchDetail;
    @FXML private VBox watchEmpty;
    @FXML private Label watchTitle;
    @FXML private StatusPill watchState;
    @FXML private Label watchElapsed;
    @FXML private Label watchUsual;
    @FXML private LengthBar watchBar;
    @FXML private Label watchSentence;
    @FXML private Label watchStarted;
    @FXML private Label watchTrouble;
    @FXML private Button watchCancelButton;
    @FXML private Button watchAgainButton;
    @FXML private Button watchRunsButton;
    @FXML private Button watchDetailsButton;
    @FXML private StackPane watchLog;

    /**
     * The ways to other screens.
     *
     * @param back to where one came from
     * @param runs to a run among the others of its job
     * @param details to all that is known of a job
     */
    public record Ways(Runnable back, BiConsumer<CronJob, Run> runs, Consumer<CronJob> details) {}

    /** Shows this model. */
    public WatchView(WatchViewModel model, ScreenKit kit, Ways ways) {
        this.model = model;
        this.kit = kit;
        this.ways = ways;
        this.root = Fxml.load(this, kit.texts());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    @FXML
    void initialize() {
        watchBackButton.setOnAction(pressed -> ways.back().run());
        watchNotice.noticeProperty().bindBidirectional(model.noticeProperty());
        watchLog.getChildren().setAll(new RunPane(model.pane(), kit).root());
        Beginning.signOf(watchTrouble);
        var none = model.selectedProperty().isNull();
        Shown.whenever(watchEmpty, none);
        Shown.whenever(watchDetail, none.not());
        bindList();
        bindButtons();
        model.selectedProperty().subscribe(this::show);
    }

    private void bindList() {
        watchList.setItems(model.watched().all());
        watchList.setCellFactory(list -> new WatchCell(model.words()));
        Shown.whenever(watchListPane, Bindings.size(model.watched().all()).greaterThan(1));
        var chosen = watchList.getSelectionModel();
        chosen.selectedItemProperty()
                .subscribe(run -> {
                    if (run != null) {
                        model.select(run);
                    }
                });
        model.selectedProperty()
                .subscribe(run -> {
                    if (run != null && run != chosen.getSelectedItem()) {
                        chosen.select(run);
                    }
                });
        watchForgetButton.setOnAction(pressed -> model.watched().forgetEnded());
        watchForgetButton
                .disableProperty()
                .bind(
                        Bindings.size(model.watched().all())
                                .isEqualTo(model.watched().runningProperty()));
    }

    private void bindButtons() {
        watchCancelButton.disableProperty().bind(model.cannotCancel());
        watchCancelButton.setOnAction(pressed -> model.cancel());
        Reasons.show(watchCancelButton, model.refusalProperty());
        watchAgainButton.disableProperty().bind(model.cannotRunAgain());
        watchAgainButton.setOnAction(pressed -> model.runAgain());
        Reasons.show(watchAgainButton, model.refusalProperty());
        watchRunsButton.setOnAction(
                pressed -> onSelected(run -> ways.runs().accept(run.job(), run.run())));
        watchDetailsButton.setOnAction(
                pressed -> onSelected(run -> ways.details().accept(run.job())));
    }

    private void onSelected(Consumer<WatchedRun> way) {
        WatchedRun run = model.selectedProperty().get();
        if (run != null) {
            way.accept(run);
        }
    }

    private void show(@Nullable WatchedRun run) {
        showing.unsubscribe();
        showing = Subscription.EMPTY;
        if (run == null) {
            return;
        }
        watchTitle.setText(run.job().name());
        showing =
                Subscription.combine(
                        run.sightingProperty().subscribe(seen -> say(run)),
                        run.elapsedProperty().subscribe(now -> say(run)),
                        run.expectationProperty().subscribe(known -> say(run)),
                        run.troubleProperty().subscribe(trouble -> say(run)));
    }

    private void say(WatchedRun run) {
        WatchWords words = model.words();
        WatchWords.Stand stand = WatchWords.stand(run);
        watchState.say(WatchLooks.pill(stand), words.word(run));
        watchElapsed.setText(words.elapsed(run));
        watchUsual.setText(words.usual(run));
        watchBar.show(
                run.elapsedProperty().get(),
                run.expectationProperty().get(),
                WatchLooks.bar(stand),
                run.over());
        watchBar.setAccessibleText(words.elapsed(run) + ". " + words.usual(run));
        watchSentence.setText(words.sentence(run));
        watchStarted.setText(words.started(run));
        String trouble = run.troubleProperty().get();
        watchTrouble.setText(trouble);
        watchTrouble.setVisible(!trouble.isEmpty());
        watchTrouble.setManaged(!trouble.isEmpty());
    }

    private void key(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE) {
            ways.back().run();
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
        if (watchListPane.isVisible()) {
            watchList.requestFocus();
        } else {
            watchBackButton.requestFocus();
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
}
