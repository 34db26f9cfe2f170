package org.cronconsole.fault;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Map;

/**
 * A remote service refused, failed or could not be reached. The message is one sentence in plain
 * words and holds no secret; what a person should do next is worded in one place, from the type.
 */
public abstract sealed class GatewayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    private GatewayException(String message, Failure failure, @Nullable Throwable cause) {
        super(message, cause);
        this.failure = failure;
    }

    /** What is known about the failed request. */
    public final Failure failure() {
        return failure;
    }

    /** True where a write may have taken effect although it failed: look before repeating it. */
    public final boolean effectUnknown() {
        return failure.effectUnknown();
    }

    /** The key, token or session is missing, wrong or has run out: sign in again. */
    public static final class Unauthorized extends GatewayException {
        private static final long serialVersionUID = 1L;

        /** Says why, in one sentence. */
        public Unauthorized(String message, Failure failure) {
            super(message, failure, null);
        }
    }

    /** Signed in, but not allowed to do this. */
    public static final class Forbidden extends GatewayException {
        private static final long serialVersionUID = 1L;

        /** Says why, in one sentence. */
        public Forbidden(String message, Failure failure) {
            super(message, failure, null);
        }
    }

    /** There is no such thing (404, 410). */
    public static final class NotFound extends GatewayException {
        private static final long serialVersionUID = 1L;

        /** Says what, in one sentence. */
        public NotFound(String message, Failure failure) {
            super(message, failure, null);
        }
    }

    /** The name is taken, or the thing is in a state that does not allow this (409). */
    public static final class Conflict extends GatewayException {
        private static final long serialVersionUID = 1L;

        /** Says what, in one sentence. */
        public Conflict(String message, Failure failure) {
            super(message, failure, null);
        }
    }

    /** The service's rate limit is used up (429). */
    public static final class RateLimited extends GatewayException {
        private static final long serialVersionUID = 1L;

        private final Duration retryAfter;

        /** Says how long to wait. */
        public RateLimited(String message, Failure failure, Duration retryAfter) {
            super(message, failure, null);
            this.retryAfter = retryAfter;
        }

        /** How long to wait before asking again. */
        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** The service refused what was sent (400, 402, 413, 422). */
    public static final class Invalid extends GatewayException {
        private static final long serialVersionUID = 1L;

        private final transient Map<String, String> fields;

        /** Names the fields with what is wrong with each; empty where the service named none. */
        public Invalid(String message, Failure failure, Map<String, String> fields) {
            super(message, failure, null);
            this.fields = Map.copyOf(fields);
        }

        /** Field name to what is wrong with it; never what was sent. */
        public Map<String, String> fields() {
            return fields;
        }
    }

    /** No answer came: no connection, a cut connection, a time-out. */
    public static final class Unreachable extends GatewayException {
        private static final long serialVersionUID = 1L;

        /** Says what was tried. */
        public Unreachable(String message, Failure failure, @Nullable Throwable cause) {
            super(message, failure, cause);
        }
    }

    /** An answer that the service should not give: a 5xx, an HTML page, broken JSON. */
    public static final class Unexpected extends GatewayException {
        private static final long serialVersionUID = 1L;

        /** Says what came. */
        public Unexpected(String message, Failure failure, @Nullable Throwable cause) {
            super(message, failure, cause);
        }
    }
}
