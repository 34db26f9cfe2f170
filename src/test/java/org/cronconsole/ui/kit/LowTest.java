package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class LowTest {
    private final TestWindow window = TestWindow.open();
    private final Region part = new Region();

    @AfterEach
    void close() {
        window.onFx(() -> new Themes(Looks.of(Theme.LIGHT)));
        window.close();
    }

    private boolean isLow() {
        return part.getPseudoClassStates().contains(PseudoClass.getPseudoClass("low"));
    }

    @Test
    void aWindowIsLowByTheSizeOfItsWords() {
        window.onFx(() -> {
            Low.mark(part);
            assertThat(isLow()).as("in no window").isFalse();
            Scene scene = new Scene(new StackPane(part), 1000, 700);
            assertThat(isLow()).as("the least window").isFalse();
            Scale.set(1.5);
            assertThat(isLow()).as("the least window with large words").isTrue();
            Scale.set(1);
            assertThat(isLow()).isFalse();
            scene.setRoot(new StackPane());
            new Scene(new StackPane(part), 1000, 400);
            assertThat(isLow()).as("lower than the least").isTrue();
            return scene;
        });
    }
}
