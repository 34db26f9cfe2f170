package org.cronconsole.sandbox.twilio;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a query or of a form body. */
record Form(Map<String, String> fields) {

    /** Reads {@code a=1&b=2}; of a field that stands twice the last one counts. */
    static Form parse(String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return new Form(fields);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    @Nullable String get(String name) {
        return fields.get(name);
    }

    String get(String name, String otherwise) {
        return fields.getOrDefault(name, otherwise);
    }

    /** A number between two bounds; what is missing or none is the default. */
    int number(String name, int least, int most, int otherwise) {
        String text = fields.get(name);
        if (text == null || !text.matches("\\d{1,9}")) {
            return otherwise;
        }
        return Math.clamp(Integer.parseInt(text), least, most);
    }

    boolean is(String name) {
        return "true".equalsIgnoreCase(fields.get(name));
    }
}
