package org.cronconsole.ui.kit;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * A veil with a filter field and a list of things to choose from by typing; lies over its
 * neighbours in a stack pane. Enter or a click chooses, Esc or a click beside it closes.
 */
public final class Picker extends StackPane {
    private static final double ROW = 34;
    private static final double LEAST = 80;
    private static final double MOST = 350;

    /** What the veil keeps free above and below, and the edges of what lies on it. */
    private static final double VEIL_ENDS = 80 + 16 + 24 + 16;

    /** The filter field, as drawn. */
    private static final double HEAD = 36;

    private final ObservableList<Choice> matching = FXCollections.observableArrayList();
    private List<Choice> choices = List.of();
    private final TextField filter = new TextField();
    private final ListView<Choice> list = new ListView<>(matching);
    private final DoubleProperty height = new SimpleDoubleProperty();
    private @Nullable Node focusedBefore;

    /**
     * Something to choose.
     *
     * @param words what the person types parts of
     * @param hint beside it, e.g. what kind of thing it is
     * @param keys the keys that do the same, as this system writes them; empty where none do
     * @param whenTyped true where it is not offered before something was typed
     * @param action what choosing it does
     */
    public record Choice(
            String words, String hint, String keys, boolean whenTyped, Runnable action) {
        /** A choice that is always offered and has no keys of its own. */
        public Choice(String words, String hint, Runnable action) {
            this(words, hint, "", false, action);
        }

        private String spoken() {
            return (words + " " + hint + " " + keys).strip();
        }
    }

    /** A closed picker. */
    public Picker() {
        Texts texts = Texts.load();
        getStyleClass().add("picker-veil");
        filter.setId("pickerFilter");
        filter.getStyleClass().add("picker-filter");
        filter.setPromptText(texts.get("picker.prompt"));
        filter.setAccessibleText(texts.get("picker.prompt"));
        list.getStyleClass().add("picker-list");
        list.setAccessibleText(texts.get("picker.list"));
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label(texts.get("picker.none")));
        Scale.rows(list, ROW);
        list.setCellFactory(any -> new ChoiceCell());
        // Bound: who loads this would let a height that is set grow with its words once more.
        list.prefHeightProperty().bind(height);
        matching.addListener((ListChangeListener<Choice>) change -> fit());
        Scale.follow(this, factor -> fit());
        var window = sceneProperty().flatMap(Scene::heightProperty);
        Held.by(this, window);
        window.subscribe((before, now) -> fit());
        // The focus stays in the field; an assistive tool learns there what Enter would choose.
        filter.accessibleHelpProperty()
                .bind(
                        list.getSelectionModel()
                                .selectedItemProperty()
                                .map(Choice::spoken)
                                .orElse(""));
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

    /** As high as what matches, and no higher than what of the window is left for it. */
    private void fit() {
        double wanted =
                Math.clamp(Scale.of(matching.size() * ROW) + 10, Scale.of(LEAST), Scale.of(MOST));
        height.set(Math.max(Scale.of(LEAST), Math.min(wanted, left())));
    }

    /** What lies below the filter field, in a window that scrolls what is too high for it. */
    private double left() {
        if (getScene() == null) {
            return Double.MAX_VALUE;
        }
        Node seen = this;
        for (Node at = getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane) {
                seen = at;
            }
        }
        double top = seen.localToScene(0, 0).getY();
        return getScene().getHeight() - top - VEIL_ENDS - Scale.of(HEAD);
    }

    /**
     * Opens with these choices and takes the focus. Those that answer equally well what is typed
     * stay in this order.
     */
    public void open(List<Choice> from) {
        focusedBefore = getScene() == null ? null : getScene().getFocusOwner();
        choices = List.copyOf(from);
        filter.clear();
        narrow("");
        setVisible(true);
        fit();
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
        matching.setAll(answering(choices, typed));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    /** The choices that answer what is typed, the best first. */
    static List<Choice> answering(List<Choice> choices, String typed) {
        if (typed.isBlank()) {
            return choices.stream().filter(choice -> !choice.whenTyped()).toList();
        }
        record Scored(Choice choice, int score) {}
        return choices.stream()
                .mapMulti((Choice choice, Consumer<Scored> found) ->
                        Fuzzy.score(choice.words(), typed)
                                .ifPresent(score -> found.accept(new Scored(choice, score))))
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .map(Scored::choice)
                .toList();
    }

    private void key(KeyEvent pressed) {
        switch (pressed.getCode()) {
            case ESCAPE -> close();
            case ENTER -> choose();
            case DOWN -> move(1);
            case UP -> move(-1);
            case TAB -> {
                // What lies behind the veil is out of reach until it is closed.
            }
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
        private final Label words = new Label();
        private final Label hint = new Label();
        private final Label keys = new Label();
        private final HBox row = new HBox(words, hint, new Region(), keys);

        ChoiceCell() {
            hint.getStyleClass().addAll("muted", "small");
            keys.getStyleClass().addAll("small", "picker-keys");
            hint.setMinWidth(Region.USE_PREF_SIZE);
            keys.setMinWidth(Region.USE_PREF_SIZE);
            row.getStyleClass().add("picker-row");
            HBox.setHgrow(row.getChildren().get(2), Priority.ALWAYS);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (choice == null || empty) {
                setGraphic(null);
                setText(null);
                return;
            }
            words.setText(choice.words());
            hint.setText(choice.hint());
            keys.setText(choice.keys());
            keys.setVisible(!choice.keys().isEmpty());
            // What an assistive tool reads of the row.
            setText(choice.spoken());
            setGraphic(row);
        }
    }
}
