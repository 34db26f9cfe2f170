package org.cronconsole.fault;

import org.jspecify.annotations.Nullable;

/**
 * What is known about a request that failed.
 *
 * @param service who failed
 * @param request method and path, without query values that could be secret, e.g. {@code POST
 *     /services}
 * @param status the HTTP status, or 0 where no answer came
 * @param requestId Render's request id, where one was sent
 * @param rawText the answer's text, cut to a few thousand characters and free of secrets, or null
 *     where it may hold some
 * @param effectUnknown true where the request was a write that may have taken effect all the same
 */
public record Failure(
        RemoteService service,
        String request,
        int status,
        @Nullable String requestId,
        @Nullable String rawText,
        boolean effectUnknown) {
    /** The same failure, where what it says of the request does not hold for the whole. */
    public Failure withEffectUnknown(boolean unknown) {
        return new Failure(service, request, status, requestId, rawText, unknown);
    }
}
