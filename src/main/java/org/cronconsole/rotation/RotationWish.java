package org.cronconsole.rotation;

import org.cronconsole.dealership.DealershipEnv;
import org.cronconsole.id.EnvGroupId;
import org.cronconsole.settings.DeployAfter;
import org.cronconsole.settings.EnvNames;
import org.cronconsole.settings.Secret;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to rotate.
 *
 * @param variable the env var's name
 * @param group where the value goes to, or stands; null for {@link Way#COPIES}
 * @param old the value that is to be exchanged; null for whatever carries the name
 * @param deploy what brings a job's new value into effect
 */
public record RotationWish(
        String variable,
        Way way,
        @Nullable EnvGroupId group,
        @Nullable Secret old,
        DeployAfter deploy) {
    private static final Words WORDS = Words.of(RotationWish.class);

    /** Why nothing can be planned by this; null where it can. */
    public @Nullable String problem() {
        if (!EnvNames.isGood(variable)) {
            return WORDS.get("wish.name");
        }
        if (way != Way.COPIES && group == null) {
            return WORDS.get("wish.group");
        }
        if (way != Way.GROUP && old == null && DealershipEnv.PER_DEALERSHIP.contains(variable)) {
            // The old values would be gone for good.
            return WORDS.format("wish.own", variable);
        }
        return null;
    }
}
