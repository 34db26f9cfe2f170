package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

final class ShownTest {
    private final Region before = new Region();
    private final Region node = new Region();
    private final Region after = new Region();
    private final VBox pane = new VBox(before, node, after);

    @Test
    void whatIsWantedLaterComesToItsPlaceThen() {
        BooleanProperty wanted = new SimpleBooleanProperty();
        Shown.onceWanted(node, wanted);

        assertThat(pane.getChildren()).hasSize(3).doesNotContain(node);
        assertThat(pane.getChildren().get(1).isManaged()).isFalse();

        wanted.set(true);
        assertThat(pane.getChildren()).containsExactly(before, node, after);
        assertThat(node.isVisible() && node.isManaged()).isTrue();

        wanted.set(false);
        assertThat(pane.getChildren()).containsExactly(before, node, after);
        assertThat(node.isVisible() || node.isManaged()).isFalse();
    }

    @Test
    void whatIsWantedAtOnceIsThere() {
        Shown.onceWanted(node, new SimpleBooleanProperty(true));

        assertThat(pane.getChildren()).containsExactly(before, node, after);
    }
}
