package org.cronconsole.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A veil with a filter field and a list of things to choose from by typing; lies over its
 * neighbours in a stack pane. Enter or a click chooses, Esc or a click beside it closes.
 */
public final class Picker extends StackPane {
    private final ObservableList<Choice> choices = FXCollections.observableArrayList();
    private final FilteredList<Choice> matching = new FilteredList<>(choices);
    private final TextField filter = new TextField();
    private final ListView<Choice> list = new ListView<>(matching);
    private @Nullable Node focusedBefore;

    /**
     * Something to choose.
     *
     * @param words what the person types parts of
     * @param hint beside it, e.g. what kind of thing it is
     * @param action what choosing it does
     */
    public record Choice(String words, String hint, Runnable action) {}

    /** A closed picker. */
    public Picker() {
        Texts texts = Texts.load();
        getStyleClass().add("picker-veil");
        filter.getStyleClass().add("picker-filter");
        filter.setPromptText(texts.get("picker.prompt"));
        filter.setAccessibleText(texts.get("picker.prompt"));
        list.getStyleClass().add("picker-list");
        list.setAccessibleText(texts.get("picker.list"));
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label(texts.get("picker.none")));
        list.setFixedCellSize(34);
        list.setCellFactory(any -> new ChoiceCell());
        list.prefHeightProperty()
                .bind(
                        Bindings.size(matching)
                                .multiply(34)
                                .add(10)
                                .map(h -> clamp(h.doubleValue())));
        VBox box = new VBox(filter, list);
        box.getStyleClass().add("picker");
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(box);
        filter.textProperty().subscribe(this::narrow);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setOnMouseClicked(click -> {
            if (click.getTarget() == this) {
                close();
            }
        });
        list.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
                choose();
            }
        });
        setVisible(false);
    }

    private static double clamp(double height) {
        return Math.max(80, Math.min(height, 350));
    }

    /** Opens with these choices and takes the focus. */
    public void open(List<Choice> from) {
        focusedBefore = getScene() == null ? null : getScene().getFocusOwner();
        choices.setAll(from);
        filter.clear();
        narrow("");
        setVisible(true);
        toFront();
        filter.requestFocus();
    }

    /** Closes without choosing and gives the focus back. */
    public void close() {
        setVisible(false);
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
        }
    }

    private void narrow(String typed) {
        matching.setPredicate(choice -> WordFilter.matches(choice.words(), typed));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void key(KeyEvent pressed) {
        switch (pressed.getCode()) {
            case ESCAPE -> close();
            case ENTER -> choose();
            case DOWN -> move(1);
            case UP -> move(-1);
            default -> {
                return;
            }
        }
        pressed.consume();
    }

    private void move(int by) {
        int to = list.getSelectionModel().getSelectedIndex() + by;
        if (to >= 0 && to < matching.size()) {
            list.getSelectionModel().select(to);
            list.scrollTo(Math.max(0, to - 4));
        }
    }

    private void choose() {
        Choice chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close();
            chosen.action().run();
        }
    }

    private static final class ChoiceCell extends ListCell<Choice> {
        private final Label hint = new Label();

        ChoiceCell() {
            hint.getStyleClass().addAll("muted", "small", "picker-hint");
            setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        }

        @Override
        protected void updateItem(@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(choice == null || empty ? null : choice.words());
            hint.setText(choice == null ? "" : choice.hint());
            setGraphic(choice == null || empty ? null : hint);
        }
    }
}
