package org.cronconsole.ui.calendar;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.cronconsole.job.CronJob;
import org.cronconsole.ui.kit.Tasks;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** Every job that starts in one minute of the day. */
final class MinuteJobs {
    private final Tasks tasks;
    private final Consumer<Throwable> failed;
    private final ObservableList<CronJob> jobs = FXCollections.observableArrayList();
    private Tasks.@Nullable Handle listing;

    MinuteJobs(Tasks tasks, Consumer<Throwable> failed) {
        this.tasks = tasks;
        this.failed = failed;
    }

    ObservableList<CronJob> jobs() {
        return jobs;
    }

    /** Lists them; none where there is no such minute. */
    void list(Reckoned.@Nullable MinutesPage page, int minute) {
        if (listing != null) {
            listing.cancel();
            listing = null;
        }
        if (page == null || minute < 0 || minute >= page.day().minutes()) {
            jobs.clear();
            return;
        }
        listing = tasks.run(() -> page.day().whoAt(minute), jobs::setAll, failed);
    }
}
