package org.cronconsole.ui.many;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.cronconsole.dealership.queue.KeptQueue;
import org.cronconsole.dealership.queue.ManyAtOnce;
import org.cronconsole.dealership.queue.QueueFiles;
import org.cronconsole.ui.kit.Confirmation;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** A queue that was begun before and has not ended: offered, or forgotten. */
final class KeptOffer {
    private final ManyAtOnce many;
    private final ScreenKit kit;
    private final ObjectProperty<@Nullable Notice> notice;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<@Nullable KeptQueue> queue = new ReadOnlyObjectWrapper<>();

    KeptOffer(
            ManyAtOnce many,
            ScreenKit kit,
            ObjectProperty<@Nullable Notice> notice,
            Consumer<Throwable> failed) {
        this.many = many;
        this.kit = kit;
        this.notice = notice;
        this.failed = failed;
    }

    /** Looks for one. */
    void look() {
        kit.tasks().run(many::kept, this::offer, failed);
    }

    private void offer(QueueFiles.Listing listing) {
        queue.set(listing.open().orElse(null));
        if (!listing.problems().isEmpty()) {
            notice.set(
                    Notice.warning(
                            kit.texts().get("many.damaged"),
                            String.join("\n", listing.problems())));
        }
    }

    /** Asks, then forgets it; what it onboarded stays. */
    void forget() {
        KeptQueue offered = queue.get();
        if (offered != null) {
            kit.dialogs()
                    .confirm(
                            Confirmation.destructive(
                                    kit.texts().get("many.forget.title"),
                                    kit.texts().get("many.forget.message"),
                                    kit.texts().get("many.forget.verb")),
                            yes ->
                                    kit.tasks()
                                            .run(
                                                    () -> {
                                                        many.discard(offered);
                                                        return many.kept();
                                                    },
                                                    this::offer,
                                                    failed));
        }
    }

    /** Null for none. */
    ReadOnlyObjectProperty<@Nullable KeptQueue> queueProperty() {
        return queue.getReadOnlyProperty();
    }
}
