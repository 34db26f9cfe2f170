package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class WindowPlaceTest {
    private final TestWindow window = TestWindow.open();

    @TempDir Path folder;

    @AfterEach
    void close() {
        window.close();
    }

    private List<Double> stands() {
        return window.onFx(() ->
                List.of(
                        window.stage().getX(),
                        window.stage().getY(),
                        window.stage().getWidth(),
                        window.stage().getHeight()));
    }

    private void put(double x, double y, double width, double height) {
        window.onFx(() -> {
            window.stage().setX(x);
            window.stage().setY(y);
            window.stage().setWidth(width);
            window.stage().setHeight(height);
            return null;
        });
    }

    @Test
    void itStandsWhereItStoodUnderEachProfileOnAScreenThatIsThere() {
        window.show(stage -> new StackPane(), root -> root);
        UiState state = UiState.read(folder.resolve("window.properties"));
        WindowPlace acme = new WindowPlace(state, "window.acme", 900, 600);
        WindowPlace other = new WindowPlace(state, "window.other", 900, 600);
        put(30, 40, 950, 650);
        window.onFx(() -> {
            other.restoreIfKnown(window.stage());
            return null;
        });
        assertThat(stands()).as("it was never there").containsExactly(30.0, 40.0, 950.0, 650.0);
        window.onFx(() -> {
            acme.remember(window.stage());
            return null;
        });
        put(60, 70, 910, 610);
        window.onFx(() -> {
            other.remember(window.stage());
            acme.restoreIfKnown(window.stage());
            return null;
        });
        assertThat(stands()).containsExactly(30.0, 40.0, 950.0, 650.0);
        state.save();
        UiState later = UiState.read(folder.resolve("window.properties"));
        window.onFx(() -> {
            new WindowPlace(later, "window.other", 900, 600).restoreIfKnown(window.stage());
            return null;
        });
        assertThat(stands()).containsExactly(60.0, 70.0, 910.0, 610.0);

        later.put("window.other.x", "9000");
        later.put("window.other.width", "20000");
        later.put("window.acme.y", "-15");
        window.onFx(() -> {
            new WindowPlace(later, "window.other", 900, 600).restoreIfKnown(window.stage());
            return null;
        });
        assertThat(stands().getFirst()).as("its screen is gone").isEqualTo(60.0);
        assertThat(stands().get(2)).isLessThan(2000);
        window.onFx(() -> {
            new WindowPlace(later, "window.acme", 900, 600).restoreIfKnown(window.stage());
            return null;
        });
        assertThat(stands().get(1)).as("its title can be got hold of").isZero();
    }
}
