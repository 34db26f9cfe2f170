package org.cronconsole.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.id.JobId;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A job's intent as a small versioned JSON document under {@code JOB_<id>}. */
final class JobIntentJson {
    static final String PREFIX = "JOB_";

    private static final Logger LOG = LoggerFactory.getLogger(JobIntentJson.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VERSION = 1;

    private JobIntentJson() {}

    /**
     * The key of a job: the one that holds it already, else one made of its id (capitals, digits,
     * underscore) under which nothing stands.
     */
    static String key(JobId job, Contents present) {
        for (Map.Entry<String, JobIntent> each : present.intents().entrySet()) {
            if (each.getValue().job().equals(job)) {
                return each.getKey();
            }
        }
        String key = PREFIX + job.value().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        String free = key;
        for (int n = 2; present.values().containsKey(free); n++) {
            free = key + "_" + n;
        }
        return free;
    }

    static String write(JobIntent intent) {
        ObjectNode json = JSON.createObjectNode();
        json.put("v", VERSION);
        json.put("job", intent.job().value());
        json.put("time", intent.clock().time().toString());
        json.put("zone", intent.clock().zone().getId());
        json.put("days", Weekdays.format(intent.clock().days()));
        return json.toString();
    }

    /** The intent; empty where the value is not one, for people can edit the group in Render. */
    static Optional<JobIntent> read(String key, String value) {
        try {
            JsonNode json = JSON.readTree(value);
            WallClock clock =
                    new WallClock(
                            LocalTime.parse(json.path("time").asText()),
                            ZoneId.of(json.path("zone").asText()),
                            Weekdays.parse(json.path("days").asText("DAILY")));
            return Optional.of(new JobIntent(new JobId(json.path("job").asText()), clock));
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException broken) {
            LOG.warn("Registry key {} holds no job's local time; it is passed over.", key);
            return Optional.empty();
        }
    }
}
