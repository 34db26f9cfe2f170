package org.cronconsole.ui.watch;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;

import org.cronconsole.ui.kit.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The way to the watched runs from wherever one is, with how many of them run. */
public final class WatchPill extends Button {
    private final WatchedRuns watched;
    private final Texts texts;

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
        say();
    }

    private void say() {
        int running = watched.runningProperty().get();
        boolean any = !watched.all().isEmpty();
        setVisible(any);
        setManaged(any);
        setText(texts.format("watch.pill", running));
        getStyleClass().remove("watch-pill-running");
        if (running > 0) {
            getStyleClass().add("watch-pill-running");
        }
    }
}
