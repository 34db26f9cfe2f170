package org.cronconsole.ui.watch;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.cronconsole.ui.kit.StatusPill;
import org.jspecify.annotations.Nullable;

/** A watched run in the list: the job, how it stands, how long it has taken. */
final class WatchCell extends ListCell<WatchedRun> {
    private final WatchWords words;
    private final Label name = new Label();
    private final StatusPill pill = new StatusPill();
    private final Label elapsed = new Label();
    private final VBox box;
    private Subscription listening = Subscription.EMPTY;

    WatchCell(WatchWords words) {
        this.words = words;
        name.getStyleClass().add("cell-first");
        elapsed.getStyleClass().addAll("muted", "small");
        elapsed.setMinWidth(Label.USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox below = new HBox(6, pill, between, elapsed);
        below.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        box = new VBox(3, name, below);
        // The list decides how wide it is, not the longest name.
        box.setPrefWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable WatchedRun run, boolean empty) {
        super.updateItem(run, empty);
        listening.unsubscribe();
        listening = Subscription.EMPTY;
        if (run == null || empty) {
            setGraphic(null);
            return;
        }
        name.setText(run.job().name());
        setGraphic(box);
        listening =
                Subscription.combine(
                        run.sightingProperty().subscribe(seen -> say(run)),
                        run.elapsedProperty().subscribe(now -> say(run)),
                        run.expectationProperty().subscribe(known -> say(run)));
    }

    private void say(WatchedRun run) {
        pill.say(WatchLooks.pill(WatchWords.stand(run)), words.word(run));
        elapsed.setText(words.roughly(run));
        setAccessibleText(String.join(", ", run.job().name(), words.word(run), words.elapsed(run)));
    }
}
