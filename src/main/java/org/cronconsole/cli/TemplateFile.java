package org.cronconsole.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.fault.FormProblems;
import org.cronconsole.file.FileRefused;
import org.cronconsole.file.StrictJson;
import org.cronconsole.registry.TemplateEntry;
import org.cronconsole.schedule.Weekdays;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads a template's file. Only names of env vars are taken, so a value is an error. */
final class TemplateFile {
    private static final List<String> TEXTS =
            List.of(
                    "name",
                    "timeZone",
                    "amTime",
                    "pmTime",
                    "days",
                    "repo",
                    "branch",
                    "plan",
                    "region");

    private final Map<String, String> problems = new LinkedHashMap<>();

    private TemplateFile() {}

    /**
     * Reads the file.
     *
     * @throws FileRefused where it cannot be read or is not one JSON object
     * @throws FormProblems naming every field that is missing, unknown or wrong
     */
    static TemplateEntry read(Path file) {
        return new TemplateFile().entry(StrictJson.readObject(file));
    }

    private TemplateEntry entry(ObjectNode root) {
        List<String> known = new ArrayList<>(TEXTS);
        known.add("env");
        known.add("standard");
        root.fieldNames()
                .forEachRemaining(name -> {
                    if (!known.contains(name)) {
                        problems.put(
                                StrictJson.shown(name),
                                "is no field of a template. There are: "
                                        + String.join(", ", known)
                                        + ".");
                    }
                });
        String name = text(root, "name");
        if (name == null) {
            problems.putIfAbsent("name", "is missing.");
        }
        ZoneId zone = parsed(root, "timeZone", "like America/Chicago", TemplateFile::zone);
        LocalTime am = parsed(root, "amTime", "as HH:MM, like 05:58", LocalTime::parse);
        LocalTime pm = parsed(root, "pmTime", "as HH:MM, like 13:58", LocalTime::parse);
        Set<java.time.DayOfWeek> days = parsed(root, "days", "like MON-SAT", Weekdays::parse);
        List<String> env = env(root);
        String repo = text(root, "repo");
        String branch = text(root, "branch");
        String plan = text(root, "plan");
        String region = text(root, "region");
        if (!problems.isEmpty() || name == null) {
            throw new FormProblems(problems);
        }
        return new TemplateEntry(
                name.strip(),
                zone,
                am,
                pm,
                days == null ? Set.of() : days,
                repo,
                branch,
                plan,
                region,
                env,
                false);
    }

    private static ZoneId zone(String id) {
        if (!ZoneId.getAvailableZoneIds().contains(id)) {
            throw new IllegalArgumentException("no such zone");
        }
        return ZoneId.of(id);
    }

    private <T> @Nullable T parsed(
            ObjectNode root, String field, String like, Function<String, T> parse) {
        String text = text(root, field);
        try {
            return text == null ? null : parse.apply(text.strip());
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            problems.put(field, "Give it " + like + ".");
            return null;
        }
    }

    private @Nullable String text(ObjectNode root, String field) {
        JsonNode value = root.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            problems.put(field, "must be a text in quotes.");
            return null;
        }
        return value.textValue().isBlank() ? null : value.textValue();
    }

    private List<String> env(ObjectNode root) {
        List<String> names = new ArrayList<>();
        JsonNode given = root.get("env");
        if (given == null || given.isNull()) {
            return names;
        }
        if (!given.isArray()) {
            problems.put("env", "must be an array of names, like [\"DEBUG_MODE\"]; no values.");
            return names;
        }
        given.forEach(each -> {
            if (each.isTextual()) {
                names.add(each.textValue());
            } else {
                problems.put("env", "must hold names alone, each in quotes.");
            }
        });
        return names;
    }
}
