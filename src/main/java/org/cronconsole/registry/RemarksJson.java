package org.cronconsole.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.id.JobId;
import org.cronconsole.registry.Remarks.Note;
import org.cronconsole.registry.Remarks.Pause;
import org.cronconsole.registry.Remarks.Stamp;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

/** The remarks of a dealership's entry, as fields of its JSON document. */
final class RemarksJson {
    /** What is read and written here. */
    static final Set<String> FIELDS =
            Set.of(
                    "notes",
                    "notesBy",
                    "notesAt",
                    "pause",
                    "pauseBy",
                    "pauseAt",
                    "pauseUntil",
                    "pauseJobs",
                    "changedBy",
                    "changedAt");

    private RemarksJson() {}

    static void write(Remarks remarks, ObjectNode json) {
        Note note = remarks.note();
        if (note != null) {
            json.put("notes", note.text());
            stamp(json, "notes", note.written());
        }
        Pause pause = remarks.pause();
        if (pause != null) {
            json.put("pause", pause.reason());
            stamp(json, "pause", pause.since());
            if (pause.until() != null) {
                json.put("pauseUntil", pause.until().toString());
            }
            Set<JobId> suspended = pause.jobs();
            if (suspended != null) {
                ArrayNode jobs = json.putArray("pauseJobs");
                suspended.stream().map(JobId::value).sorted().forEach(jobs::add);
            }
        }
        stamp(json, "changed", remarks.changed());
    }

    private static void stamp(ObjectNode json, String of, @Nullable Stamp stamp) {
        if (stamp != null) {
            json.put(of + "By", stamp.by());
            json.put(of + "At", stamp.at().toString());
        }
    }

    static Remarks read(JsonNode json) {
        String text = json.path("notes").asText("");
        String reason = json.path("pause").asText("");
        return new Remarks(
                text.isEmpty() ? null : new Note(text, stamp(json, "notes")),
                reason.isEmpty()
                        ? null
                        : new Pause(
                                reason,
                                stamp(json, "pause"),
                                day(json.path("pauseUntil").asText("")),
                                jobs(json.path("pauseJobs"))),
                stamp(json, "changed"));
    }

    /** Who and when; null where they are wanting, for people can edit the group in Render. */
    private static @Nullable Stamp stamp(JsonNode json, String of) {
        String by = json.path(of + "By").asText("");
        try {
            return by.isEmpty()
                    ? null
                    : new Stamp(by, Instant.parse(json.path(of + "At").asText("")));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static @Nullable Set<JobId> jobs(JsonNode ids) {
        if (!ids.isArray()) {
            return null;
        }
        Set<JobId> jobs = new LinkedHashSet<>();
        ids.forEach(id -> jobs.add(new JobId(id.asText())));
        return jobs;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
