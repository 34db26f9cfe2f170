package org.cronconsole.ui.shell;

import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Windows with a question, which keep the one behind them from being used. */
final class Questions {
    private Questions() {}

    /** Whether one waits in front of this window. */
    static boolean over(Stage stage) {
        return Window.getWindows().stream()
                .anyMatch(window ->
                        window instanceof Stage question
                                && question.isShowing()
                                && question.getOwner() == stage
                                && question.getModality() != Modality.NONE);
    }
}
