package org.cronconsole.ui.kit;

import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a failure that nobody foresaw: the log gets it whole, the person gets one
 * sentence, and the window stays.
 */
public final class LastResort implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    private final Texts texts;
    private boolean showing;

    /** Speaks in these words. */
    public LastResort(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        LOG.error("Unforeseen on {}", thread.getName(), failure);
        Platform.runLater(this::tell);
    }

    /** One window at a time: a failure in a layout pass comes back with every frame. */
    private void tell() {
        if (showing) {
            return;
        }
        showing = true;
        Alert alert = new Alert(Alert.AlertType.ERROR, texts.get("problem.caught"), ButtonType.OK);
        alert.setHeaderText(texts.get("problem.caught.title"));
        alert.setOnHidden(closed -> showing = false);
        alert.show();
    }
}
