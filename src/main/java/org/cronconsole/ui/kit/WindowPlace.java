package org.cronconsole.ui.kit;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.util.Optional;

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
        Optional<Screen> there = screen();
        Rectangle2D room = there.orElseGet(Screen::getPrimary).getVisualBounds();
        stage.setWidth(Math.min(state.number(key("width")).orElse(width), room.getWidth()));
        stage.setHeight(Math.min(state.number(key("height")).orElse(height), room.getHeight()));
        if (there.isPresent()) {
            stage.setX(state.number(key("x")).orElse(0));
            // Above it nobody could get hold of its title.
            stage.setY(Math.max(room.getMinY(), state.number(key("y")).orElse(0)));
        }
        stage.setMaximized(state.get(key("maximized")).map(Boolean::parseBoolean).orElse(false));
    }

    /** As above, where it was remembered; else the window stays where it is. */
    public void restoreIfKnown(Stage stage) {
        if (state.get(key("maximized")).isPresent()) {
            restore(stage);
        }
    }

    /** Where its title was; empty for the first time, and where that screen is gone. */
    private Optional<Screen> screen() {
        if (state.number(key("x")).isEmpty()) {
            return Optional.empty();
        }
        // A screen that is gone must not take the window with it.
        double x = state.number(key("x")).orElse(0);
        double y = state.number(key("y")).orElse(0);
        return Screen.getScreensForRectangle(x + 50, y + 20, 100, 20).stream().findFirst();
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
