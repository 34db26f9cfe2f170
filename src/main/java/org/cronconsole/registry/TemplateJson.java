package org.cronconsole.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.schedule.Weekdays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A template as a small versioned JSON document under {@code TEMPLATE_<slug>}. */
final class TemplateJson {
    static final String PREFIX = "TEMPLATE_";

    private static final Logger LOG = LoggerFactory.getLogger(TemplateJson.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VERSION = 1;

    private TemplateJson() {}

    /** A key made of the name, under which nothing stands. */
    static String freeKey(String name, Map<String, String> present) {
        String key = PREFIX + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        String free = key;
        for (int n = 2; present.containsKey(free); n++) {
            free = key + "_" + n;
        }
        return free;
    }

    /**
     * The template as it is to stand there.
     *
     * @param before what stands there now, whose further fields are kept; null for nothing
     */
    static String write(TemplateEntry entry, @Nullable String before) {
        ObjectNode json = parsed(before);
        json.put("v", Math.max(VERSION, json.path("v").asInt(VERSION)));
        json.put("name", entry.name());
        put(json, "zone", entry.zone());
        put(json, "am", entry.am());
        put(json, "pm", entry.pm());
        put(json, "days", entry.days().isEmpty() ? null : Weekdays.format(entry.days()));
        put(json, "repo", entry.repo());
        put(json, "branch", entry.branch());
        put(json, "plan", entry.plan());
        put(json, "region", entry.region());
        ArrayNode env = json.putArray("env");
        entry.envNames().forEach(env::add);
        return json.toString();
    }

    private static ObjectNode parsed(@Nullable String text) {
        try {
            if (text != null && JSON.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException broken) {
            LOG.debug("What stood there before was no template; nothing of it is kept.");
        }
        return JSON.createObjectNode();
    }

    private static void put(ObjectNode json, String field, @Nullable Object value) {
        if (value == null) {
            json.remove(field);
        } else {
            json.put(field, value.toString());
        }
    }

    /** The template; empty where it is another key, or nothing that can be read. */
    static Optional<TemplateEntry> read(String key, String value, boolean standard) {
        if (!key.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(value);
            String name = text(json, "name");
            if (name == null) {
                LOG.warn("Registry key {} holds no template; it is passed over.", key);
                return Optional.empty();
            }
            String zone = text(json, "zone");
            String am = text(json, "am");
            String pm = text(json, "pm");
            String days = text(json, "days");
            List<String> env = new ArrayList<>();
            json.path("env").forEach(each -> env.add(each.asText()));
            return Optional.of(
                    new TemplateEntry(
                            name,
                            zone == null ? null : ZoneId.of(zone),
                            am == null ? null : LocalTime.parse(am),
                            pm == null ? null : LocalTime.parse(pm),
                            days == null ? Set.of() : Weekdays.parse(days),
                            text(json, "repo"),
                            text(json, "branch"),
                            text(json, "plan"),
                            text(json, "region"),
                            env,
                            standard));
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException broken) {
            LOG.warn("Registry key {} cannot be read; it is passed over.", key);
            return Optional.empty();
        }
    }

    private static @Nullable String text(JsonNode json, String field) {
        String text = json.path(field).asText("");
        return text.isBlank() ? null : text;
    }
}
