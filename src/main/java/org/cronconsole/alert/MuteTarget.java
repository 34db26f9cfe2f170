package org.cronconsole.alert;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What is muted.
 *
 * @param kind of thing
 * @param value which: the dealership's name, the job's id, or the cause as {@link #causeKey} writes
 *     it; empty for all
 * @param name for a person; empty for all
 */
public record MuteTarget(Kind kind, String value, String name) {
    /** Everything. */
    public static final MuteTarget ALL = new MuteTarget(Kind.ALL, "", "");

    private static final String DEPLOY = "deploy ";

    /** Of what kind it is. */
    public enum Kind {
        /** Everything. */
        ALL,
        /** Both jobs of a dealership. */
        DEALERSHIP,
        /** One job. */
        JOB,
        /** Whatever goes wrong for one cause. */
        CAUSE
    }

    /** A dealership. */
    public static MuteTarget dealership(String name) {
        return new MuteTarget(Kind.DEALERSHIP, name, name);
    }

    /** The job of an item. */
    public static MuteTarget job(AlertItem item) {
        return new MuteTarget(Kind.JOB, item.job().value(), item.name());
    }

    /**
     * A cause.
     *
     * @param name how it is called for a person
     */
    public static MuteTarget cause(AlertCause cause, String name) {
        return new MuteTarget(Kind.CAUSE, causeKey(cause), name);
    }

    private static String causeKey(AlertCause cause) {
        return cause.deployedAt() != null
                ? DEPLOY + cause.deployedAt().toEpochMilli()
                : String.valueOf(cause.reason());
    }

    /** Whether this start is muted, which went wrong for this cause. */
    boolean covers(AlertItem item, @Nullable AlertCause cause) {
        return switch (kind) {
            case ALL -> true;
            case DEALERSHIP -> value.equals(item.dealership());
            case JOB -> value.equals(item.job().value());
            case CAUSE ->
                    item.status().bad()
                            && (cause().matches(AlertCause.of(item))
                                    || cause != null && cause().matches(cause));
        };
    }

    private AlertCause cause() {
        if (value.startsWith(DEPLOY)) {
            try {
                long at = Long.parseLong(value.substring(DEPLOY.length()));
                return new AlertCause(null, Instant.ofEpochMilli(at));
            } catch (NumberFormatException words) {
                return new AlertCause(value, null);
            }
        }
        return new AlertCause(value, null);
    }
}
