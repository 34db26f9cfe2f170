package org.cronconsole.render;

import org.jspecify.annotations.Nullable;

import java.net.http.HttpHeaders;
import java.util.OptionalLong;

/**
 * An answer of Render's API, whatever its status.
 *
 * @param text the body; empty where there is none
 */
record Answer(int status, HttpHeaders headers, String text) {
    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    @Nullable String requestId() {
        return requestId(headers);
    }

    static @Nullable String requestId(HttpHeaders headers) {
        return headers.firstValue("Render-Request-Id").orElse(null);
    }

    /** A header that holds a whole number; empty where it is absent or holds something else. */
    OptionalLong number(String header) {
        String value = headers.firstValue(header).orElse("").strip();
        if (!value.matches("\\d{1,15}")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(value));
    }

    /** The status alone: headers and text may hold secrets. */
    @Override
    public String toString() {
        return "Answer[" + status + "]";
    }
}
