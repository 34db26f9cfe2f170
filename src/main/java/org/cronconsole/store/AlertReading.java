package org.cronconsole.store;

import org.cronconsole.alert.Alert;
import org.cronconsole.alert.AlertBook;
import org.cronconsole.alert.AlertCause;
import org.cronconsole.alert.AlertChoices;
import org.cronconsole.alert.AlertItem;
import org.cronconsole.alert.AlertKind;
import org.cronconsole.alert.Mute;
import org.cronconsole.alert.MuteTarget;
import org.cronconsole.alert.QuietHours;
import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.run.SlotStatus;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the book of what was told out of its tables. */
final class AlertReading {
    private AlertReading() {}

    /** The book as it stands, within a transaction. */
    static AlertBook book(Connection connection, String profile) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Instant lookedAt = null;
            Instant gapEnd = Instant.EPOCH;
            try (ResultSet row =
                    statement.executeQuery("SELECT looked_at, gap_end FROM alert_look")) {
                if (row.next()) {
                    lookedAt = Rows.instant(row, "looked_at");
                    gapEnd = Instant.ofEpochMilli(row.getLong("gap_end"));
                }
            }
            return new AlertBook(
                    lookedAt,
                    gapEnd,
                    floors(statement),
                    alerts(statement),
                    mutes(statement),
                    choices(connection, profile),
                    highestId(statement));
        }
    }

    /** Of what a newer program has told too, or its alert would be written over by a new one. */
    private static long highestId(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT max(id) FROM alert")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static Map<JobId, Instant> floors(Statement statement) throws SQLException {
        Map<JobId, Instant> floors = new HashMap<>();
        try (ResultSet row = statement.executeQuery("SELECT job, at FROM alert_floor")) {
            while (row.next()) {
                floors.put(new JobId(row.getString(1)), Instant.ofEpochMilli(row.getLong(2)));
            }
        }
        return floors;
    }

    private static List<Alert> alerts(Statement statement) throws SQLException {
        Map<Long, List<AlertItem>> items = new HashMap<>();
        try (ResultSet row =
                statement.executeQuery("SELECT * FROM alert_item ORDER BY alert, place")) {
            while (row.next()) {
                items.computeIfAbsent(row.getLong("alert"), id -> new ArrayList<>()).add(item(row));
            }
        }
        List<Alert> alerts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("SELECT * FROM alert ORDER BY id")) {
            while (row.next()) {
                AlertKind kind = constant(AlertKind.class, row.getString("kind"));
                if (kind != null) {
                    alerts.add(alert(row, kind, items.getOrDefault(row.getLong("id"), List.of())));
                }
            }
        }
        return alerts;
    }

    private static AlertItem item(ResultSet row) throws SQLException {
        SlotStatus status = constant(SlotStatus.class, row.getString("status"));
        String run = row.getString("run");
        return new AlertItem(
                new JobId(row.getString("job")),
                row.getString("name"),
                row.getString("dealership"),
                Instant.ofEpochMilli(row.getLong("due_at")),
                status == null ? SlotStatus.UNKNOWN : status,
                Rows.reason(row, "reason"),
                run == null ? null : new RunId(run),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getInt("muted") == 1);
    }

    private static Alert alert(ResultSet row, AlertKind kind, List<AlertItem> items)
            throws SQLException {
        return new Alert(
                row.getLong("id"),
                kind,
                Instant.ofEpochMilli(row.getLong("first_at")),
                Instant.ofEpochMilli(row.getLong("grown_at")),
                row.getString("grouped_by"),
                cause(row),
                row.getString("words"),
                row.getInt("away") == 1,
                row.getInt("seen") == 1,
                row.getInt("held") == 1,
                row.getInt("told"),
                items);
    }

    private static @Nullable AlertCause cause(ResultSet row) throws SQLException {
        String reason = row.getString("cause_reason");
        Instant deploy = Rows.instant(row, "cause_deploy");
        return reason == null && deploy == null ? null : new AlertCause(reason, deploy);
    }

    private static List<Mute> mutes(Statement statement) throws SQLException {
        List<Mute> mutes = new ArrayList<>();
        try (ResultSet row =
                statement.executeQuery("SELECT * FROM alert_mute ORDER BY until_at, kind, value")) {
            while (row.next()) {
                MuteTarget.Kind kind = constant(MuteTarget.Kind.class, row.getString("kind"));
                if (kind == null) {
                    continue;
                }
                mutes.add(
                        new Mute(
                                new MuteTarget(kind, row.getString("value"), row.getString("name")),
                                Instant.ofEpochMilli(row.getLong("from_at")),
                                Instant.ofEpochMilli(row.getLong("until_at"))));
            }
        }
        return mutes;
    }

    private static AlertChoices choices(Connection connection, String profile) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT * FROM alert_choice WHERE profile = ?")) {
            query.setString(1, profile);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? choices(row) : AlertChoices.USUAL;
            }
        }
    }

    private static AlertChoices choices(ResultSet row) throws SQLException {
        return new AlertChoices(
                row.getInt("desktop") == 1,
                names(AlertKind.class, row.getString("kinds")),
                quiet(row));
    }

    private static @Nullable QuietHours quiet(ResultSet row) throws SQLException {
        String days = row.getString("quiet_days");
        if (days == null) {
            return null;
        }
        try {
            return new QuietHours(
                    LocalTime.ofSecondOfDay(row.getLong("quiet_from") * 60),
                    LocalTime.ofSecondOfDay(row.getLong("quiet_to") * 60),
                    names(java.time.DayOfWeek.class, days));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            return null;
        }
    }

    /** Null where the name is of a newer program, and not known here. */
    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** A name that is not known here is of a newer program, and left out. */
    private static <E extends Enum<E>> Set<E> names(Class<E> type, String text) {
        Set<String> wanted = Set.copyOf(Arrays.asList(text.split(",")));
        EnumSet<E> found = EnumSet.allOf(type);
        found.removeIf(each -> !wanted.contains(each.name()));
        return found;
    }
}
