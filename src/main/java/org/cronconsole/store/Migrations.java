package org.cronconsole.store;

import org.cronconsole.words.Words;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Brings a database to the present schema: each file of SQL once, in order, whole or not at all;
 * SQLite's {@code user_version} says how many have been. A library for migrations would do the same
 * and take twice the time that opening the database takes, at every start.
 */
final class Migrations {
    private static final Words WORDS = Words.of(Migrations.class);

    /** Never change one that has been released, nor its place: add another. */
    private static final List<String> FILES =
            List.of("001-registry-copy.sql", "002-fleet.sql", "003-alerts.sql", "004-looks.sql");

    private final List<String> files;

    Migrations() {
        this(FILES);
    }

    /** Those of these files, beside this class. */
    Migrations(List<String> files) {
        this.files = files;
    }

    /** How many there are: the version that this program writes. */
    int version() {
        return files.size();
    }

    /**
     * Does what has not been done yet.
     *
     * @throws StoreProblem where a newer program has been here: nothing is changed
     */
    void bring(Connection connection) throws SQLException, StoreProblem {
        if (check(connection) == files.size()) {
            return;
        }
        for (int i = check(connection); i < files.size(); i++) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                try {
                    for (String sql : statements(files.get(i))) {
                        statement.execute(sql);
                    }
                    statement.execute("PRAGMA user_version = " + (i + 1));
                    statement.execute("COMMIT");
                } catch (SQLException failed) {
                    rollBack(statement, failed);
                    throw failed;
                }
            }
        }
    }

    private int check(Connection connection) throws SQLException, StoreProblem {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            int found = row.next() ? row.getInt(1) : 0;
            if (found > files.size()) {
                throw new StoreProblem(
                        StoreProblem.Kind.NEWER,
                        WORDS.format("store.newer", found, files.size()),
                        null);
            }
            return found;
        }
    }

    static void rollBack(Statement statement, Exception why) {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException ended) {
            why.addSuppressed(ended);
        }
    }

    /** A statement ends with a semicolon at the end of a line. */
    private static List<String> statements(String file) {
        try (InputStream in = Migrations.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the jar");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(text.split(";\\s*(?:\\R|$)")).stream()
                    .filter(sql -> !sql.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(file + " cannot be read", unreadable);
        }
    }
}
