package org.cronconsole.render;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request with its answer, as they went over the wire.
 *
 * @param path without the version, and without the query
 * @param rawQuery empty where there is none
 */
record Exchanged(
        String method,
        String path,
        String rawQuery,
        String requestBody,
        int status,
        String responseBody) {
    Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        for (String part : rawQuery.split("&")) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                query.put(
                        part.substring(0, equals),
                        URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    @Override
    public String toString() {
        return method + " " + path + " -> " + status;
    }
}
