package org.cronconsole.render;

import static org.cronconsole.render.JsonFields.instant;
import static org.cronconsole.render.JsonFields.required;
import static org.cronconsole.render.JsonFields.textOr;
import static org.cronconsole.render.JsonFields.thing;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Events of a service of whatever type in Render's JSON. */
final class EventJson {
    private static final String SUSPENDED = "service_suspended";
    private static final String RESUMED = "service_resumed";
    private static final String DEPLOYED = "deploy_ended";

    private EventJson() {}

    /**
     * One event.
     *
     * @param id where Render gives one, else empty
     * @param run null for one that is not of a run
     */
    record Event(String id, String type, Instant at, boolean succeeded, @Nullable RunEvent run) {}

    static Event event(JsonNode node) {
        String type = required(thing(node, "unreadable.no.event"), "type");
        return new Event(
                textOr(node, "id", ""),
                type,
                instant(node, "timestamp"),
                textOr(node.path("details"), "deployStatus", "").equals("succeeded"),
                RunJson.event(node).orElse(null));
    }

    /** Sorts them; one that came during the reading may be there twice. */
    static JobEvents events(List<Event> read) {
        Set<Event> once = new LinkedHashSet<>(read);
        // Stable, and starts come before ends of the same moment.
        List<Event> events =
                once.stream()
                        .sorted(
                                Comparator.comparing(Event::at)
                                        .thenComparing(e -> e.type().equals(RunJson.ENDED)))
                        .toList();
        return new JobEvents(
                events.stream().map(Event::run).filter(Objects::nonNull).toList(),
                events.stream()
                        .filter(e -> e.type().equals(SUSPENDED) || e.type().equals(RESUMED))
                        .map(e -> new JobEvents.Switch(e.at(), e.type().equals(SUSPENDED)))
                        .toList(),
                events.stream()
                        .filter(e -> e.type().equals(DEPLOYED) && e.succeeded())
                        .map(Event::at)
                        .toList(),
                events.isEmpty() ? Instant.MAX : events.getFirst().at());
    }
}
