package org.cronconsole.ui.kit;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Function;

/**
 * Lets a notice of success go by itself once it could be read. It stays while the pointer is over
 * it or the focus in it, and for good where assistive tools are in use, which reach it in their own
 * time. On the FX thread.
 */
final class Passing {
    /** For whoever looks elsewhere when it comes. */
    private static final java.time.Duration LEAST = java.time.Duration.ofSeconds(8);

    /** As slow readers read, with time to turn to it. */
    private static final java.time.Duration A_LETTER = java.time.Duration.ofMillis(90);

    private static final java.time.Duration TURNING_TO_IT = java.time.Duration.ofSeconds(4);

    private final Node around;
    private final ObjectProperty<@Nullable Notice> notice;
    private final Function<Notice, Optional<java.time.Duration>> time;
    private final PauseTransition wait = new PauseTransition();

    private Passing(
            Node around,
            ObjectProperty<@Nullable Notice> notice,
            Function<Notice, Optional<java.time.Duration>> time) {
        this.around = around;
        this.notice = notice;
        this.time = time;
    }

    /**
     * How long a notice is shown; empty where it stays until it is closed: whatever is no success,
     * and a success that offers something.
     */
    static Optional<java.time.Duration> timeOf(Notice notice) {
        if (notice.kind() != Notice.Kind.SUCCESS
                || notice.action() != null
                || !notice.details().isEmpty()) {
            return Optional.empty();
        }
        int letters = notice.title().length() + notice.text().length();
        java.time.Duration read = TURNING_TO_IT.plus(A_LETTER.multipliedBy(letters));
        return Optional.of(read.compareTo(LEAST) < 0 ? LEAST : read);
    }

    /**
     * Lets what this says go.
     *
     * @param around what it is said in
     * @param time how long each is shown, see {@link #timeOf}
     */
    static void of(
            Node around,
            ObjectProperty<@Nullable Notice> notice,
            Function<Notice, Optional<java.time.Duration>> time) {
        Passing passing = new Passing(around, notice, time);
        passing.wait.setOnFinished(over -> notice.set(null));
        notice.subscribe(said -> passing.begin());
        around.hoverProperty().subscribe(over -> passing.begin());
        around.focusWithinProperty().subscribe(in -> passing.begin());
    }

    /** Time begins anew, or stands still while somebody is at it. */
    private void begin() {
        wait.stop();
        Notice said = notice.get();
        if (said == null
                || Platform.isAccessibilityActive()
                || around.isHover()
                || around.isFocusWithin()) {
            return;
        }
        time.apply(said)
                .ifPresent(shown -> {
                    wait.setDuration(Duration.millis(shown.toMillis()));
                    wait.playFromStart();
                });
    }
}
