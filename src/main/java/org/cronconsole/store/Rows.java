package org.cronconsole.store;

import org.cronconsole.run.SaidReasons;
import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;

/** Values that may be missing, in and out of rows. */
final class Rows {
    private Rows() {}

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    static @Nullable Duration span(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Duration.ofMillis(millis);
    }

    /** Why a start is not right, in our language: commands have kept it in English. */
    static @Nullable String reason(ResultSet row, String column) throws SQLException {
        String kept = row.getString(column);
        return kept == null ? null : SaidReasons.inOurs(kept);
    }

    /** Sets the parameters of a statement in their order. */
    static final class Filler {
        private final PreparedStatement statement;
        private int next = 1;

        Filler(PreparedStatement statement) {
            this.statement = statement;
        }

        Filler text(@Nullable String value) throws SQLException {
            statement.setString(next++, value);
            return this;
        }

        Filler number(@Nullable Long value) throws SQLException {
            if (value == null) {
                statement.setNull(next++, Types.INTEGER);
            } else {
                statement.setLong(next++, value);
            }
            return this;
        }

        Filler flag(boolean value) throws SQLException {
            return number(value ? 1L : 0L);
        }

        Filler at(@Nullable Instant value) throws SQLException {
            return number(value == null ? null : value.toEpochMilli());
        }

        Filler span(@Nullable Duration value) throws SQLException {
            return number(value == null ? null : value.toMillis());
        }

        Filler bytes(byte[] value) throws SQLException {
            statement.setBytes(next++, value);
            return this;
        }
    }
}
