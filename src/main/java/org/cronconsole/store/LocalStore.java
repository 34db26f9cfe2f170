package org.cronconsole.store;

import org.cronconsole.alert.AlertArchive;
import org.cronconsole.fleet.FleetArchive;
import org.cronconsole.registry.RegistryCopy;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What this computer keeps of one workspace: a SQLite database, written ahead ({@code WAL}), that
 * several processes may have open at once. Opened when something is first read or written, which
 * takes some tenths of a second; call it on a virtual thread. A damaged one is set aside and built
 * anew.
 *
 * <p>Plain JDBC: there are few statements, and a mapper would double the time to the first of them.
 * One connection, one user of it at a time: reads are short.
 */
public final class LocalStore implements AutoCloseable {
    private static final Words WORDS = Words.of(LocalStore.class);
    private static final Logger LOG = LoggerFactory.getLogger(LocalStore.class);

    /** What could not be opened is not tried again at once. */
    private static final Duration REST = Duration.ofMinutes(1);

    private final Database database;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<StoreProblem.Kind> told = new HashSet<>();
    private @Nullable Connection connection;
    private @Nullable StoreProblem closedFor;
    private @Nullable Instant closedUntil;
    private @Nullable Path setAside;
    private boolean closed;

    /**
     * A store in this file. Nothing is touched yet.
     *
     * @param natives where SQLite's native part is unpacked to, once for all stores
     */
    public LocalStore(Path file, Path natives, InstantSource clock) {
        this(file, natives, new Migrations(), clock);
    }

    LocalStore(Path file, Path natives, Migrations migrations, InstantSource clock) {
        this.database = new Database(file, natives, migrations, clock);
        this.clock = clock;
    }

    /** Work on the database. What it throws undoes what it wrote. */
    interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * Reads.
     *
     * @throws StoreProblem where that cannot be done
     */
    <T extends @Nullable Object> T read(Work<T> work) throws StoreProblem {
        return locked(work);
    }

    /**
     * Writes, whole or not at all.
     *
     * @throws StoreProblem where that cannot be done; nothing is written
     */
    <T extends @Nullable Object> T write(Durability durability, Work<T> work) throws StoreProblem {
        return locked(open -> {
            try (Statement statement = open.createStatement()) {
                statement.execute("PRAGMA synchronous = " + durability.synchronous());
                statement.execute("BEGIN IMMEDIATE");
                try {
                    T result = work.on(open);
                    statement.execute("COMMIT");
                    return result;
                } catch (SQLException | RuntimeException failed) {
                    Migrations.rollBack(statement, failed);
                    throw failed;
                }
            }
        });
    }

    private <T extends @Nullable Object> T locked(Work<T> work) throws StoreProblem {
        lock.lock();
        // An interrupt would close the file that the opening waits by, and so keep all from the
        // store for a while: whoever was stopped finds out afterwards.
        boolean interrupted = Thread.interrupted();
        try {
            try {
                return work.on(open());
            } catch (SQLException failure) {
                StoreProblem problem = database.problem(failure);
                if (problem.kind() != StoreProblem.Kind.DAMAGED) {
                    throw problem;
                }
                disconnect();
                note(database.replaceIfDamaged());
                throw problem;
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            lock.unlock();
        }
    }

    private Connection open() throws StoreProblem {
        Connection open = connection;
        if (open != null) {
            return open;
        }
        StoreProblem before = closedFor;
        Instant until = closedUntil;
        if (before != null && until != null && clock.instant().isBefore(until)) {
            throw before;
        }
        if (closed) {
            throw new StoreProblem(StoreProblem.Kind.UNUSABLE, WORDS.get("store.closed"), null);
        }
        try {
            Database.Opened opened = database.open();
            note(opened.setAside());
            closedFor = null;
            connection = opened.connection();
            return opened.connection();
        } catch (StoreProblem problem) {
            closedFor = problem;
            closedUntil = clock.instant().plus(REST);
            throw problem;
        } catch (LinkageError noNativePart) {
            StoreProblem problem =
                    new StoreProblem(
                            StoreProblem.Kind.UNUSABLE,
                            WORDS.format("store.native", noNativePart.getMessage()),
                            noNativePart);
            closedFor = problem;
            closedUntil = Instant.MAX;
            throw problem;
        }
    }

    private void note(@Nullable Path aside) {
        if (aside != null) {
            setAside = aside;
        }
    }

    /** Where a damaged database was set aside to since this store is in use; else empty. */
    public Optional<Path> setAside() {
        lock.lock();
        try {
            return Optional.ofNullable(setAside);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Says once of each kind of problem that there is no store: all goes on without. Damage has
     * been told by whoever set it aside.
     */
    void tell(StoreProblem problem) {
        if (problem.kind() == StoreProblem.Kind.DAMAGED) {
            return;
        }
        lock.lock();
        try {
            if (!closed && told.add(problem.kind())) {
                LOG.warn("{} All goes on without.", problem.getMessage());
            }
        } finally {
            lock.unlock();
        }
    }

    /** The copy of the shared registry. */
    public RegistryCopy registryCopy() {
        return new StoredRegistryCopy(this);
    }

    /** What is remembered of jobs and their runs. */
    public FleetArchive fleetArchive() {
        return new StoredFleet(this);
    }

    /**
     * What a person was told, and wants to be told.
     *
     * @param profile whose choices are meant
     */
    public AlertArchive alertArchive(String profile) {
        return new StoredAlerts(this, profile);
    }

    private void disconnect() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException failure) {
                LOG.debug("The local store did not close well", failure);
            }
        }
    }

    /** Closes it; nothing can be kept or read afterwards. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            disconnect();
        } finally {
            lock.unlock();
        }
    }
}
