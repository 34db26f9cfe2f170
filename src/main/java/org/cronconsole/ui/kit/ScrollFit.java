package org.cronconsole.ui.kit;

import javafx.application.Platform;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * Makes a scroll pane as high as all that is in it, where the window has room: what stands below it
 * stays in sight, and only the pane is scrolled. By itself it asks for the height before words are
 * wrapped, and would be too low.
 */
public final class ScrollFit {
    private ScrollFit() {}

    /** Does so with a pane that fits its content to its width. */
    public static void of(ScrollPane pane, Region content) {
        content.heightProperty()
                .subscribe(height ->
                        // It changes in the middle of a layout, which would not begin again.
                        Platform.runLater(() -> {
                            pane.setPrefViewportHeight(height.doubleValue());
                            pane.requestLayout();
                        }));
    }
}
