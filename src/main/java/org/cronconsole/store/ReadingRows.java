package org.cronconsole.store;

import org.cronconsole.fleet.FleetArchive;
import org.cronconsole.fleet.JobRecord;
import org.cronconsole.id.JobId;
import org.cronconsole.run.Coverage;
import org.cronconsole.run.Timeline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was read of a job's events, as rows. */
final class ReadingRows {
    private ReadingRows() {}

    static void keep(Connection connection, long no, JobRecord job, FleetArchive.Reading reading)
            throws SQLException {
        RunRows.keep(connection, no, job.job().id(), reading.runs());
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT OR REPLACE INTO job_switch (job, at, suspended)"
                                + " VALUES (?, ?, ?)")) {
            for (Timeline.Switch change : reading.switches()) {
                new Rows.Filler(insert).number(no).at(change.at()).flag(change.suspended());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT OR REPLACE INTO job_deploy (job, at) VALUES (?, ?)")) {
            for (Instant deploy : reading.deploys()) {
                new Rows.Filler(insert).number(no).at(deploy);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        spans(connection, no, reading.read());
    }

    /** Spans that touch become one: another process may have read the time between. */
    private static void spans(Connection connection, long no, Coverage.Span more)
            throws SQLException {
        List<Coverage.Span> all = new ArrayList<>(List.of(more));
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row =
                    statement.executeQuery(
                            "SELECT from_at, to_at FROM event_span WHERE job = " + no)) {
                while (row.next()) {
                    all.add(span(row));
                }
            }
            statement.execute("DELETE FROM event_span WHERE job = " + no);
        }
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO event_span (job, from_at, to_at) VALUES (?, ?, ?)")) {
            for (Coverage.Span span : new Coverage(all).spans()) {
                new Rows.Filler(insert).number(no).at(span.from()).at(span.to());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** All that is kept of a job. */
    static FleetArchive.History history(Connection connection, long no, JobId job)
            throws SQLException {
        List<Timeline.Switch> switches = new ArrayList<>();
        List<Instant> deploys = new ArrayList<>();
        List<Coverage.Span> spans = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row =
                    statement.executeQuery(
                            "SELECT at, suspended FROM job_switch WHERE job = " + no)) {
                while (row.next()) {
                    switches.add(
                            new Timeline.Switch(
                                    Instant.ofEpochMilli(row.getLong(1)), row.getInt(2) == 1));
                }
            }
            try (ResultSet row =
                    statement.executeQuery(
                            "SELECT at FROM job_deploy WHERE job = " + no + " ORDER BY at")) {
                while (row.next()) {
                    deploys.add(Instant.ofEpochMilli(row.getLong(1)));
                }
            }
            try (ResultSet row =
                    statement.executeQuery(
                            "SELECT from_at, to_at FROM event_span WHERE job = " + no)) {
                while (row.next()) {
                    spans.add(span(row));
                }
            }
        }
        return new FleetArchive.History(
                RunRows.of(connection, no, job), switches, deploys, new Coverage(spans));
    }

    /** By the columns {@code from_at} and {@code to_at}. */
    static Coverage.Span span(ResultSet row) throws SQLException {
        return new Coverage.Span(
                Instant.ofEpochMilli(row.getLong("from_at")),
                Instant.ofEpochMilli(row.getLong("to_at")));
    }
}
