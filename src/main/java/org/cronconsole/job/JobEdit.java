package org.cronconsole.job;

import org.cronconsole.render.ServicePatch;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.settings.Secret;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is to be sent.
 *
 * @param env by name; null deletes the one of that name
 * @param intent the local time to be kept; null where it stays
 */
record JobEdit(
        ServicePatch patch,
        Map<String, @Nullable Secret> env,
        @Nullable WallClock intent,
        boolean dropIntent) {
    /** Copies the env vars, in their order. */
    JobEdit {
        env = Collections.unmodifiableMap(new LinkedHashMap<>(env));
    }
}
