package org.cronconsole.ui.joblist;

import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.ScreenKit;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** How many jobs there are, how many match and drift, and how old the list is, in words. */
final class JobListStatus {
    private JobListStatus() {}

    /**
     * The words.
     *
     * @param filtered true where something is typed into the filter
     * @param loadedAt when the list was whole; null where it never was
     */
    static String of(
            ScreenKit kit,
            KnownJobs.Phase phase,
            JobRows rows,
            boolean filtered,
            @Nullable Instant loadedAt) {
        int all = rows.all().size();
        String count =
                filtered
                        ? kit.texts().format("jobs.matching", rows.matching().size(), all)
                        : kit.texts().format("jobs.count", all);
        long drifting = rows.drifting();
        if (drifting > 0) {
            count = kit.texts().format("jobs.drifting", count, drifting);
        }
        int chosen = rows.chosen().size();
        if (chosen > 1) {
            count = kit.texts().format("jobs.chosen", count, chosen);
        }
        return switch (phase) {
            case LOADING ->
                    all == 0 && loadedAt == null
                            ? kit.texts().get("jobs.wait")
                            : kit.texts().format("jobs.loading", count);
            // Before anything was read, how many there are is not known.
            case FAILED ->
                    loadedAt == null
                            ? ""
                            : kit.texts().format("jobs.failed", count, kit.times().age(loadedAt));
            case LOADED ->
                    loadedAt == null
                            ? count
                            : kit.texts().format("jobs.loaded", count, kit.times().age(loadedAt));
        };
    }
}
