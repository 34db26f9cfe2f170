package org.cronconsole.store;

import org.cronconsole.fleet.ArchiveProblem;
import org.cronconsole.fleet.FleetArchive;
import org.cronconsole.fleet.JobRecord;
import org.cronconsole.id.JobId;
import org.cronconsole.run.Coverage;
import org.cronconsole.run.Timeline;
import org.cronconsole.run.TypicalLength;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Jobs and runs in the local store. What a row of the fleet shows stands in the job's own row, so
 * that all rows are there with one read, however many runs are kept.
 */
final class StoredFleet implements FleetArchive {
    private static final Logger LOG = LoggerFactory.getLogger(StoredFleet.class);

    private final LocalStore store;

    /** As they were last written by this process: most of a list changes nothing. */
    private final Map<JobId, JobRecord> written = new ConcurrentHashMap<>();

    StoredFleet(LocalStore store) {
        this.store = store;
    }

    @Override
    public Kept load() throws ArchiveProblem {
        try {
            return store.read(StoredFleet::load);
        } catch (StoreProblem damaged) {
            if (damaged.kind() != StoreProblem.Kind.DAMAGED) {
                throw told(damaged);
            }
        }
        // It was set aside, and an empty one is there.
        try {
            return store.read(StoredFleet::load);
        } catch (StoreProblem unreadable) {
            throw told(unreadable);
        }
    }

    private ArchiveProblem told(StoreProblem problem) {
        store.tell(problem);
        return new ArchiveProblem(String.valueOf(problem.getMessage()), problem);
    }

