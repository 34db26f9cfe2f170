package org.cronconsole.ui.fleet;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.cronconsole.ui.kit.Banner;
import org.cronconsole.ui.kit.Fxml;
import org.cronconsole.ui.kit.Reasons;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Shown;

import java.util.List;

/** Asks for the note of "I am on it", in the fleet itself: Enter says it, Esc does not. */
@SuppressWarnings("NullAway.Init") // the loader fills the fields
final class OnItPane {
    private final FleetOnIt model;
    private final Parent root;

    @FXML private Banner onItNotice;
    @FXML private Parent onItForm;
    @FXML private Label onItQuestion;
    @FXML private TextField onItNoteField;
    @FXML private Button sayOnItButton;
    @FXML private Button cancelOnItButton;
    @FXML private Label onItWarning;

    OnItPane(FleetOnIt model, ScreenKit kit) {
        this.model = model;
        this.root = Fxml.load(this, kit.texts());
    }

    /** Stands there once it has something to ask or to say, and is not made before. */
    static void in(StackPane place, FleetOnIt model, ScreenKit kit) {
        Runnable make =
                () -> {
                    boolean asks = !model.askedProperty().get().isEmpty();
                    if (place.getChildren().isEmpty()
                            && (asks || model.noticeProperty().get() != null)) {
                        OnItPane pane = new OnItPane(model, kit);
                        place.getChildren().setAll(pane.root);
                        if (asks) {
                            pane.onItNoteField.requestFocus();
                        }
                    }
                };
        model.askedProperty().subscribe(make);
        model.noticeProperty().subscribe(make);
    }

    @FXML
    void initialize() {
        onItNotice.noticeProperty().bindBidirectional(model.noticeProperty());
        var asking =
                Bindings.createBooleanBinding(
                        () -> !model.askedProperty().get().isEmpty(), model.askedProperty());
        Shown.onceWanted(onItForm, asking);
        asking.subscribe(now -> {
            if (now) {
                onItNoteField.requestFocus();
            }
        });
        onItQuestion.textProperty().bind(model.question());
        onItNoteField.textProperty().bindBidirectional(model.noteProperty());
        onItNoteField.setOnAction(pressed -> model.take());
        sayOnItButton.disableProperty().bind(model.cannotTake());
        sayOnItButton.setOnAction(pressed -> model.take());
        cancelOnItButton.setOnAction(pressed -> model.cancel());
        onItForm.addEventFilter(
                KeyEvent.KEY_PRESSED,
                pressed -> {
                    if (pressed.getCode() == KeyCode.ESCAPE) {
                        model.cancel();
                        pressed.consume();
                    }
                });
        onItWarning.textProperty().bind(model.warning());
        Shown.onceWanted(onItWarning, onItWarning.textProperty().isNotEmpty());
    }

    /**
     * Lets a button ask for the note of the chosen lines.
     *
     * @param chosen the lines
     */
    static void opensBy(
            Button button, FleetViewModel fleet, ObservableList<FleetLine> chosen, ScreenKit kit) {
        FleetOnIt model = fleet.onIt();
        BooleanBinding nobody = Bindings.isEmpty(chosen);
        button.disableProperty()
                .bind(nobody.or(fleet.refusalProperty().isNotEmpty()).or(model.busyProperty()));
        Reasons.show(
                button,
                Bindings.createStringBinding(
                        () ->
                                fleet.refusalProperty().get().isEmpty()
                                        ? kit.texts()
                                                .get(
                                                        nobody.get()
                                                                ? "fleet.onit.none"
                                                                : "fleet.onit.tip")
                                        : fleet.refusalProperty().get(),
                        nobody,
                        fleet.refusalProperty()));
        button.setOnAction(pressed ->
                model.ask(List.copyOf(chosen).stream().map(FleetLine::dealership).toList()));
    }
}
