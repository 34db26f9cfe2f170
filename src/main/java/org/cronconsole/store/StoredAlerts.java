package org.cronconsole.store;

import org.cronconsole.alert.AlertArchive;
import org.cronconsole.alert.AlertBook;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The book of what was told, in the local store. */
final class StoredAlerts implements AlertArchive {
    private final LocalStore store;
    private final String profile;

    /**
     * The book of a workspace.
     *
     * @param profile whose choices are meant
     */
    StoredAlerts(LocalStore store, String profile) {
        this.store = store;
        this.profile = profile;
    }

    @Override
    public Optional<AlertBook> load() {
        try {
            return Optional.of(store.read(this::snapshot));
        } catch (StoreProblem unreadable) {
            store.tell(unreadable);
            return Optional.empty();
        }
    }

    /** One snapshot of all tables, whatever another process writes meanwhile. */
    private AlertBook snapshot(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN");
            try {
                return AlertReading.book(connection, profile);
            } finally {
                statement.execute("COMMIT");
            }
        }
    }

    @Override
    public Optional<AlertBook> update(UnaryOperator<AlertBook> change) {
        try {
            return Optional.of(
                    store.write(
                            Durability.PROCESS,
                            connection -> {
                                AlertBook before = AlertReading.book(connection, profile);
                                AlertBook after = change.apply(before);
                                new AlertWriting(connection, profile).write(before, after);
                                return after;
                            }));
        } catch (StoreProblem unwritable) {
            store.tell(unwritable);
            return Optional.empty();
        }
    }
}
