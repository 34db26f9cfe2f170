package org.cronconsole.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.dealership.Journal;
import org.cronconsole.id.WorkspaceId;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;

/** A kind of journal whose lines are JSON documents, the last of them its end. */
abstract class JsonJournal<J, E> implements JournalKind<J, E> {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final int VERSION = 1;

    private static final String END = "end";

    /** How every first line begins: whose journal it is, of when. */
    record Beginning(String id, WorkspaceId workspace, Instant startedAt) {
        /** Of a first line; throws what {@link #begun} does. */
        static Beginning of(JsonNode json) {
            return new Beginning(
                    required(json, "journal"),
                    new WorkspaceId(required(json, "workspace")),
                    Instant.parse(required(json, "startedAt")));
        }
    }

    /** A first line that says so far what every one says. */
    final ObjectNode beginning(J journal) {
        Head head = head(journal);
        return JSON.createObjectNode()
                .put("v", VERSION)
                .put("journal", head.id())
                .put("workspace", head.workspace().value())
                .put("startedAt", head.startedAt().toString());
    }

    /**
     * What the first line says.
     *
     * @throws IllegalArgumentException where it is not to be understood, as {@link
     *     DateTimeException} likewise
     */
    abstract J begun(JsonNode json);

    /**
     * What a later line says.
     *
     * @throws IllegalArgumentException where it is not to be understood, as {@link
     *     DateTimeException} likewise
     */
    abstract E entry(JsonNode json);

    @Override
    public final String end(Journal.State state) {
        return JSON.createObjectNode().put(END, state.name()).toString();
    }

    @Override
    public final J readBegin(String line) throws Unreadable {
        try {
            return begun(JSON.readTree(line));
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException broken) {
            throw new Unreadable(broken);
        }
    }

    @Override
    public final J readOn(J journal, String line) throws Unreadable {
        try {
            JsonNode json = JSON.readTree(line);
            return json.hasNonNull(END)
                    ? with(journal, Journal.State.valueOf(required(json, END)))
                    : with(journal, entry(json));
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException broken) {
            throw new Unreadable(broken);
        }
    }

    /**
     * A text that must be there.
     *
     * @throws IllegalArgumentException where it is not
     */
    static String required(JsonNode json, String field) {
        String text = text(json, field);
        if (text == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return text;
    }

    /** A text; null where it is not there. */
    static @Nullable String text(JsonNode json, String field) {
        return json.hasNonNull(field) ? json.get(field).asText() : null;
    }
}