    private static Kept load(Connection connection) throws SQLException {
        // One snapshot of all tables, whatever another process writes meanwhile.
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN");
            try {
                return load(statement);
            } finally {
                statement.execute("COMMIT");
            }
        }
    }

    private static Kept load(Statement statement) throws SQLException {
        Instant asOf = null;
        Duration retention = Duration.ZERO;
        try (ResultSet row = statement.executeQuery("SELECT listed_at, retention FROM fleet")) {
            if (row.next()) {
                asOf = Rows.instant(row, "listed_at");
                retention = Duration.ofMillis(row.getLong("retention"));
            }
        }
        if (asOf == null) {
            return new Kept(null, retention, List.of());
        }
        Map<Long, List<Timeline.Version>> versions = VersionRows.read(statement);
        Map<Long, List<Coverage.Span>> spans = new HashMap<>();
        try (ResultSet row = statement.executeQuery("SELECT job, from_at, to_at FROM event_span")) {
            while (row.next()) {
                spans.computeIfAbsent(row.getLong(1), no -> new ArrayList<>())
                        .add(ReadingRows.span(row));
            }
        }
        List<JobRecord> jobs = new ArrayList<>();
        JobRows rows = new JobRows();
        try (ResultSet row = statement.executeQuery(JobRows.SELECT + " WHERE job.listed = 1")) {
            while (row.next()) {
                long no = row.getLong("no");
                try {
                    jobs.add(
                            rows.read(
                                    row,
                                    versions.getOrDefault(no, List.of()),
                                    new Coverage(spans.getOrDefault(no, List.of())),
                                    asOf));
                } catch (IllegalArgumentException | DateTimeException notOurs) {
                    // One job costs no other: it is asked anew.
                    LOG.warn("What is kept of a job cannot be read ({}).", notOurs.getMessage());
                }
            }
        }
        return new Kept(asOf, retention, jobs);
    }

    @Override
    public History history(JobId job) throws ArchiveProblem {
        try {
            return store.read(
                    connection -> ReadingRows.history(connection, number(connection, job), job));
        } catch (StoreProblem unreadable) {
            throw told(unreadable);
        }
    }

    @Override
    public Map<JobId, History> histories(Collection<JobId> jobs, Instant from, Instant to)
            throws ArchiveProblem {
        try {
            return store.read(connection -> PastRows.of(connection, jobs, from, to));
        } catch (StoreProblem unreadable) {
            throw told(unreadable);
        }
    }

    @Override
    public Optional<TypicalLength> usual(JobId job) {
        try {
            return store.read(connection -> {
                try (PreparedStatement query =
                        connection.prepareStatement(
                                "SELECT median, p90, lengths FROM job WHERE id = ?")) {
                    query.setString(1, job.value());
                    try (ResultSet row = query.executeQuery()) {
                        return row.next()
                                ? Optional.ofNullable(JobRows.usual(row))
                                : Optional.<TypicalLength>empty();
                    }
                }
            });
        } catch (StoreProblem unreadable) {
            store.tell(unreadable);
            return Optional.empty();
        }
    }

    private static long number(Connection connection, JobId job) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT no FROM job WHERE id = ?")) {
            query.setString(1, job.value());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : -1;
            }
        }
    }

    @Override
    public void keepListing(Instant at, Collection<JobRecord> jobs) throws ArchiveProblem {
        List<JobRecord> changed =
                jobs.stream().filter(job -> !same(written.get(job.job().id()), job)).toList();
        // Of those that an earlier process kept, some may be gone, and all of them.
        boolean whole = written.isEmpty() || written.size() != jobs.size();
        try {
            store.write(
                    Durability.PROCESS,
                    connection -> {
                        put(connection, changed);
                        if (whole) {
                            dropOthers(connection, jobs);
                        }
                        try (PreparedStatement update =
                                connection.prepareStatement(
                                        "INSERT INTO fleet (id, listed_at, retention) VALUES (1, ?,"
                                                + " 0) ON CONFLICT (id) DO UPDATE SET listed_at ="
                                                + " excluded.listed_at")) {
                            update.setLong(1, at.toEpochMilli());
                            return update.executeUpdate();
                        }
                    });
            if (whole) {
                written.keySet().retainAll(jobs.stream().map(job -> job.job().id()).toList());
            }
            changed.forEach(job -> written.put(job.job().id(), job));
        } catch (StoreProblem unwritable) {
            throw told(unwritable);
        }
    }

    /** That the present version was seen again is told by when the jobs were listed. */
    private static boolean same(@Nullable JobRecord before, JobRecord now) {
        return before != null
                && before.versions().size() == now.versions().size()
                && before.equals(now.listed(now.job(), before.versions()));
    }

    private static void put(Connection connection, Collection<JobRecord> jobs) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(JobRows.UPSERT)) {
            for (JobRecord job : jobs) {
                JobRows.fill(upsert, job);
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
        VersionRows.keep(connection, jobs);
    }

    private static void dropOthers(Connection connection, Collection<JobRecord> jobs)
            throws SQLException {
        Set<String> listed =
                jobs.stream().map(job -> job.job().id().value()).collect(Collectors.toSet());
        List<Long> gone = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row =
                    statement.executeQuery("SELECT no, id FROM job WHERE listed = 1")) {
                while (row.next()) {
                    if (!listed.contains(row.getString(2))) {
                        gone.add(row.getLong(1));
                    }
                }
            }
            for (long no : gone) {
                statement.execute("UPDATE job SET listed = 0 WHERE no = " + no);
            }
        }
    }

    @Override
    public void keepReading(JobRecord job, Reading reading, Duration retention)
            throws ArchiveProblem {
        try {
            store.write(
                    Durability.PROCESS,
                    connection -> {
                        put(connection, List.of(job));
                        ReadingRows.keep(
                                connection, number(connection, job.job().id()), job, reading);
                        try (PreparedStatement update =
                                connection.prepareStatement(
                                        "UPDATE fleet SET retention = max(retention, ?)")) {
                            update.setLong(1, retention.toMillis());
                            return update.executeUpdate();
                        }
                    });
            written.put(job.job().id(), job);
        } catch (StoreProblem unwritable) {
            throw told(unwritable);
        }
    }
}
