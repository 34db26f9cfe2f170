package org.cronconsole.store;

import org.cronconsole.fleet.JobRecord;
import org.cronconsole.run.Timeline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How jobs were before they were changed, as rows; how they are now stands in their own. */
final class VersionRows {
    private VersionRows() {}

    /** By the jobs' numbers, oldest first. */
    static Map<Long, List<Timeline.Version>> read(Statement statement) throws SQLException {
        Map<Long, List<Timeline.Version>> versions = new HashMap<>();
        try (ResultSet row =
                statement.executeQuery(
                        "SELECT job, updated_at, seen_until, schedule, suspended,"
                                + " coalesce(seen_from, updated_at) FROM job_version"
                                + " ORDER BY job, updated_at")) {
            while (row.next()) {
                versions.computeIfAbsent(row.getLong(1), no -> new ArrayList<>())
                        .add(
                                new Timeline.Version(
                                        Instant.ofEpochMilli(row.getLong(2)),
                                        Instant.ofEpochMilli(row.getLong(6)),
                                        Instant.ofEpochMilli(row.getLong(3)),
                                        row.getString(4),
                                        row.getInt(5) == 1));
            }
        }
        return versions;
    }

    /** Keeps those that are past; a past one never changes. */
    static void keep(Connection connection, Collection<JobRecord> jobs) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT OR IGNORE INTO job_version (job, updated_at, seen_until,"
                                + " schedule, suspended, seen_from) VALUES ("
                                + "(SELECT no FROM job WHERE id = ?), ?, ?, ?, ?, ?)")) {
            for (JobRecord job : jobs) {
                for (Timeline.Version past :
                        job.versions().subList(0, Math.max(0, job.versions().size() - 1))) {
                    new Rows.Filler(insert)
                            .text(job.job().id().value())
                            .at(past.from())
                            .at(past.seenUntil())
                            .text(past.schedule())
                            .flag(past.suspended())
                            .at(past.seenFrom());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
