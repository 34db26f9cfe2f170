package org.cronconsole.tour;

import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.util.List;

/** Takes pictures of the main window with the dialogs that stand before it. */
final class Camera {
    private Camera() {}

    /** The picture. On the FX thread, after the layout has come to rest. */
    static WritableImage shoot(Stage main) {
        WritableImage picture = main.getScene().snapshot(null);
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window == main || !window.isShowing() || window.getScene() == null) {
                continue;
            }
            WritableImage above = window.getScene().snapshot(null);
            int x = (int) Math.round(window.getX() - main.getX());
            int y = (int) Math.round(window.getY() - main.getY());
            paste(above, picture, x, y);
        }
        return picture;
    }

    private static void paste(WritableImage from, WritableImage to, int x, int y) {
        PixelReader pixels = from.getPixelReader();
        for (int row = 0; row < from.getHeight(); row++) {
            for (int column = 0; column < from.getWidth(); column++) {
                int atX = x + column;
                int atY = y + row;
                int argb = pixels.getArgb(column, row);
                boolean within =
                        atX >= 0 && atY >= 0 && atX < to.getWidth() && atY < to.getHeight();
                if (within && (argb >>> 24) > 127) {
                    to.getPixelWriter().setArgb(atX, atY, argb);
                }
            }
        }
    }
}
