package org.cronconsole.ui.joblist;

import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.ScreenKit;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** How many jobs there are, how many of them match, and how old the list is, in words. */
final class JobListStatus {
    private JobListStatus() {}

    /**
     * The words.
     *
     * @param matching how many match the filter; negative where there is no filter
     * @param loadedAt when the list was whole; null where it never was
     */
    static String of(
            ScreenKit kit,
            KnownJobs.Phase phase,
            int all,
            int matching,
            @Nullable Instant loadedAt) {
        String count =
                matching < 0
                        ? kit.texts().format("jobs.count", all)
                        : kit.texts().format("jobs.matching", matching, all);
        return switch (phase) {
            case LOADING -> kit.texts().format("jobs.loading", count);
            case FAILED -> kit.texts().format("jobs.failed", count);
            case LOADED ->
                    loadedAt == null
                            ? count
                            : kit.texts().format("jobs.loaded", count, kit.times().age(loadedAt));
        };
    }
}
