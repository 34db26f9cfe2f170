package org.cronconsole.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.render.RunEvent.EndReason;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunStatus;
import org.cronconsole.run.RunTrigger;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Runs as rows: there are millions of them, so each takes few bytes. */
final class RunRows {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Where only the end of a run is known. */
    private static final long NO_START = -1;

    private static final String WHOLE = "=";

    private RunRows() {}

    /** All runs of a job, by their instant, oldest first. */
    static List<Run> of(Connection connection, long no, JobId job) throws SQLException {
        List<Run> runs = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement(
                        "SELECT at, id, status, took, detail FROM run WHERE job = ? ORDER BY at")) {
            query.setLong(1, no);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    runs.add(read(row, "", job));
                }
            }
        }
        return runs;
    }

    /**
     * One run.
     *
     * @param prefix of the columns' names
     */
    static Run read(ResultSet row, String prefix, JobId job) throws SQLException {
        Instant at = Instant.ofEpochMilli(row.getLong(prefix + "at"));
        long took = row.getLong(prefix + "took");
        boolean open = row.wasNull();
        boolean half = took == NO_START && !open;
        JsonNode detail = detail(row.getString(prefix + "detail"));
        return new Run(
                runId(job, row.getString(prefix + "id")),
                job,
                status(row.getString(prefix + "status")),
                half ? null : at,
                open ? null : half ? at : at.plusMillis(took),
                RunTrigger.UNKNOWN,
                reason(detail.path("reason")),
                detail.path("user").isTextual() ? detail.path("user").asText() : null);
    }

    /** Keeps runs; one whose end alone was known so far is put in its place. */
    static void keep(Connection connection, long no, JobId job, List<Run> runs)
            throws SQLException {
        try (PreparedStatement drop =
                        connection.prepareStatement(
                                "DELETE FROM run WHERE job = ? AND at = ? AND id = ?");
                PreparedStatement insert =
                        connection.prepareStatement(
                                "INSERT OR REPLACE INTO run (job, at, id, status, took, detail)"
                                        + " VALUES (?, ?, ?, ?, ?, ?)")) {
            for (Run run : runs) {
                if (run.startedAt() != null && run.endedAt() != null) {
                    new Rows.Filler(drop).number(no).at(run.endedAt()).text(shortId(job, run.id()));
                    drop.addBatch();
                }
                new Rows.Filler(insert)
                        .number(no)
                        .at(run.at())
                        .text(shortId(job, run.id()))
                        .text(letter(run.status()))
                        .number(took(run))
                        .text(detail(run));
                insert.addBatch();
            }
            drop.executeBatch();
            insert.executeBatch();
        }
    }

    private static @Nullable Long took(Run run) {
        Instant end = run.endedAt();
        if (end == null) {
            return null;
        }
        return run.startedAt() == null
                ? NO_START
                : Math.max(0, end.toEpochMilli() - run.startedAt().toEpochMilli());
    }

    /** Render's run ids begin with the job's, as far as has been seen. */
    static String shortId(JobId job, RunId run) {
        String id = run.value();
        String own = job.value() + "-";
        return id.startsWith(own) && id.length() > own.length()
                ? id.substring(own.length())
                : WHOLE + id;
    }

    private static RunId runId(JobId job, String kept) {
        return new RunId(kept.startsWith(WHOLE) ? kept.substring(1) : job.value() + "-" + kept);
    }

    private static String letter(RunStatus status) {
        return switch (status) {
            case RUNNING, HUNG -> "R";
            case SUCCESSFUL -> "S";
            case UNSUCCESSFUL -> "U";
            case CANCELED -> "C";
            case UNKNOWN -> "X";
        };
    }

    private static RunStatus status(String letter) {
        return switch (letter) {
            case "R" -> RunStatus.RUNNING;
            case "S" -> RunStatus.SUCCESSFUL;
            case "U" -> RunStatus.UNSUCCESSFUL;
            case "C" -> RunStatus.CANCELED;
            default -> RunStatus.UNKNOWN;
        };
    }

    private static @Nullable String detail(Run run) {
        if (run.reason() == null && run.user() == null) {
            return null;
        }
        ObjectNode detail = MAPPER.createObjectNode();
        if (run.user() != null) {
            detail.put("user", run.user());
        }
        EndReason reason = run.reason();
        if (reason != null) {
            detail.putObject("reason")
                    .put("exit", reason.exitCode())
                    .put("memory", reason.memoryLimit())
                    .put("timeout", reason.timedOutSeconds())
                    .put("evicted", reason.evicted())
                    .put("early", reason.earlyExit())
                    .put("text", reason.text());
        }
        return detail.toString();
    }

    /** One that cannot be read costs its detail, not the run, and not all that is kept. */
    private static JsonNode detail(@Nullable String kept) {
        if (kept == null) {
            return MAPPER.missingNode();
        }
        try {
            return MAPPER.readTree(kept);
        } catch (JsonProcessingException broken) {
            return MAPPER.missingNode();
        }
    }

    private static @Nullable EndReason reason(JsonNode node) {
        if (!node.isObject()) {
            return null;
        }
        return new EndReason(
                node.path("exit").isInt() ? node.path("exit").asInt() : null,
                node.path("memory").isTextual() ? node.path("memory").asText() : null,
                node.path("timeout").isNumber() ? node.path("timeout").asLong() : null,
                node.path("evicted").asBoolean(),
                node.path("early").asBoolean(),
                node.path("text").isTextual() ? node.path("text").asText() : null);
    }
}
