package org.cronconsole.sandbox;

import java.time.Instant;

/**
 * A request that the sandbox answered; never its body or its credentials.
 *
 * @param service which lookalike answered
 * @param method such as GET
 * @param path with its query, as it was sent
 * @param status of the answer; {@value #CUT} where a fault cut the connection instead
 * @param at when it came in
 */
public record SandboxRequest(Service service, String method, String path, int status, Instant at) {

    /** In place of a status: no answer was given. */
    public static final int CUT = 0;

    /** The lookalike services. */
    public enum Service {
        RENDER,
        DASHBOARD,
        TWILIO
    }
}
