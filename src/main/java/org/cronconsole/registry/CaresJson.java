package org.cronconsole.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Who looks after what, as one small versioned JSON document for all dealerships: a failure that a
 * hundred of them have in common is taken on with one write, and what is over goes with the next.
 */
final class CaresJson {
    static final String KEY = "CARES";
    private static final Logger LOG = LoggerFactory.getLogger(CaresJson.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VERSION = 1;

    private CaresJson() {}

    /** Whether such a document may stand under this key. */
    static boolean isKey(String key) {
        return key.equals(KEY) || key.startsWith(KEY + "_");
    }

    /**
     * The key that holds it, else the first under which nothing stands: what cannot be read there
     * may be a person's, and is not written over.
     */
    static String key(Map<String, String> present) {
        return present.keySet().stream()
                .filter(CaresJson::isKey)
                .filter(key -> document(present.get(key)) != null)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> free(present));
    }

    private static String free(Map<String, String> present) {
        String key = KEY;
        for (int n = 2; present.containsKey(key); n++) {
            key = KEY + "_" + n;
        }
        return key;
    }

    private static @Nullable ObjectNode document(@Nullable String value) {
        try {
            return value != null
                            && JSON.readTree(value) instanceof ObjectNode document
                            && document.path("cares").isArray()
                    ? document
                    : null;
        } catch (JsonProcessingException broken) {
            return null;
        }
    }

    /** What is noted there; nothing where it is another key, or cannot be read. */
    static List<Care> read(String key, String value) {
        List<Care> all = new ArrayList<>();
        if (!isKey(key)) {
            return all;
        }
        ObjectNode document = document(value);
        if (document == null) {
            LOG.warn("Registry key {} cannot be read; it is passed over.", key);
            return all;
        }
        document.path("cares").forEach(group -> read(group, all));
        return all;
    }

    private static void read(JsonNode group, List<Care> into) {
        try {
            Instant since = Instant.parse(group.path("since").asText());
            Instant until = Instant.parse(group.path("until").asText());
            String who = group.path("who").asText();
            String note = group.path("note").asText();
            group.path("dealerships")
                    .forEach(name ->
                            into.add(
                                    new Care(
                                            name.asText(),
                                            who,
                                            since,
                                            until,
                                            note.isEmpty() ? null : note)));
        } catch (DateTimeException broken) {
            LOG.warn("Somebody's care in the registry has no time; it is passed over.");
        }
    }

    /**
     * The document with some taken out of it and others put in. What is over goes too; what a newer
     * program has put into it stays.
     *
     * @param before what stands there now; null for nothing
     * @param fresh of one person, at one moment
     * @return null where nothing remains
     */
    static @Nullable String changed(
            @Nullable String before, Predicate<Care> without, List<Care> fresh, Instant now) {
        ObjectNode document = document(before);
        if (document == null) {
            document = JSON.createObjectNode().put("v", VERSION);
        }
        ArrayNode kept = JSON.createArrayNode();
        for (JsonNode group : document.path("cares")) {
            List<Care> remain = new ArrayList<>();
            read(group, remain);
            if (remain.isEmpty() && !group.path("dealerships").isEmpty()) {
                // A newer program may tell otherwise until when it counts.
                kept.add(group);
                continue;
            }
            remain.removeIf(care -> care.over(now) || without.test(care));
            if (group instanceof ObjectNode same && !remain.isEmpty()) {
                ArrayNode names = JSON.createArrayNode();
                remain.forEach(care -> names.add(care.dealership()));
                same.set("dealerships", names);
                kept.add(same);
            }
        }
        if (!fresh.isEmpty()) {
            kept.add(group(fresh));
        }
        document.set("cares", kept);
        return kept.isEmpty() ? null : document.toString();
    }

    private static ObjectNode group(List<Care> fresh) {
        Care first = fresh.getFirst();
        ObjectNode group =
                JSON.createObjectNode()
                        .put("who", first.who())
                        .put("since", first.since().toString())
                        .put("until", first.until().toString());
        if (first.note() != null) {
            group.put("note", first.note());
        }
        ArrayNode names = group.putArray("dealerships");
        fresh.forEach(care -> names.add(care.dealership()));
        return group;
    }
}
