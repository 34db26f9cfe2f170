package org.cronconsole.sandbox;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Something that goes wrong on purpose: which requests it befalls, and what becomes of them.
 *
 * <p>A faults file is a JSON array of objects with these names as fields, all optional but that
 * something must go wrong; {@link FaultFile} reads it. For example
 *
 * <pre>{@code
 * [ {"service": "render", "method": "GET", "every": 30, "status": 429, "retryAfter": 2},
 *   {"method": "POST", "path": "/v1/services", "count": 1, "cut": "after"} ]
 * }</pre>
 *
 * <p><b>Which requests.</b> A request must fit service, method and path. Of those that fit, {@code
 * skip} spares the first ones, {@code every} takes each n-th of the others, {@code probability}
 * some, and {@code count} ends the rule after so many hits; none of the four takes all.
 *
 * <p><b>What becomes of them.</b> First the delay; then a rule with {@code status} alone answers
 * with it in place of the service, so that nothing takes effect, unless {@code afterEffect} lets
 * the service do it first. With {@code malformed}, or cut {@code after} or {@code midway}, the
 * request takes effect and only its answer suffers; a status beside {@code malformed} is the one
 * that this answer carries.
 *
 * <p><b>Live logs.</b> The WebSocket's opening is a {@code GET}; cut {@code after}, it is opened
 * and then dropped. Its lines are befallen by rules of the method {@value #FRAME} alone, which may
 * delay, malform, or drop the connection {@code before} or {@code after} a line ({@code midway}:
 * within it).
 *
 * @param service whose requests; null for all services
 * @param method such as POST, in capitals, or {@value #FRAME}; null for every method
 * @param path as the service has it, without the query; Render's with or without {@code /v1}. A
 *     star stands for anything but a slash, two stars for anything; null for every path
 * @param skip how many of the fitting requests are spared first, 0 for none
 * @param count after how many hits the rule ends, 1 or more; null for never
 * @param probability how likely a fitting request is hit, more than 0 and up to 1; the same seed
 *     gives the same sequence; null for certain
 * @param every which one of the fitting requests may be hit: the n-th, 2n-th, …; null for each
 * @param delayMillis how long the request is held up before anything else happens, 0 for not
 * @param status of the answer, 200 to 599; null leaves it to the service
 * @param afterEffect whether the request takes effect before it is answered with that status
 * @param body of the answer with that status, sent as it is; null for one in the service's own form
 * @param headers added to the answer, with their values
 * @param cut where the connection is cut; null for not
 * @param malformed whether the answer has half of its body only, as if that were all
 * @param retryAfter seconds for the answer's Retry-After, and a status of 429 where none is given;
 *     null for no such header
 */
public record FaultRule(
        SandboxRequest.@Nullable Service service,
        @Nullable String method,
        @Nullable String path,
        int skip,
        @Nullable Integer count,
        @Nullable Double probability,
        @Nullable Integer every,
        long delayMillis,
        @Nullable Integer status,
        boolean afterEffect,
        @Nullable String body,
        Map<String, String> headers,
        @Nullable Cut cut,
        boolean malformed,
        @Nullable Integer retryAfter) {

    /** The word for a line of live logs in place of a method. */
    public static final String FRAME = "FRAME";

    /** The longest delay: an hour. */
    private static final long MOST_DELAY_MILLIS = 3_600_000;

    /** Where a connection is cut. */
    public enum Cut {
        /** Nothing takes effect. */
        BEFORE,
        /** The request takes effect; of its answer comes half of the body. */
        MIDWAY,
        /** The request takes effect; nothing of its answer comes. */
        AFTER
    }

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException naming the field that cannot be
     */
    public FaultRule {
        headers = Map.copyOf(headers);
        require(method == null || method.matches("[A-Z]+"), "method must be one in capitals");
        require(path == null || path.startsWith("/"), "path must begin with a slash");
        require(skip >= 0, "skip must be 0 or more");
        require(count == null || count > 0, "count must be 1 or more");
        require(
                probability == null || (probability > 0 && probability <= 1),
                "probability must be more than 0 and at most 1");
        require(every == null || every > 0, "every must be 1 or more");
        require(
                delayMillis >= 0 && delayMillis <= MOST_DELAY_MILLIS,
                "delayMillis must be 0 to " + MOST_DELAY_MILLIS);
        require(
                status == null || (status >= 200 && status <= 599),
                "status must be between 200 and 599");
        require(retryAfter == null || retryAfter >= 0, "retryAfter must be 0 or more seconds");
        if (status == null && retryAfter != null) {
            status = 429;
        }
        require(body == null || status != null, "body needs a status");
        require(!afterEffect || status != null, "afterEffect needs a status");
        require(cut == null || !malformed, "cut and malformed exclude each other");
        require(cut == null || status == null, "cut and status exclude each other");
        require(
                delayMillis > 0 || status != null || cut != null || malformed || !headers.isEmpty(),
                "nothing goes wrong: give delayMillis, status, headers, cut, malformed or"
                        + " retryAfter");
        require(
                !FRAME.equals(method) || (status == null && headers.isEmpty()),
                "a " + FRAME + " has no status and no headers");
    }

    private static void require(boolean fine, String problem) {
        if (!fine) {
            throw new IllegalArgumentException(problem);
        }
    }

    /** A rule to be made, which befalls every request until it is told otherwise. */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether the rule answers in the service's place. */
    boolean answersItself() {
        return status != null && !malformed;
    }

    /** Makes a rule; {@link #build} checks it. */
    public static final class Builder {
        private SandboxRequest.@Nullable Service service;
        private @Nullable String method;
        private @Nullable String path;
        private int skip;
        private @Nullable Integer count;
        private @Nullable Double probability;
        private @Nullable Integer every;
        private long delayMillis;
        private @Nullable Integer status;
        private boolean afterEffect;
        private @Nullable String body;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private @Nullable Cut cut;
        private boolean malformed;
        private @Nullable Integer retryAfter;

        private Builder() {}

        /** Requests of this service only. */
        public Builder service(SandboxRequest.Service value) {
            service = value;
            return this;
        }

        /** Requests with this method only. */
        public Builder method(String value) {
            method = value.toUpperCase(Locale.ROOT);
            return this;
        }

        /** Requests with such a path only. */
        public Builder path(String glob) {
            path = glob;
            return this;
        }

        /** The first so many are spared. */
        public Builder skip(int value) {
            skip = value;
            return this;
        }

        /** So many hits at most. */
        public Builder count(int value) {
            count = value;
            return this;
        }

        /** So likely. */
        public Builder probability(double value) {
            probability = value;
            return this;
        }

        /** Each n-th. */
        public Builder every(int value) {
            every = value;
            return this;
        }

        /** Held up for so long. */
        public Builder delayMillis(long value) {
            delayMillis = value;
            return this;
        }

        /** Answered with this status. */
        public Builder status(int value) {
            status = value;
            return this;
        }

        /** Answered so only once it has taken effect. */
        public Builder afterEffect() {
            afterEffect = true;
            return this;
        }

        /** Answered with this body. */
        public Builder body(String value) {
            body = value;
            return this;
        }

        /** Answered with this header too. */
        public Builder header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        /** The connection is cut there. */
        public Builder cut(Cut value) {
            cut = value;
            return this;
        }

        /** The answer's body is broken. */
        public Builder malformed() {
            malformed = true;
            return this;
        }

        /** Told to come again after so many seconds. */
        public Builder retryAfter(int seconds) {
            retryAfter = seconds;
            return this;
        }

        /**
         * The rule.
         *
         * @throws IllegalArgumentException naming the field that cannot be
         */
        public FaultRule build() {
            return new FaultRule(
                    service,
                    method,
                    path,
                    skip,
                    count,
                    probability,
                    every,
                    delayMillis,
                    status,
                    afterEffect,
                    body,
                    headers,
                    cut,
                    malformed,
                    retryAfter);
        }
    }
}
