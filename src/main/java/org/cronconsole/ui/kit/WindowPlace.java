package org.cronconsole.ui.kit;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where a window stood and how large it was, from one start to the next. */
public final class WindowPlace {
    private final UiState state;
    private final String window;
    private final double width;
    private final double height;

    /**
     * With this size for the first time.
     *
     * @param window under which name it is remembered
     */
    public WindowPlace(UiState state, String window, double width, double height) {
        this.state = state;
        this.window = window;
        this.width = width;
        this.height = height;
    }

    /** Puts the window where it stood, on a screen that is there. */
    public void restore(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(state.number(key("width")).orElse(width), screen.getWidth()));
        stage.setHeight(Math.min(state.number(key("height")).orElse(height), screen.getHeight()));
        state.number(key("x"))
                .ifPresent(x -> {
                    double y = state.number(key("y")).orElse(0);
                    // A screen that is gone must not take the window with it.
                    if (!Screen.getScreensForRectangle(x + 50, y + 20, 100, 20).isEmpty()) {
                        stage.setX(x);
                        stage.setY(y);
                    }
                });
        stage.setMaximized(state.get(key("maximized")).map(Boolean::parseBoolean).orElse(false));
    }

    /** Keeps where it stands now. */
    public void remember(Stage stage) {
        state.put(key("maximized"), "" + stage.isMaximized());
        if (!stage.isMaximized()) {
            state.put(key("width"), "" + stage.getWidth());
            state.put(key("height"), "" + stage.getHeight());
            state.put(key("x"), "" + stage.getX());
            state.put(key("y"), "" + stage.getY());
        }
    }

    private String key(String what) {
        return window + "." + what;
    }
}
