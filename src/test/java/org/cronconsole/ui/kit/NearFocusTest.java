package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NearFocusTest {
    private final TestWindow window = TestWindow.open();
    private final Button far = new Button("far");
    private final Button refresh = new Button("refresh");
    private final Button next = new Button("next");
    private final TextField below = new TextField();
    private final HBox row = new HBox(refresh, next);
    private final VBox form = new VBox(row, below);

    @BeforeEach
    void show() {
        window.show(stage -> new VBox(far, form), root -> root);
        window.onFx(() -> {
            NearFocus.keep(window.stage().getScene());
            refresh.requestFocus();
            return null;
        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Node after(Runnable change) {
        window.onFx(() -> {
            change.run();
            return null;
        });
        return window.onFx(() -> window.stage().getScene().getFocusOwner());
    }

    @Test
    void itComesBackToWhatWasDisabledWhileItWorked() {
        assertThat(after(() -> refresh.setDisable(true))).isSameAs(next);
        assertThat(after(() -> next.setDisable(true))).isSameAs(below);
        assertThat(after(() -> form.setDisable(true))).isSameAs(far);
        assertThat(after(() -> form.setDisable(false))).isSameAs(below);
        assertThat(after(() -> refresh.setDisable(false))).isSameAs(refresh);
    }

    @Test
    void itStaysWhereSomebodyTookItMeanwhile() {
        assertThat(after(() -> refresh.setDisable(true))).isSameAs(next);
        assertThat(after(far::requestFocus)).isSameAs(far);
        assertThat(after(() -> refresh.setDisable(false))).isSameAs(far);
    }

    @Test
    void itStaysWhereSomebodyTypesMeanwhile() {
        assertThat(
                        after(() -> {
                            next.setDisable(true);
                            refresh.setDisable(true);
                        }))
                .isSameAs(below);
        window.press(KeyCode.M);
        assertThat(after(() -> refresh.setDisable(false))).isSameAs(below);
    }

    @Test
    void itStaysNearbyWhereWhatHadItIsHiddenOrTakenOut() {
        assertThat(after(() -> row.setVisible(false))).isSameAs(below);
        assertThat(after(() -> row.setVisible(true))).isSameAs(refresh);
        after(() -> form.getChildren().remove(row));
        window.await("the focus is near", () -> window.stage().getScene().getFocusOwner() == below);
        assertThat(
                        after(() -> {
                            form.getChildren().remove(below);
                            form.getChildren().add(row);
                            next.requestFocus();
                        }))
                .as("whoever takes it out may give it away")
                .isSameAs(next);
    }
}
