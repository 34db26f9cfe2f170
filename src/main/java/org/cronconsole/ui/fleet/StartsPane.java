package org.cronconsole.ui.fleet;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.cronconsole.fleet.JobHealth;
import org.cronconsole.registry.Care;
import org.cronconsole.run.Advice;
import org.cronconsole.run.Slot;
import org.cronconsole.ui.kit.Cells;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Reasons;
import org.cronconsole.ui.kit.Scale;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;
import org.cronconsole.ui.kit.StatusPill;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The selected dealership: how its jobs do, what to try next, and its last starts. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class StartsPane {
    private final FleetViewModel model;
    private final ScreenKit kit;
    private final Consumer<String> history;
    private final Parent root;

    @FXML private Label startsTitle;
    @FXML private Label startsFacts;
    @FXML private Label startsAdvice;
    @FXML private Parent onItBox;
    @FXML private Label onItWords;
    @FXML private Button endOnItButton;
    @FXML private Button startsHistoryButton;
    @FXML private ListView<FleetStarts.Start> startList;

    StartsPane(FleetViewModel model, ScreenKit kit, Consumer<String> history) {
        this.model = model;
        this.kit = kit;
        this.history = history;
        this.root = Fxml.load(this, kit.texts());
    }

    @FXML
    void initialize() {
        Label empty = new Label();
        empty.textProperty().bind(model.starts().emptyProperty());
        startList.setPlaceholder(empty);
        startsHistoryButton.setOnAction(pressed -> openHistory());
        startList.setItems(model.starts().starts());
        Scale.rows(startList, 28);
        startList.setCellFactory(list -> new StartCell());
        startList.setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.ENTER) {
                open();
                pressed.consume();
            }
        });
        startList.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                open();
            }
        });
        Shown.whenever(startsAdvice, startsAdvice.textProperty().isNotEmpty());
        Shown.whenever(startsFacts, startsFacts.textProperty().isNotEmpty());
        model.lines().selected().subscribe(this::show);
        endOnItButton
                .disableProperty()
                .bind(model.refusalProperty().isNotEmpty().or(model.onIt().busyProperty()));
        Reasons.show(endOnItButton, model.refusalProperty());
        endOnItButton.setOnAction(pressed -> {
            FleetLine line = model.lines().selected().get();
            model.onIt().end(line == null ? List.of() : List.of(line));
        });
    }

    private void show(@Nullable Care onIt) {
        onItBox.setVisible(onIt != null);
        onItBox.setManaged(onIt != null);
        if (onIt != null) {
            onItWords.setText(model.words().onItInFull(onIt));
            boolean mine = onIt.who().equals(model.onIt().me());
            endOnItButton.setText(
                    kit.texts().get(mine ? "fleet.onit.end.mine" : "fleet.onit.end.theirs"));
        }
    }

    private void openHistory() {
        FleetLine line = model.lines().selected().get();
        if (line != null) {
            history.accept(line.dealership());
        }
    }

    private void open() {
        FleetStarts.Start start = startList.getSelectionModel().getSelectedItem();
        if (start != null) {
            model.runs().ofStart(start);
        }
    }

    private void show(@Nullable FleetLine line) {
        if (line == null) {
            return;
        }
        startsTitle.setText(line.dealership());
        show(line.onIt());
        List<String> facts = new ArrayList<>();
        List<String> advice = new ArrayList<>();
        for (JobHealth health : line.row().jobs()) {
            String half = health.job().period().map(Enum::name).orElse("");
            String known = join(model.words().streak(health), model.words().usual(health));
            if (!known.isEmpty()) {
                facts.add(kit.texts().format("fleet.of.half", half, known));
            }
            Slot latest = health.latest();
            if (health.unread() != null) {
                health.wrong().ifPresent(advice::add);
            }
            if (latest != null) {
                Advice.of(latest)
                        .ifPresent(next ->
                                advice.add(kit.texts().format("fleet.of.half", half, next)));
            }
        }
        startsFacts.setText(String.join("\n", facts));
        startsAdvice.setText(String.join("\n", advice));
    }

    private String join(String one, String other) {
        return one.isEmpty() || other.isEmpty()
                ? one + other
                : kit.texts().format("fleet.both", one, other);
    }

    Parent root() {
        return root;
    }

    /** A start: half, when, what became of it, how long it took, why. */
    private final class StartCell extends ListCell<FleetStarts.Start> {
        private final Label half = new Label();
        private final Label when = new Label();
        private final StatusPill pill = new StatusPill();
        private final Label took = new Label();
        private final Label why = new Label();
        private final HBox status = new HBox(pill);
        private final HBox box = new HBox(half, when, status, took, why);

        StartCell() {
            half.getStyleClass().add("start-half");
            when.getStyleClass().add("start-due");
            took.getStyleClass().add("start-took");
            why.getStyleClass().add("muted");
            HBox.setHgrow(why, Priority.ALWAYS);
            status.getStyleClass().add("start-status");
            box.getStyleClass().add("fleet-start");
        }

        @Override
        protected void updateItem(FleetStarts.@Nullable Start start, boolean empty) {
            super.updateItem(start, empty);
            FleetLine line = model.lines().selected().get();
            if (start == null || empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Slot slot = start.slot();
            Cells.Status said = model.words().status(slot.status());
            half.setText(start.job().period().map(Enum::name).orElse(""));
            when.setText(kit.times().at(slot.dueAt(), line.place()));
            pill.say(said.look(), said.word());
            took.setText(model.words().took(slot));
            why.setText(slot.inWords().orElse(""));
            setAccessibleText(
                    String.join(", ", half.getText(), when.getText(), said.word(), why.getText()));
            setGraphic(box);
        }
    }
}
