package org.cronconsole.workbench;

import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong on purpose in the sandbox.
 *
 * @param service {@code render}, {@code dashboard} or {@code twilio}; null for all
 * @param method such as GET, or FRAME for a line of the live logs; null for every method
 * @param path as the service has it, without the query; a star stands for anything but a slash, two
 *     stars for anything; null for every path
 * @param often which of the requests that fit are befallen
 * @param effect what becomes of them
 */
public record SandboxFault(
        @Nullable String service,
        @Nullable String method,
        @Nullable String path,
        Often often,
        Effect effect) {

    /** Which of the requests that fit are befallen. */
    public sealed interface Often permits Always, First, Probably, Every {}

    /** All of them. */
    public record Always() implements Often {}

    /** The first ones, 1 or more. */
    public record First(int count) implements Often {}

    /** Some: more than 0 and at most 100 in a hundred. */
    public record Probably(int percent) implements Often {}

    /** Each n-th. */
    public record Every(int nth) implements Often {}

    /** What becomes of a request. */
    public sealed interface Effect
            permits Status, TooMany, Delay, CutBefore, CutMidway, CutAfter, Malformed, Otherwise {}

    /** It is answered with this status, 200 to 599, and nothing takes effect. */
    public record Status(int code) implements Effect {}

    /** It is answered with 429 and told to come again after so many seconds. */
    public record TooMany(int retryAfterSeconds) implements Effect {}

    /** It is held up for so long. */
    public record Delay(long millis) implements Effect {}

    /** The connection is cut, and nothing takes effect. */
    public record CutBefore() implements Effect {}

    /** It takes effect; half of the answer's body comes, then the connection is cut. */
    public record CutMidway() implements Effect {}

    /** It takes effect, and the connection is cut without an answer. */
    public record CutAfter() implements Effect {}

    /** It takes effect, but the answer has half of its body only. */
    public record Malformed() implements Effect {}

    /** Something else, or several things at once. */
    public record Otherwise() implements Effect {}
}
