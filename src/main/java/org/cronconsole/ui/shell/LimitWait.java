package org.cronconsole.ui.shell;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.cronconsole.render.RateWait;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.workbench.RenderLimits;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Why nothing comes for a while: a request is held back that Render would refuse. */
final class LimitWait {
    private final RenderLimits limits;
    private final ScreenKit kit;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper spoken = new ReadOnlyStringWrapper("");

    /** Nothing waits, until one looks. */
    LimitWait(RenderLimits limits, ScreenKit kit) {
        this.limits = limits;
        this.kit = kit;
    }

    /** Looks what waits; to be called every second, so that the time counts down. */
    void look() {
        Optional<RateWait> wait = limits.waiting();
        if (wait.isEmpty()) {
            words.set("");
            left.set("");
            spoken.set("");
            return;
        }
        Instant until = wait.get().until();
        Duration wanting = Duration.between(kit.times().now(), until).plusMillis(999);
        Duration whole = Duration.ofSeconds(Math.max(1, wanting.toSeconds()));
        left.set(kit.times().exactly(whole));
        words.set(kit.texts().format("shell.wait", left.get()));
        spoken.set(
                kit.texts()
                        .format(
                                "shell.wait.spoken",
                                kit.texts().get(nameOf(wait.get().limit())),
                                kit.times().localToTheSecond(until)));
    }

    private static String nameOf(RateWait.Limit limit) {
        return switch (limit) {
            case READS -> "shell.wait.reads";
            case WRITES -> "shell.wait.writes";
            case CREATES -> "shell.wait.creates";
            case LOGS -> "shell.wait.logs";
            case SERVICE, SETTINGS -> "shell.wait.service";
        };
    }

    /** What is waited for, with the seconds that are left; empty where nothing is. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** The seconds that are left, without more words; empty where nothing is waited for. */
    ReadOnlyStringProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    /** The same as a sentence that does not change while it lasts, to be read out once. */
    ReadOnlyStringProperty spokenProperty() {
        return spoken.getReadOnlyProperty();
    }
}
