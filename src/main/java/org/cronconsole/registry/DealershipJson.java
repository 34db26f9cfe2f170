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
import java.util.Set;

/** A dealership's registry entry as a small versioned JSON document under a key of its own. */
final class DealershipJson {
    static final String PREFIX = "DEALERSHIP_";

    private static final Logger LOG = LoggerFactory.getLogger(DealershipJson.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VERSION = 1;

    /** What this program reads and writes; it keeps whatever else it finds in an entry. */
    private static final Set<String> FIELDS =
            Set.of(
                    "v",
                    "name",
                    "storeId",
                    "zone",
                    "am",
                    "pm",
                    "days",
                    "amJob",
                    "pmJob",
                    "phone",
                    "user",
                    "email",
                    "firstName",
                    "lastName");

    private DealershipJson() {}

    /**
     * The key of an entry: the one that holds this dealership already, else one made of its store
     * id (capitals, digits, underscore) under which nothing stands: what cannot be read there may
     * be a person's, and is not written over.
     */
    static String key(DealershipEntry entry, Contents present) {
        return keyOf(entry.name(), present).orElseGet(() -> freshKey(entry, present));
    }

    /** The key that holds the dealership of this name. */
    static Optional<String> keyOf(String dealership, Contents present) {
        return present.dealerships().entrySet().stream()
                .filter(each -> each.getValue().name().equals(dealership))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** True where both have the same key by their store ids. */
    static boolean sameSlug(DealershipEntry one, DealershipEntry other) {
        return slug(one).equals(slug(other));
    }

    private static String slug(DealershipEntry entry) {
        return entry.storeId().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** A key made of the store id, under which nothing stands. */
    static String freshKey(DealershipEntry entry, Contents present) {
        String slug = slug(entry);
        String key = PREFIX + slug;
        for (int n = 2; present.values().containsKey(key); n++) {
            key = PREFIX + slug + "_" + n;
        }
        return key;
    }

    /**
     * The entry as text.
     *
     * @param before what stands there now: what a newer program has put into it is kept; null for
     *     nothing
     */
    static String write(DealershipEntry entry, @Nullable String before) {
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
        RemarksJson.write(entry.remarks(), json);
        keepUnknown(json, before);
        return json.toString();
    }

    private static void keepUnknown(ObjectNode json, @Nullable String before) {
        if (before == null) {
            return;
        }
        try {
            JsonNode old = JSON.readTree(before);
            old.properties().stream()
                    .filter(field -> !FIELDS.contains(field.getKey()))
                    .filter(field -> !RemarksJson.FIELDS.contains(field.getKey()))
                    .forEach(field -> json.set(field.getKey(), field.getValue()));
            if (old.path("v").asInt() > VERSION) {
                json.set("v", old.get("v"));
            }
        } catch (JsonProcessingException broken) {
            LOG.debug("What stood there before was no JSON; nothing of it is kept.");
        }
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
                            text(json, "lastName"),
                            RemarksJson.read(json)));
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
