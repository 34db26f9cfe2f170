package org.cronconsole.ui.kit;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A {@link Pace} on the screen: a bar, words, and the button that stops. */
public final class PaceRow extends HBox {
    private final Texts texts = Texts.load();
    private final ProgressBar bar = new ProgressBar();
    private final Label words = new Label();
    private final Button stop = new Button();

    /** Shows nothing yet. */
    public PaceRow() {
        getStyleClass().add("toolbar-row");
        setAlignment(Pos.CENTER_LEFT);
        bar.setAccessibleText(texts.get("pace.name"));
        bar.setPrefWidth(200);
        // The bar gives way before the words do.
        bar.setMinWidth(40);
        words.setMinWidth(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        // A bare square would pass for a box to tick.
        stop.setGraphic(new FontIcon(Feather.STOP_CIRCLE));
        stop.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(bar, words, stop);
    }

    /**
     * Shows this.
     *
     * @param underWay is shown while this is true, and takes no room else
     * @param toStop what the button does
     */
    public void follow(Pace pace, ObservableBooleanValue underWay, Runnable toStop) {
        Shown.whenever(this, underWay);
        bar.progressProperty().bind(pace.progressProperty());
        words.textProperty().bind(pace.wordsProperty());
        stop.textProperty()
                .bind(
                        pace.stoppingProperty()
                                .map(now -> texts.get(now ? "pace.stopping" : "pace.stop")));
        stop.disableProperty().bind(pace.stoppingProperty());
        stop.setOnAction(pressed -> toStop.run());
    }

    /** Puts the focus on what stops it. */
    public void takeFocus() {
        stop.requestFocus();
    }

    /** The id of the button that stops. */
    public void setStopId(String id) {
        stop.setId(id);
    }

    /** The id of the button that stops. */
    public String getStopId() {
        return stop.getId();
    }
}
