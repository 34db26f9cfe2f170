package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.SplitPane;
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

    @Test
    void theSideOfASplitPaneComesBackWhereItWas() {
        ObservableList<String> rows = FXCollections.observableArrayList("one");
        try (TestWindow window = TestWindow.open()) {
            SplitPane split =
                    window.onFx(() -> {
                        SplitPane made = new SplitPane(before, node);
                        made.setDividerPositions(0.4);
                        // The binding is kept by nobody else.
                        Shown.beside(made, node, Bindings.isNotEmpty(rows));
                        return made;
                    });
            assertThat(split.getItems()).containsExactly(before, node);
            window.onFx(rows::removeLast);
            assertThat(split.getItems()).containsExactly(before);
            System.gc();
            window.onFx(() -> rows.add("two"));
            assertThat(split.getItems()).containsExactly(before, node);
            assertThat(split.getDividerPositions()[0]).isEqualTo(0.4);
        }
    }
}
