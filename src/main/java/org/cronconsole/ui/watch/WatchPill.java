package org.cronconsole.ui.watch;

import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

import org.cronconsole.ui.kit.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The way to the watched runs from wherever one is, with how many of them run. */
public final class WatchPill extends Button {
    private final WatchedRuns watched;
    private final Texts texts;
    private final BooleanProperty brief = new SimpleBooleanProperty();

    /**
     * Tells of these; takes no room while none is watched.
     *
     * @param open leads to them
     */
    public WatchPill(WatchedRuns watched, Texts texts, Runnable open) {
        this.watched = watched;
        this.texts = texts;
        setId("watchPill");
        getStyleClass().addAll("small", "watch-pill");
        setGraphic(new FontIcon(Feather.EYE));
        setMinWidth(USE_PREF_SIZE);
        setOnAction(pressed -> open.run());
        InvalidationListener changed = any -> say();
        watched.all().addListener(changed);
        watched.runningProperty().addListener(changed);
        brief.addListener(changed);
        say();
    }

    /** Whether only the sign and the number of those that run are shown, for want of room. */
    public BooleanProperty shortProperty() {
        return brief;
    }

    private void say() {
        int running = watched.runningProperty().get();
        boolean any = !watched.all().isEmpty();
        setVisible(any);
        setManaged(any);
        String words = texts.format("watch.pill", running);
        setAccessibleText(words);
        setTooltip(brief.get() ? new Tooltip(words) : null);
        setText(!brief.get() ? words : running == 0 ? "" : String.valueOf(running));
        getStyleClass().remove("watch-pill-running");
        if (running > 0) {
            getStyleClass().add("watch-pill-running");
        }
    }
}
