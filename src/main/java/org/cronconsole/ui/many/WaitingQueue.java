package org.cronconsole.ui.many;

import javafx.beans.property.ObjectProperty;

import org.cronconsole.dealership.queue.KeptQueue;
import org.cronconsole.dealership.queue.QueueFiles;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** Reminds of dealerships that an earlier session did not come to. */
public final class WaitingQueue {
    private WaitingQueue() {}

    /**
     * Looks for such a queue, and says so where nothing else is said.
     *
     * @param dataFolder the application's, where queues are kept
     * @param open leads to where it is gone on with
     */
    public static void offer(
            Workbench workbench,
            ScreenKit kit,
            Path dataFolder,
            ObjectProperty<@Nullable Notice> notice,
            Runnable open) {
        QueueFiles files = new QueueFiles(dataFolder, workbench.workspace().id());
        kit.tasks()
                .run(
                        () -> files.list().open(),
                        waiting ->
                                waiting.filter(queue -> notice.get() == null)
                                        .ifPresent(queue ->
                                                notice.set(words(queue, kit, notice, open))),
                        failure -> {
                            // The screen itself tells it, to whoever goes there.
                        });
    }

    private static Notice words(
            KeptQueue queue,
            ScreenKit kit,
            ObjectProperty<@Nullable Notice> notice,
            Runnable open) {
        return Notice.info(
                        kit.texts().get("many.waits.title"),
                        kit.texts()
                                .format(
                                        "many.waits.text",
                                        queue.file(),
                                        kit.times().local(queue.begunAt()),
                                        queue.left()))
                .withAction(
                        kit.texts().get("many.waits.open"),
                        () -> {
                            notice.set(null);
                            open.run();
                        });
    }
}
