package org.cronconsole.ui.kit;

import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

import java.io.IOException;
import java.net.URL;
import java.util.Objects;

/** Loads a view's FXML, which lies beside the view's class and bears its name. */
public final class Fxml {
    private Fxml() {}

    /**
     * Loads the layout of a view and fills its {@code @FXML} fields. Sizes in the file, and those
     * given by {@code initialize}, are those of the drawing: they grow with the words.
     *
     * @param view the controller, whose class must be the {@code fx:controller} of the file
     */
    public static Parent load(Object view, Texts texts) {
        Class<?> type = view.getClass();
        URL layout = type.getResource(type.getSimpleName() + ".fxml");
        FXMLLoader loader = new FXMLLoader(Objects.requireNonNull(layout, type.getName()));
        loader.setResources(texts.bundle());
        loader.setClassLoader(type.getClassLoader());
        loader.setControllerFactory(wanted -> {
            if (wanted != type) {
                throw new IllegalStateException(layout + " names " + wanted);
            }
            return view;
        });
        try {
            Parent root = loader.load();
            ScaledTree.follow(root);
            return root;
        } catch (IOException broken) {
            throw new IllegalStateException("The layout " + layout + " is broken", broken);
        }
    }
}
