package org.cronconsole.job;

import org.cronconsole.id.JobId;
import org.cronconsole.registry.RegistrySnapshot;
import org.cronconsole.schedule.WallClock;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * Which local times are meant.
 *
 * @param intents of each job for which somebody has said it
 * @param unread why they are not known for sure; null where they are
 */
public record LocalTimes(Map<JobId, WallClock> intents, @Nullable TimesUnread unread) {
    /** Copies the map. */
    public LocalTimes {
        intents = Map.copyOf(intents);
    }

    /** Of the shared registry. */
    public static LocalTimes of(RegistrySnapshot shared) {
        return new LocalTimes(
                shared.intents(),
                shared.problem() == null ? null : new TimesUnread(shared.problem(), shared.asOf()));
    }
}
