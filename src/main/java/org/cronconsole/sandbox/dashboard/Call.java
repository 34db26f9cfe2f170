package org.cronconsole.sandbox.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * A request as far as the dashboard looks at it.
 *
 * @param path without the query
 * @param host the Host header
 * @param body empty where none was sent, null where it is not UTF-8
 */
record Call(
        String method,
        String path,
        String host,
        @Nullable String authorization,
        @Nullable String contentType,
        @Nullable String body) {}
