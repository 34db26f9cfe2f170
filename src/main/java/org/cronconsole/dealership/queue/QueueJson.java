package org.cronconsole.dealership.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.render.RateAllowance;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A queue as a JSON document. */
final class QueueJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VERSION = 1;

    private QueueJson() {}

    /** What is not to be understood. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(Throwable cause) {
            super(cause);
        }
    }

    static ObjectNode write(KeptQueue queue) {
        ObjectNode json =
                JSON.createObjectNode()
                        .put("version", VERSION)
                        .put("queue", queue.id())
                        .put("file", queue.file())
                        .put("begunAt", queue.begunAt().toString())
                        .put("windowSeconds", queue.window().toSeconds())
                        .put("finished", queue.finished())
                        .put("workingSeconds", queue.working().toSeconds());
        RateAllowance allowance = queue.allowance();
        if (allowance != null) {
            json.putObject("creates")
                    .put("limit", allowance.limit())
                    .put("left", allowance.left())
                    .put("fullAgainAt", allowance.fullAgainAt().toString());
        }
        ArrayNode created = json.putArray("createdAt");
        queue.creates().forEach(at -> created.add(at.toString()));
        ArrayNode rows = json.putArray("rows");
        for (QueueRow row : queue.rows()) {
            rows.add(row(row));
        }
        return json;
    }

    private static ObjectNode row(QueueRow row) {
        ObjectNode json =
                JSON.createObjectNode()
                        .put("row", row.row())
                        .put("dealership", row.dealership())
                        .put("fingerprint", row.fingerprint())
                        .put("state", row.state().name())
                        .put("journal", row.journal())
                        .put("detail", row.detail());
        Instant at = row.at();
        json.put("at", at == null ? null : at.toString());
        ArrayNode problems = json.putArray("problems");
        row.problems()
                .forEach(p ->
                        problems.addObject().put("field", p.field()).put("problem", p.problem()));
        return json;
    }

    static KeptQueue read(JsonNode json) throws Unreadable {
        try {
            if (json.path("version").asInt() != VERSION) {
                throw new IllegalArgumentException("another version");
            }
            List<QueueRow> rows = new ArrayList<>();
            for (JsonNode row : json.path("rows")) {
                rows.add(readRow(row));
            }
            List<Instant> created = new ArrayList<>();
            for (JsonNode at : json.path("createdAt")) {
                created.add(Instant.parse(at.asText()));
            }
            JsonNode creates = json.path("creates");
            @Nullable RateAllowance allowance =
                    creates.isObject()
                            ? new RateAllowance(
                                    creates.path("limit").asLong(),
                                    creates.path("left").asLong(),
                                    Instant.parse(text(creates, "fullAgainAt")))
                            : null;
            return new KeptQueue(
                    text(json, "queue"),
                    text(json, "file"),
                    Instant.parse(text(json, "begunAt")),
                    rows,
                    created,
                    allowance,
                    Duration.ofSeconds(json.path("windowSeconds").asLong()),
                    json.path("finished").asInt(),
                    Duration.ofSeconds(json.path("workingSeconds").asLong()));
        } catch (DateTimeException | IllegalArgumentException broken) {
            throw new Unreadable(broken);
        }
    }

    private static QueueRow readRow(JsonNode row) {
        List<RowProblem> problems = new ArrayList<>();
        for (JsonNode problem : row.path("problems")) {
            problems.add(new RowProblem(text(problem, "field"), text(problem, "problem")));
        }
        JsonNode at = row.path("at");
        return new QueueRow(
                row.path("row").asInt(),
                text(row, "dealership"),
                text(row, "fingerprint"),
                RowState.valueOf(text(row, "state")),
                problems,
                row.path("journal").isTextual() ? row.path("journal").textValue() : null,
                text(row, "detail"),
                at.isTextual() ? Instant.parse(at.textValue()) : null);
    }

    private static String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value.textValue();
    }
}
