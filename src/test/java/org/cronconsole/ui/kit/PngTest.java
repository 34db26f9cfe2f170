package org.cronconsole.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class PngTest {
    @Test
    void writesWhatJavaFxReadsBack(@TempDir Path folder) throws IOException {
        TestWindow.open().close();
        WritableImage picture = new WritableImage(3, 2);
        picture.getPixelWriter().setColor(2, 1, Color.rgb(1, 200, 77));
        picture.getPixelWriter().setColor(0, 0, Color.WHITE);
        Path file = folder.resolve("picture.png");
        Png.write(picture, file);
        Image read = new Image(file.toUri().toString());
        assertThat(read.getException()).isNull();
        assertThat(read.getWidth()).isEqualTo(3);
        assertThat(read.getPixelReader().getColor(2, 1)).isEqualTo(Color.rgb(1, 200, 77));
        assertThat(read.getPixelReader().getColor(0, 0)).isEqualTo(Color.WHITE);
    }
}
