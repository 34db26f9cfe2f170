package org.cronconsole.store;

import org.cronconsole.id.EnvGroupId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.registry.RegistryCopy;
import org.cronconsole.render.EnvGroup;
import org.cronconsole.render.EnvVar;
import org.cronconsole.settings.Secret;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The copy of the shared registry in the local store. Links of groups are not kept. */
final class StoredRegistryCopy implements RegistryCopy {
    private final LocalStore store;

    StoredRegistryCopy(LocalStore store) {
        this.store = store;
    }

    @Override
    public Optional<Kept> load() {
        try {
            return store.read(StoredRegistryCopy::load);
        } catch (StoreProblem unreadable) {
            store.tell(unreadable);
            return Optional.empty();
        }
    }

    private static Optional<Kept> load(Connection connection) throws SQLException {
        // One snapshot of all three tables, whatever another process writes meanwhile.
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN");
            try {
                Optional<Long> asOf = asOf(statement);
                return asOf.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Kept(Instant.ofEpochMilli(asOf.get()), groups(statement)));
            } catch (DateTimeException notOurs) {
                return Optional.empty();
            } finally {
                statement.execute("COMMIT");
            }
        }
    }

    private static Optional<Long> asOf(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT as_of FROM registry_copy")) {
            return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
        }
    }

    private static List<Group> groups(Statement statement) throws SQLException {
        Map<String, List<EnvVar>> values = new HashMap<>();
        try (ResultSet row =
                statement.executeQuery("SELECT group_id, key, value FROM registry_value")) {
            while (row.next()) {
                values.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                        .add(new EnvVar(row.getString(2), Secret.of(row.getString(3))));
            }
        }
        List<Group> groups = new ArrayList<>();
        try (ResultSet row =
                statement.executeQuery(
                        "SELECT id, name, workspace, updated_at, fetched_at, kinds"
                                + " FROM registry_group ORDER BY rowid")) {
            while (row.next()) {
                EnvGroup group =
                        new EnvGroup(
                                new EnvGroupId(row.getString(1)),
                                row.getString(2),
                                new WorkspaceId(row.getString(3)),
                                Instant.parse(row.getString(4)),
                                List.of(),
                                values.getOrDefault(row.getString(1), List.of()));
                groups.add(new Group(group, Instant.parse(row.getString(5)), row.getString(6)));
            }
        }
        return groups;
    }

    @Override
    public void keep(Kept kept) {
        try {
            store.write(
                    Durability.PROCESS,
                    connection -> {
                        keep(connection, kept);
                        return kept;
                    });
        } catch (StoreProblem unwritable) {
            store.tell(unwritable);
        }
    }

    private static void keep(Connection connection, Kept kept) throws SQLException {
        long asOf = kept.asOf().toEpochMilli();
        try (Statement statement = connection.createStatement()) {
            if (asOf(statement).filter(present -> present > asOf).isPresent()) {
                // Another process has read it since.
                return;
            }
            statement.execute(
                    "INSERT OR REPLACE INTO registry_copy (id, as_of) VALUES (1, " + asOf + ")");
            Set<String> same = new HashSet<>();
            for (Group group : kept.groups()) {
                if (holds(connection, group)) {
                    same.add(group.group().id().value());
                }
            }
            dropOthers(connection, same);
            for (Group group : kept.groups()) {
                if (!same.contains(group.group().id().value())) {
                    insert(connection, group);
                }
            }
        }
    }

    /** Whether the group stands there as it was fetched then: most reads change nothing. */
    private static boolean holds(Connection connection, Group group) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "SELECT 1 FROM registry_group WHERE id = ? AND name = ? AND updated_at = ?"
                                + " AND fetched_at = ? AND kinds = ?")) {
            query.setString(1, group.group().id().value());
            query.setString(2, group.group().name());
            query.setString(3, group.group().updatedAt().toString());
            query.setString(4, group.fetchedAt().toString());
            query.setString(5, group.kinds());
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void dropOthers(Connection connection, Set<String> same) throws SQLException {
        List<String> present = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id FROM registry_group")) {
            while (row.next()) {
                present.add(row.getString(1));
            }
        }
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM registry_group WHERE id = ?")) {
            for (String id : present) {
                if (!same.contains(id)) {
                    delete.setString(1, id);
                    delete.executeUpdate();
                }
            }
        }
    }

    private static void insert(Connection connection, Group kept) throws SQLException {
        EnvGroup group = kept.group();
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO registry_group (id, name, workspace, updated_at, fetched_at,"
                                + " kinds) VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, group.id().value());
            insert.setString(2, group.name());
            insert.setString(3, group.workspace().value());
            insert.setString(4, group.updatedAt().toString());
            insert.setString(5, kept.fetchedAt().toString());
            insert.setString(6, kept.kinds());
            insert.executeUpdate();
        }
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO registry_value (group_id, key, value) VALUES (?, ?, ?)")) {
            for (EnvVar var : group.envVars()) {
                insert.setString(1, group.id().value());
                insert.setString(2, var.key());
                insert.setString(3, var.value().reveal());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
