package org.cronconsole.ui.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.cronconsole.ui.kit.UiState;

/** Where the window stood and how large it was, from one start to the next. */
final class WindowPlace {
    private final UiState state;
    private final double width;
    private final double height;

    /** With this size for the first time. */
    WindowPlace(UiState state, double width, double height) {
        this.state = state;
        this.width = width;
        this.height = height;
    }

    /** Puts the window where it stood, on a screen that is there. */
    void restore(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(state.number("window.width").orElse(width), screen.getWidth()));
        stage.setHeight(Math.min(state.number("window.height").orElse(height), screen.getHeight()));
        state.number("window.x")
                .ifPresent(x -> {
                    double y = state.number("window.y").orElse(0);
                    // A screen that is gone must not take the window with it.
                    if (!Screen.getScreensForRectangle(x + 50, y + 20, 100, 20).isEmpty()) {
                        stage.setX(x);
                        stage.setY(y);
                    }
                });
        stage.setMaximized(state.get("window.maximized").map(Boolean::parseBoolean).orElse(false));
    }

    /** Keeps where it stands now. */
    void remember(Stage stage) {
        state.put("window.maximized", "" + stage.isMaximized());
        if (!stage.isMaximized()) {
            state.put("window.width", "" + stage.getWidth());
            state.put("window.height", "" + stage.getHeight());
            state.put("window.x", "" + stage.getX());
            state.put("window.y", "" + stage.getY());
        }
    }
}
