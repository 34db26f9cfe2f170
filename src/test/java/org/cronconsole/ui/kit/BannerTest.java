package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BannerTest {
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void oneLineStandsInTheMiddleOfItsIconAndItsButtons() {
        Banner banner = window.show(stage -> new Banner(), VBox::new);
        window.onFx(() -> {
            banner.noticeProperty().set(Notice.info("", "One line.").withAction("Retry", () -> {}));
            banner.getScene().getRoot().applyCss();
            banner.getScene().getRoot().layout();
            return true;
        });
        double words = middle(banner, ".banner-text");
        assertThat(words).isCloseTo(middle(banner, ".banner-action"), within(0.75));
        assertThat(words).isCloseTo(middle(banner, ".banner-close"), within(0.75));
        assertThat(words).isCloseTo(middle(banner, ".banner-icon"), within(1.0));
    }

    private double middle(Banner banner, String selector) {
        Node node = banner.lookup(selector);
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return bounds.getCenterY();
    }
}
