package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Words that are wrapped, in a pane that is to be scrolled only where they need it. */
class ScrollStackTest {
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void isScrolledWhereItsWordsAreWrappedBelowTheWindow() {
        Label words = new Label("as many words as the window holds ".repeat(60));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        ScrollPane pane =
                window.show(
                        stage -> {
                            ScrollStack stack = new ScrollStack();
                            stack.getChildren().add(new VBox(words));
                            ScrollPane made = new ScrollPane(stack);
                            made.setFitToWidth(true);
                            made.setFitToHeight(true);
                            return made;
                        },
                        made -> made);
        assertThat(scrolled(pane)).isFalse();
        size(300);
        window.await("a bar", () -> scrolled(pane));
        size(1000);
        window.await("no bar", () -> !scrolled(pane));
    }

    private void size(double width) {
        window.onFx(() -> {
            window.stage().setWidth(width);
            return null;
        });
    }

    private boolean scrolled(ScrollPane pane) {
        return window.onFx(() -> pane.lookup(".scroll-bar:vertical").isVisible());
    }
}
