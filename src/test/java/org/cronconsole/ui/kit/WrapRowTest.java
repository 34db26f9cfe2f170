package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WrapRowTest {
    private final TestWindow window = TestWindow.open();
    private final WrapRow row = new WrapRow();
    private final TextField filter = new TextField();
    private final Region filler = new Region();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void nothingIsPushedOutOfTheWindow() {
        HBox.setHgrow(filter, Priority.ALWAYS);
        HBox.setHgrow(filler, Priority.ALWAYS);
        row.getStyleClass().add("toolbar-row");
        row.getChildren()
                .addAll(new Label("Title"), filter, new Button("First of the buttons"), filler);
        row.getChildren().addAll(new Button("Second of them"), new Button("And the last"));
        VBox below = new VBox(new Label("below"));
        window.show(stage -> row, made -> new VBox(row, below));
        assertThat(lines()).isEqualTo(1);
        Button last = (Button) row.getChildren().getLast();
        assertThat(bounds(last).getMaxX()).isEqualTo(row.getWidth());

        for (int width : new int[] {420, 250, 180}) {
            window.onFx(() -> {
                window.stage().setWidth(width);
                return null;
            });
            window.await("the row is as wide as the window", () -> row.getWidth() <= width);
            assertThat(lines()).as("lines at " + width).isGreaterThan(1);
            for (Node node : row.getChildren()) {
                assertThat(bounds(node).getMaxX())
                        .as(node + " at " + width)
                        .isLessThanOrEqualTo(row.getWidth() + 0.5);
                assertThat(bounds(node).getMaxY()).isLessThanOrEqualTo(row.getHeight() + 0.5);
            }
            assertThat(below.getLayoutY()).isGreaterThanOrEqualTo(row.getHeight());
        }
    }

    private long lines() {
        return row.getChildren().stream()
                .filter(Button.class::isInstance)
                .map(node -> Math.round(bounds(node).getMinY()))
                .distinct()
                .count();
    }

    private Bounds bounds(Node node) {
        return window.onFx(node::getBoundsInParent);
    }
}
