package org.cronconsole.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is said of a finding as a small versioned JSON document under a key of its own. */
final class IgnoredJson {
    static final String PREFIX = "IGNORED_";

    private static final Logger LOG = LoggerFactory.getLogger(IgnoredJson.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VERSION = 1;

    private IgnoredJson() {}

    /** The key that holds it already, else one made of kind and id under which nothing stands. */
    static String key(Ignored ignored, Map<String, String> present) {
        for (Map.Entry<String, String> each : present.entrySet()) {
            if (read(each.getKey(), each.getValue())
                    .filter(other -> other.covers(ignored.kind(), ignored.id()))
                    .isPresent()) {
                return each.getKey();
            }
        }
        String key =
                PREFIX
                        + (ignored.kind() + "_" + ignored.id())
                                .toUpperCase(Locale.ROOT)
                                .replaceAll("[^A-Z0-9]", "_");
        String free = key;
        for (int n = 2; present.containsKey(free); n++) {
            free = key + "_" + n;
        }
        return free;
    }

    static String write(Ignored ignored) {
        return JSON.createObjectNode()
                .put("v", VERSION)
                .put("kind", ignored.kind())
                .put("id", ignored.id())
                .put("reason", ignored.reason())
                .put("who", ignored.who())
                .put("at", ignored.at().toString())
                .toString();
    }

    /** What is said; empty where it is another key, or nothing that can be read. */
    static Optional<Ignored> read(String key, String value) {
        if (!key.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(value);
            return Optional.of(
                    new Ignored(
                            json.path("kind").asText(""),
                            json.path("id").asText(""),
                            json.path("reason").asText(""),
                            json.path("who").asText(""),
                            Instant.parse(json.path("at").asText(""))));
        } catch (JsonProcessingException | DateTimeException broken) {
            LOG.warn("Registry key {} cannot be read; it is passed over.", key);
            return Optional.empty();
        }
    }
}
