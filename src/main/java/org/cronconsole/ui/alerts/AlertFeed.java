package org.cronconsole.ui.alerts;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.cronconsole.alert.AlertBook;
import org.cronconsole.alert.Alerts;
import org.cronconsole.alert.Past;
import org.cronconsole.fleet.Fleet;
import org.cronconsole.run.Run;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** What was told, as the screens show it, for as long as the session lasts. */
public final class AlertFeed {
    private static final Logger LOG = LoggerFactory.getLogger(AlertFeed.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);

    private final Alerts alerts;
    private final ScreenKit kit;
    private final ReadOnlyObjectWrapper<AlertBook> book;
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper spoken = new ReadOnlyStringWrapper("");
    private Tasks.@Nullable Handle ticking;
    private boolean closed;

    /** Shows these. */
    public AlertFeed(Alerts alerts, ScreenKit kit) {
        this.alerts = alerts;
        this.kit = kit;
        this.book = new ReadOnlyObjectWrapper<>(alerts.book());
        book.subscribe(now -> {
            unread.set(now.unread());
            spoken.set(
                    now.unread() == 0
                            ? kit.texts().get("alerts.bell.none")
                            : kit.texts().format("alerts.bell", now.unread()));
        });
    }

    /** Reads what was told before, and from now on follows. */
    public void start() {
        alerts.addListener(now -> kit.tasks().onScreen(() -> book.set(now)));
        quietly(alerts::load);
        ticking = kit.tasks().every(BETWEEN_LOOKS, () -> quietly(alerts::passTime));
    }

    /** The session has ended. */
    public void close() {
        closed = true;
        if (ticking != null) {
            ticking.cancel();
            ticking = null;
        }
    }

    /**
     * The fleet was read.
     *
     * @param past tells more of starts before the latest; may wait for the disk
     * @param now by Render's clock
     */
    public void heard(Fleet fleet, Past past, Instant now) {
        quietly(() -> alerts.look(fleet, past, now));
    }

    /**
     * A run that a person watches is over.
     *
     * @param name of its job
     */
    public void ended(String name, Run run) {
        // Of one that was lost sight of nothing is known.
        if (!run.status().active()) {
            quietly(() -> alerts.ended(name, run));
        }
    }

    /** What nobody waits for: a failure is in the log, and harms nobody's work. */
    private void quietly(Runnable work) {
        if (closed) {
            // What is found now could not be kept, and would be told again the next time.
            return;
        }
        change(work, failure -> LOG.warn("Notifications could not be worked on", failure));
    }

    /** Changes something for a person, who is told where it fails. */
    void change(Runnable work, Consumer<Throwable> failed) {
        kit.tasks()
                .run(
                        () -> {
                            work.run();
                            return true;
                        },
                        done -> {},
                        failed);
    }

    Alerts alerts() {
        return alerts;
    }

    /** All that was told. */
    ReadOnlyObjectProperty<AlertBook> bookProperty() {
        return book.getReadOnlyProperty();
    }

    /** How many a person has not seen. */
    public ReadOnlyIntegerProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /** The same in words. */
    public ReadOnlyStringProperty spokenProperty() {
        return spoken.getReadOnlyProperty();
    }
}
