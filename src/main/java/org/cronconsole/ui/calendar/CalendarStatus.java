package org.cronconsole.ui.calendar;

import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.ScreenKit;

import java.time.Instant;

/** How many jobs are shown, and how old that is, in words. */
final class CalendarStatus {
    private CalendarStatus() {}

    static String of(ScreenKit kit, KnownJobs.State state, Reckoned now) {
        Instant readAt = state.readAt();
        if (readAt == null) {
            return state.phase() == KnownJobs.Phase.LOADING ? kit.texts().get("jobs.wait") : "";
        }
        String jobs = kit.texts().format("calendar.jobs", now.agenda().items().size());
        if (now.suspended() > 0) {
            jobs = kit.texts().format("calendar.jobs.suspended", jobs, now.suspended());
        }
        if (now.unreadable() > 0) {
            jobs = kit.texts().format("calendar.jobs.unreadable", jobs, now.unreadable());
        }
        String age = kit.times().age(readAt);
        return switch (state.phase()) {
            case LOADING -> kit.texts().format("calendar.loading", jobs, age);
            case LOADED -> kit.texts().format("calendar.loaded", jobs, age);
            case FAILED -> kit.texts().format("calendar.failed", jobs, age);
        };
    }
}
