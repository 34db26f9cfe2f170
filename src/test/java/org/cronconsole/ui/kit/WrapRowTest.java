package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

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
            assertThat(row.minHeight(Double.MAX_VALUE))
                    .as("what a box that knows no width is told at " + width)
                    .isEqualTo(row.getHeight());
        }
    }

    @Test
    void aSplitWindowKnowsHowHighALineOfWordsHasBecome() {
        Label words = new Label("Words that go on and on, and on below where there is no room");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        row.getChildren().addAll(words, new Button("One"));
        VBox lower = new VBox(row);
        SplitPane split = new SplitPane(new Region(), lower);
        split.setOrientation(Orientation.VERTICAL);
        window.show(stage -> row, made -> split);
        double one = row.getHeight();
        window.onFx(() -> {
            window.stage().setWidth(200);
            return null;
        });
        window.await("more lines of words", () -> bounds(words).getHeight() > one);
        window.await(
                "the part is told of them", () -> lower.minHeight(-1) >= bounds(words).getHeight());
        assertThat(lines()).as("the row itself is not broken").isEqualTo(1);
    }

    @Test
    void whatIsKeptFreeAroundANodeIsKeptInEveryLine() {
        Button first = new Button("First of the buttons");
        Button second = new Button("Second of them");
        HBox.setMargin(first, new Insets(5, 30, 0, 0));
        HBox.setMargin(second, new Insets(0, 0, 7, 11));
        row.getChildren().addAll(first, second);
        window.show(stage -> row, made -> new VBox(row));
        assertThat(bounds(first).getMinY()).isEqualTo(5);
        double apart = bounds(second).getMinX() - bounds(first).getMaxX();
        assertThat(apart).isEqualTo(30 + 11);
        window.onFx(() -> {
            window.stage().setWidth(bounds(second).getMaxX() - 20);
            return null;
        });
        window.await("the row to be broken", () -> bounds(second).getMinX() < 100);
        assertThat(bounds(first).getMinY()).isEqualTo(5);
        assertThat(bounds(second).getMinX()).isEqualTo(11);
        assertThat(row.getHeight()).isEqualTo(bounds(second).getMaxY() + 7);
    }

    @Test
    void wordsThatGrowTakeNoMoreHeightThanTheyNeed() {
        for (int i = 0; i < 2; i++) {
            Label words = new Label("Words that fit into half of the window");
            words.setWrapText(true);
            VBox growing = new VBox(words);
            growing.setMinWidth(120);
            growing.setPrefWidth(120);
            HBox.setHgrow(growing, Priority.ALWAYS);
            row.getChildren().add(growing);
        }
        window.show(stage -> row, made -> new VBox(row));
        Label words = (Label) ((VBox) row.getChildren().getFirst()).getChildren().getFirst();
        assertThat(row.getWidth()).isGreaterThan(2 * words.getWidth());
        assertThat(row.getHeight()).isEqualTo(words.getHeight());
        window.onFx(() -> {
            words.setMinHeight(60);
            return null;
        });
        window.await("the height that is kept free", () -> row.getHeight() == 60);
    }

    @Test
    void aTitleIsNotBrokenInsideAWordWhileTheNextLineHasRoom() {
        Label title = new Label("Appleton Lincoln");
        title.setWrapText(true);
        Button last = new Button("And the last");
        row.getChildren().addAll(title, new Button("Another of the buttons"), last);
        window.show(stage -> row, made -> new VBox(row));
        double words = bounds(title).getWidth();
        double word = window.onFx(() -> new Text("Appleton").getLayoutBounds().getWidth());
        window.onFx(() -> {
            window.stage().setWidth(bounds(last).getMaxX() - words / 2 - 10);
            return null;
        });
        window.await("less room", () -> bounds(title).getWidth() < words || lines() > 1);
        assertThat(bounds(title).getWidth()).isGreaterThanOrEqualTo(word);
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
