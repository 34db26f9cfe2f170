package org.cronconsole.store;

import org.cronconsole.settings.FileTurn;
import org.cronconsole.settings.PrivateFiles;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.io.IOException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;

/** The database's file: opened, made, brought up to date, and set aside where it is damaged. */
final class Database {
    private static final Words WORDS = Words.of(Database.class);
    private static final String BUSY_MILLIS = "5000";

    /** To bring a large database up to date takes seconds. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    /** A file lock guards against other processes, but not against threads of this one. */
    private static final ReentrantLock OPENING = new ReentrantLock();

    private final Path file;
    private final Path natives;
    private final Migrations migrations;
    private final InstantSource clock;
    private final Duration patience;

    Database(Path file, Path natives, Migrations migrations, InstantSource clock) {
        this(file, natives, migrations, clock, LONGEST_WAIT);
    }

    /**
     * The same with another patience.
     *
     * @param patience how long to wait for another process that makes, migrates or replaces it
     */
    Database(
            Path file,
            Path natives,
            Migrations migrations,
            InstantSource clock,
            Duration patience) {
        this.patience = patience;
        this.file = file;
        this.natives = natives;
        this.migrations = migrations;
        this.clock = clock;
    }

    /**
     * An open database of the present schema.
     *
     * @param setAside where a damaged one lies now; null where none was found
     */
    record Opened(Connection connection, @Nullable Path setAside) {}

    /** Opens it; one process at a time, for making, migrating and replacing bear no company. */
    Opened open() throws StoreProblem {
        NativeLibrary.unpack(natives);
        OPENING.lock();
        try {
            PrivateFiles.createFolderOf(file);
            Path gate = Damage.beside(file, ".lock");
            PrivateFiles.createFile(gate);
            try (FileTurn ignored = turn(gate)) {
                return openAlone();
            }
        } catch (IOException unusable) {
            throw unusable(unusable);
        } finally {
            OPENING.unlock();
        }
    }

    /**
     * Waits for its turn, but not for ever: another process may be stopped in the middle of it.
     *
     * @throws StoreProblem where the other one does not come to an end; it is tried again later
     */
    private FileTurn turn(Path gate) throws IOException, StoreProblem {
        try {
            return FileTurn.await(gate, patience)
                    .orElseThrow(() ->
                            new StoreProblem(
                                    StoreProblem.Kind.BUSY, WORDS.get("store.busy"), null));
        } catch (CancellationException stopped) {
            throw new FileLockInterruptionException();
        }
    }

    private Opened openAlone() throws StoreProblem, IOException {
        try {
            return new Opened(connect(), null);
        } catch (SQLException failure) {
            StoreProblem problem = problem(failure);
            if (problem.kind() != StoreProblem.Kind.DAMAGED) {
                throw problem;
            }
            Path aside = Damage.setAside(file, clock.instant(), words(failure));
            try {
                return new Opened(connect(), aside);
            } catch (SQLException again) {
                throw problem(again);
            }
        }
    }

    /**
     * Sets it aside where it is damaged indeed: another process may have replaced it meanwhile.
     *
     * @return where it lies now; null where it is sound
     */
    @Nullable Path replaceIfDamaged() throws StoreProblem {
        OPENING.lock();
        try (FileTurn ignored = turn(Damage.beside(file, ".lock"))) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
                if (row.next() && row.getString(1).equals("ok")) {
                    return null;
                }
            } catch (SQLException failure) {
                if (problem(failure).kind() != StoreProblem.Kind.DAMAGED) {
                    throw problem(failure);
                }
            }
            return Damage.setAside(file, clock.instant(), WORDS.get("store.damaged.why"));
        } catch (IOException unusable) {
            throw unusable(unusable);
        } finally {
            OPENING.unlock();
        }
    }

    private Connection connect() throws SQLException, StoreProblem, IOException {
        // Made here and not by SQLite, which lets others read it; what it adds beside it takes
        // after it.
        PrivateFiles.createFile(file);
        Properties settings = new Properties();
        settings.setProperty("busy_timeout", BUSY_MILLIS);
        settings.setProperty("journal_mode", "WAL");
        settings.setProperty("synchronous", Durability.PROCESS.synchronous());
        settings.setProperty("foreign_keys", "true");
        // Not by the driver manager, which looks through the whole class path for drivers.
        Connection connection = JDBC.createConnection("jdbc:sqlite:" + file, settings);
        if (connection == null) {
            throw new IllegalStateException("the driver does not know " + file);
        }
        try {
            migrations.bring(connection);
            return connection;
        } catch (SQLException | StoreProblem | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    /** What a failure means. */
    StoreProblem problem(SQLException failure) {
        SQLiteErrorCode code =
                failure instanceof SQLiteException known
                        ? known.getResultCode()
                        : SQLiteErrorCode.UNKNOWN_ERROR;
        return switch (code.code & 0xff) {
            case 11, 26 ->
                    new StoreProblem(
                            StoreProblem.Kind.DAMAGED,
                            WORDS.format("store.damaged", words(failure)),
                            failure);
            case 5, 6 -> new StoreProblem(StoreProblem.Kind.BUSY, WORDS.get("store.busy"), failure);
            default ->
                    new StoreProblem(
                            StoreProblem.Kind.UNUSABLE,
                            WORDS.format("store.unusable", file, words(failure)),
                            failure);
        };
    }

    private StoreProblem unusable(IOException failure) {
        return new StoreProblem(
                StoreProblem.Kind.UNUSABLE, WORDS.format("store.unusable", file, failure), failure);
    }

    private static String words(SQLException failure) {
        return failure instanceof SQLiteException known
                ? known.getResultCode().name()
                : failure.getClass().getSimpleName();
    }
}
