package org.cronconsole.ui.kit;

import javafx.scene.Parent;

import java.util.Optional;

/** A screen of the shell. */
public interface Screen {
    /** The screen's nodes, always the same. */
    Parent root();

    /** Is called each time after the screen came to sight: load, start refreshing, take focus. */
    default void entered() {}

    /** Is called each time before the screen goes out of sight: stop refreshing. */
    default void left() {}

    /** What was typed here and not sent, in words; empty where nothing would be lost. */
    default Optional<String> draft() {
        return Optional.empty();
    }

    /**
     * What goes on here and must not be cut off by leaving unasked.
     *
     * @param key where its words begin: {@code .title}, {@code .message}, {@code .verb} and {@code
     *     .stay} of the question
     * @param stop ends it as soon as it can
     */
    record UnderWay(String key, Runnable stop) {}

    /** What goes on here; empty where nothing does. */
    default Optional<UnderWay> underWay() {
        return Optional.empty();
    }

    /** The session has ended: nothing goes on here any more, in sight or out of it. */
    default void ended() {}

    /** Reads everything again: F5, Ctrl+R. */
    default void refresh() {}

    /** Moves the focus to the filter, where there is one: Ctrl+F. */
    default void focusFilter() {}
}
