package org.cronconsole.ui.dealership;

import org.cronconsole.ui.kit.KnownJobs;
import org.cronconsole.ui.kit.ScreenKit;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** How many dealerships there are, how many match, and how old that is, in words. */
final class DealershipsStatus {
    private DealershipsStatus() {}

    /**
     * The words; empty where nothing is known.
     *
     * @param readAt when the jobs were read; null where they never were
     * @param matching how many match what is typed; negative where nothing is
     */
    static String of(
            ScreenKit kit, KnownJobs.Phase phase, @Nullable Instant readAt, int all, int matching) {
        return switch (phase) {
            case LOADING -> kit.texts().get("dealerships.wait");
            case FAILED ->
                    readAt == null
                            ? ""
                            : kit.texts().format("dealerships.stale", all, kit.times().age(readAt));
            case LOADED ->
                    matching >= 0 || readAt == null
                            ? kit.texts()
                                    .format("jobs.matching", matching < 0 ? all : matching, all)
                            : kit.texts().format("dealerships.read", all, kit.times().age(readAt));
        };
    }
}
