package org.cronconsole.ui.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.cronconsole.ui.kit.TestWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InSightTest {
    private static final String PROBLEM =
            "Give the local time as HH:MM on the 24-hour clock, like 05:58, and nothing else.";

    private final TestWindow window = TestWindow.open();
    private final TextField field = new TextField();
    private final FormRow row = new FormRow();
    private final VBox page = new VBox();
    private final ScrollPane pane = new ScrollPane(page);

    @AfterEach
    void close() {
        window.close();
    }

    private void show(boolean wrong) {
        row.setLabel("Local time");
        row.setContent(field);
        row.describe(field, new SimpleStringProperty(wrong ? PROBLEM : ""));
        row.setMaxWidth(140);
        // Has the focus to begin with.
        page.getChildren().add(new TextField());
        for (int i = 0; i < 40; i++) {
            page.getChildren().add(i == 20 ? row : new Label("Line " + i));
        }
        pane.setFitToWidth(true);
        InSight.keep(pane);
        window.show(stage -> pane, made -> made);
        window.onFx(() -> {
            window.stage().setHeight(260);
            return null;
        });
        window.await("a low window", () -> pane.getHeight() <= 260);
    }

    private Bounds in(Node node) {
        return pane.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    }

    @Test
    void whatIsSaidOfAFieldIsSeenWithIt() {
        show(true);
        window.onFx(() -> {
            field.requestFocus();
            return null;
        });
        window.await("the field", () -> in(field).getMinY() < pane.getHeight());
        assertThat(in(row).getMinY()).isGreaterThanOrEqualTo(0);
        assertThat(in(row).getMaxY()).isLessThanOrEqualTo(pane.getHeight());
    }

    @Test
    void aPaneThatBecomesLowerKeepsTheFocusInSight() {
        show(true);
        window.onFx(() -> {
            window.stage().setHeight(600);
            field.requestFocus();
            return null;
        });
        window.await("the field", () -> in(row).getMaxY() <= pane.getHeight());
        window.onFx(() -> {
            window.stage().setHeight(240);
            return null;
        });
        window.await(
                "the field and its message in a low window",
                () ->
                        pane.getHeight() <= 240
                                && in(row).getMinY() >= 0
                                && in(row).getMaxY() <= pane.getHeight());
    }

    @Test
    void aSignStandsBesideTheFirstOfItsLines() {
        show(true);
        Label problem = (Label) row.getChildren().getLast();
        Node sign = problem.getGraphic();
        window.await("several lines", () -> problem.getHeight() > 40);
        Bounds at = sign.localToScene(sign.getBoundsInLocal());
        double middle = (at.getMinY() + at.getMaxY()) / 2;
        double top = problem.localToScene(problem.getBoundsInLocal()).getMinY();
        assertThat(middle - top).isBetween(3.0, 14.0);
    }
}
