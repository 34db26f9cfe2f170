package org.cronconsole.store;

import org.cronconsole.fleet.FleetArchive;
import org.cronconsole.id.JobId;
import org.cronconsole.run.Coverage;
import org.cronconsole.run.Run;
import org.cronconsole.run.Timeline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is kept of several jobs in a stretch of time, with one statement for all of them. Runs lie
 * by job and instant, so that only those of the time are touched, however many are kept.
 */
final class PastRows {
    private final Connection connection;
    private final List<JobId> jobs;
    private final Map<JobId, List<Run>> runs = new HashMap<>();
    private final Map<JobId, List<Timeline.Switch>> switches = new HashMap<>();
    private final Map<JobId, List<Coverage.Span>> spans = new HashMap<>();

    private PastRows(Connection connection, Collection<JobId> jobs) {
        this.connection = connection;
        this.jobs = List.copyOf(jobs);
    }

    static Map<JobId, FleetArchive.History> of(
            Connection connection, Collection<JobId> jobs, Instant from, Instant to)
            throws SQLException {
        if (jobs.isEmpty()) {
            return Map.of();
        }
        PastRows rows = new PastRows(connection, jobs);
        rows.read(from, to);
        Map<JobId, FleetArchive.History> found = new HashMap<>();
        // Whatever is kept of a job was read in some span of time.
        rows.spans.forEach((job, read) ->
                found.put(
                        job,
                        new FleetArchive.History(
                                rows.runs.getOrDefault(job, List.of()),
                                rows.switches.getOrDefault(job, List.of()),
                                List.of(),
                                new Coverage(read))));
        return found;
    }

    private interface Take {
        void row(JobId job, ResultSet row) throws SQLException;
    }

    private void read(Instant from, Instant to) throws SQLException {
        each(
                "r.at AS r_at, r.id AS r_id, r.status AS r_status, r.took AS r_took, r.detail AS"
                        + " r_detail",
                // The jobs first, whatever is thought to be quicker: then the key finds the time.
                "run r ON r.job = job.no AND r.at BETWEEN "
                        + from.toEpochMilli()
                        + " AND "
                        + to.toEpochMilli(),
                "r.at",
                (job, row) ->
                        runs.computeIfAbsent(job, id -> new ArrayList<>())
                                .add(RunRows.read(row, "r_", job)));
        each(
                "s.at, s.suspended",
                "job_switch s ON s.job = job.no",
                "s.at",
                (job, row) ->
                        switches.computeIfAbsent(job, id -> new ArrayList<>())
                                .add(
                                        new Timeline.Switch(
                                                Instant.ofEpochMilli(row.getLong("at")),
                                                row.getInt("suspended") == 1)));
        each(
                "e.from_at, e.to_at",
                "event_span e ON e.job = job.no",
                "e.from_at",
                (job, row) ->
                        spans.computeIfAbsent(job, id -> new ArrayList<>())
                                .add(ReadingRows.span(row)));
    }

    private void each(String columns, String joined, String order, Take take) throws SQLException {
        String sql =
                "SELECT job.id AS job_id, "
                        + columns
                        + " FROM job CROSS JOIN "
                        + joined
                        + " WHERE job.id IN (?"
                        + ", ?".repeat(jobs.size() - 1)
                        + ") ORDER BY job.no, "
                        + order;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < jobs.size(); i++) {
                query.setString(i + 1, jobs.get(i).value());
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    take.row(new JobId(row.getString("job_id")), row);
                }
            }
        }
    }
}
