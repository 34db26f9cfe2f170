package org.cronconsole.sandbox.render;

import java.time.Duration;
import java.time.Instant;

/**
 * A deploy, whose whole course is settled when it is asked for; its state follows from the time.
 *
 * @param id dep-…
 * @param buildId of its build
 * @param imageRef of an image-backed service, which has no build; empty for git
 * @param commit hash of a git-backed one, else empty
 * @param trigger Render's word for what caused it
 * @param first whether it is the service's first
 * @param createdAt when it begins, in the future while it is queued
 * @param finishedAt when it is live
 */
record Deploy(
        String id,
        String buildId,
        String imageRef,
        String commit,
        String trigger,
        boolean first,
        Instant createdAt,
        Instant finishedAt) {

    boolean begun(Instant now) {
        return !createdAt.isAfter(now);
    }

    boolean finished(Instant now) {
        return !finishedAt.isAfter(now);
    }

    /** Two thirds of the time go into the build. */
    Instant builtAt() {
        Duration whole = Duration.between(createdAt, finishedAt);
        return createdAt.plusMillis(whole.multipliedBy(2).dividedBy(3).toMillis());
    }

    /** Render's word for where it stands, given whether a later one is live. */
    String status(Instant now, boolean replaced) {
        if (finished(now)) {
            return replaced ? "deactivated" : "live";
        }
        return builtAt().isAfter(now) ? "build_in_progress" : "update_in_progress";
    }
}
