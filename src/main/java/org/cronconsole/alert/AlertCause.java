package org.cronconsole.alert;

import org.cronconsole.run.CommonCause;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * Why several jobs went wrong, or would have.
 *
 * @param reason what all of them say, in words; null where they differ
 * @param deployedAt since which deploy; null where that is not it
 */
public record AlertCause(@Nullable String reason, @Nullable Instant deployedAt) {
    /** The instants of one deploy of many jobs lie so near together. */
    private static final Duration ONE_DEPLOY = Duration.ofHours(1);

    static AlertCause of(CommonCause cause) {
        return new AlertCause(cause.reason(), cause.deployedAt());
    }

    /** What one start says by itself. */
    public static AlertCause of(AlertItem item) {
        return new AlertCause(item.causeWords(), null);
    }

    /** Whether the other is the same one, seen at another time. */
    boolean matches(AlertCause that) {
        if (deployedAt != null && that.deployedAt != null) {
            return Duration.between(deployedAt, that.deployedAt).abs().compareTo(ONE_DEPLOY) <= 0;
        }
        return reason != null && reason.equals(that.reason);
    }
}
