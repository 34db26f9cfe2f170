package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Words that are wrapped, above a button that is to be seen. */
class ScrollFitTest {
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void showsAllWhereThereIsRoomAndElseScrollsAboveTheButton() {
        Label words = new Label("as many words as the window holds ".repeat(60));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        VBox content = new VBox(words);
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        Button button = new Button("OK");
        VBox card = new VBox(pane, button);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        window.show(
                stage -> {
                    ScrollFit.of(pane, content);
                    return new StackPane(card);
                },
                made -> made);
        window.await(
                "all of it",
                () -> content.getHeight() > 0 && pane.getHeight() >= content.getHeight());
        assertThat(scrolled(pane)).isFalse();
        window.onFx(() -> {
            window.stage().setWidth(300);
            window.stage().setHeight(250);
            return null;
        });
        window.await("a bar", () -> scrolled(pane));
        double lower = window.onFx(() -> button.localToScene(button.getLayoutBounds()).getMaxY());
        assertThat(lower).isLessThanOrEqualTo(250);
    }

    private boolean scrolled(ScrollPane pane) {
        return window.onFx(() -> pane.lookup(".scroll-bar:vertical").isVisible());
    }
}
