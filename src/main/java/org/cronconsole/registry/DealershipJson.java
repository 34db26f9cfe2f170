package org.cronconsole.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.id.JobId;
import org.cronconsole.schedule.Weekdays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A dealership's registry entry as a small versioned JSON document under a key of its own. */
final class DealershipJson {
    static final String PREFIX = "DEALERSHIP_";

    private static final Logger LOG = LoggerFactory.getLogger(DealershipJson.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VERSION = 1;

    private DealershipJson() {}

    /**
     * The key of an entry: the one that holds this dealership already, else one made of its store
     * id (capitals, digits, underscore) under which nothing stands: what cannot be read there may
     * be a person's, and is not written over.
     */
    static String key(DealershipEntry entry, Contents present) {
        for (Map.Entry<String, DealershipEntry> each : present.dealerships().entrySet()) {
            if (each.getValue().name().equals(entry.name())) {
                return each.getKey();
            }
        }
        String slug = entry.storeId().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        String key = PREFIX + slug;
        for (int n = 2; present.values().containsKey(key); n++) {
            key = PREFIX + slug + "_" + n;
        }
        return key;
    }

    static String write(DealershipEntry entry) {
        ObjectNode json = JSON.createObjectNode();
        json.put("v", VERSION);
        json.put("name", entry.name());
        json.put("storeId", entry.storeId());
        json.put("zone", entry.zone().getId());
        put(json, "am", entry.am());
        put(json, "pm", entry.pm());
        json.put("days", Weekdays.format(entry.days()));
        put(json, "amJob", entry.amJob());
        put(json, "pmJob", entry.pmJob());
        put(json, "phone", entry.phoneNumber());
        put(json, "user", entry.dashboardUser());
        put(json, "email", entry.contactEmail());
        put(json, "firstName", entry.contactFirstName());
        put(json, "lastName", entry.contactLastName());
        return json.toString();
    }

    private static void put(ObjectNode json, String field, @Nullable Object value) {
        if (value != null) {
            json.put(field, value.toString());
        }
    }

    /** The entry; empty where the value is not one, for people can edit the group in Render. */
    static Optional<DealershipEntry> read(String key, String value) {
        try {
            JsonNode json = JSON.readTree(value);
            if (!json.isObject() || !json.hasNonNull("name") || !json.hasNonNull("zone")) {
                LOG.warn("Registry key {} holds no dealership; it is passed over.", key);
                return Optional.empty();
            }
            String am = text(json, "am");
            String pm = text(json, "pm");
            String days = text(json, "days");
            return Optional.of(
                    new DealershipEntry(
                            json.get("name").asText(),
                            json.path("storeId").asText(""),
                            ZoneId.of(json.get("zone").asText()),
                            am == null ? null : LocalTime.parse(am),
                            pm == null ? null : LocalTime.parse(pm),
                            Weekdays.parse(days == null ? "DAILY" : days),
                            job(json, "amJob"),
                            job(json, "pmJob"),
                            text(json, "phone"),
                            text(json, "user"),
                            text(json, "email"),
                            text(json, "firstName"),
                            text(json, "lastName")));
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException broken) {
            LOG.warn("Registry key {} cannot be read; it is passed over.", key);
            return Optional.empty();
        }
    }

    private static @Nullable String text(JsonNode json, String field) {
        return json.hasNonNull(field) ? json.get(field).asText() : null;
    }

    private static @Nullable JobId job(JsonNode json, String field) {
        String id = text(json, field);
        return id == null || id.isBlank() ? null : new JobId(id);
    }
}
