package org.cronconsole.store;

import org.cronconsole.alert.Alert;
import org.cronconsole.alert.AlertBook;
import org.cronconsole.alert.AlertCause;
import org.cronconsole.alert.AlertChoices;
import org.cronconsole.alert.AlertItem;
import org.cronconsole.alert.Mute;
import org.cronconsole.alert.QuietHours;
import org.cronconsole.id.JobId;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes what has changed in the book of what was told; most looks change next to nothing. */
final class AlertWriting {
    private final Connection connection;
    private final String profile;

    AlertWriting(Connection connection, String profile) {
        this.connection = connection;
        this.profile = profile;
    }

    /** Brings the tables from one book to the next, within a transaction. */
    void write(AlertBook before, AlertBook after) throws SQLException {
        if (!Objects.equals(before.lookedAt(), after.lookedAt())
                || !before.gapEnd().equals(after.gapEnd())) {
            look(after);
        }
        if (!before.floors().equals(after.floors())) {
            floors(before.floors(), after.floors());
        }
        if (!before.alerts().equals(after.alerts())) {
            alerts(before.alerts(), after.alerts());
        }
        if (!before.mutes().equals(after.mutes())) {
            mutes(before.mutes(), after.mutes());
        }
        if (!before.choices().equals(after.choices())) {
            choices(after.choices());
        }
    }

    private void look(AlertBook book) throws SQLException {
        try (PreparedStatement put =
                connection.prepareStatement(
                        "INSERT OR REPLACE INTO alert_look (id, looked_at, gap_end)"
                                + " VALUES (1, ?, ?)")) {
            new Rows.Filler(put).at(book.lookedAt()).at(book.gapEnd());
            put.executeUpdate();
        }
    }

    private void floors(Map<JobId, Instant> before, Map<JobId, Instant> after) throws SQLException {
        try (PreparedStatement put =
                connection.prepareStatement(
                        "INSERT OR REPLACE INTO alert_floor (job, at) VALUES (?, ?)")) {
            for (Map.Entry<JobId, Instant> floor : after.entrySet()) {
                if (!floor.getValue().equals(before.get(floor.getKey()))) {
                    new Rows.Filler(put).text(floor.getKey().value()).at(floor.getValue());
                    put.addBatch();
                }
            }
            put.executeBatch();
        }
        try (PreparedStatement drop =
                connection.prepareStatement("DELETE FROM alert_floor WHERE job = ?")) {
            for (JobId job : before.keySet()) {
                if (!after.containsKey(job)) {
                    drop.setString(1, job.value());
                    drop.addBatch();
                }
            }
            drop.executeBatch();
        }
    }

    private void alerts(Collection<Alert> before, Collection<Alert> after) throws SQLException {
        Map<Long, Alert> old = new HashMap<>();
        before.forEach(alert -> old.put(alert.id(), alert));
        for (Alert alert : after) {
            Alert was = old.remove(alert.id());
            if (!alert.equals(was)) {
                put(alert, was);
            }
        }
        try (PreparedStatement drop =
                connection.prepareStatement("DELETE FROM alert WHERE id = ?")) {
            for (long gone : old.keySet()) {
                drop.setLong(1, gone);
                drop.addBatch();
            }
            drop.executeBatch();
        }
    }

    private void put(Alert alert, @Nullable Alert was) throws SQLException {
        AlertCause cause = alert.cause();
        // Not "or replace": that would take the items with it.
        try (PreparedStatement put =
                connection.prepareStatement(
                        "INSERT INTO alert (id, kind, first_at, grown_at, grouped_by, cause_reason,"
                                + " cause_deploy, words, away, seen, held, told) VALUES (?, ?, ?,"
                                + " ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET kind"
                                + " = excluded.kind, grown_at = excluded.grown_at, grouped_by ="
                                + " excluded.grouped_by, cause_reason = excluded.cause_reason,"
                                + " cause_deploy = excluded.cause_deploy, words = excluded.words,"
                                + " away = excluded.away, seen = excluded.seen, held ="
                                + " excluded.held, told = excluded.told")) {
            new Rows.Filler(put)
                    .number(alert.id())
                    .text(alert.kind().name())
                    .at(alert.firstAt())
                    .at(alert.grownAt())
                    .text(alert.group())
                    .text(cause == null ? null : cause.reason())
                    .at(cause == null ? null : cause.deployedAt())
                    .text(alert.words())
                    .flag(alert.away())
                    .flag(alert.read())
                    .flag(alert.held())
                    .number((long) alert.told());
            put.executeUpdate();
        }
        if (was == null || !was.items().equals(alert.items())) {
            items(alert);
        }
    }

    private void items(Alert alert) throws SQLException {
        try (PreparedStatement drop =
                connection.prepareStatement("DELETE FROM alert_item WHERE alert = ?")) {
            drop.setLong(1, alert.id());
            drop.executeUpdate();
        }
        try (PreparedStatement put =
                connection.prepareStatement(
                        "INSERT INTO alert_item (alert, place, job, name, dealership, due_at,"
                                + " status, reason, run, at, muted) VALUES (?, ?, ?, ?, ?, ?, ?, ?,"
                                + " ?, ?, ?)")) {
            long place = 0;
            for (AlertItem item : alert.items()) {
                new Rows.Filler(put)
                        .number(alert.id())
                        .number(place++)
                        .text(item.job().value())
                        .text(item.name())
                        .text(item.dealership())
                        .at(item.dueAt())
                        .text(item.status().name())
                        .text(item.reason())
                        .text(item.run() == null ? null : item.run().value())
                        .at(item.at())
                        .flag(item.muted());
                put.addBatch();
            }
            put.executeBatch();
        }
    }

    /** What a newer program has muted, and this one has not read, stays. */
    private void mutes(List<Mute> before, List<Mute> after) throws SQLException {
        try (PreparedStatement drop =
                connection.prepareStatement(
                        "DELETE FROM alert_mute WHERE kind = ? AND value = ?")) {
            for (Mute mute : before) {
                new Rows.Filler(drop).text(mute.target().kind().name()).text(mute.target().value());
                drop.addBatch();
            }
            drop.executeBatch();
        }
        try (PreparedStatement put =
                connection.prepareStatement(
                        "INSERT INTO alert_mute (kind, value, name, from_at, until_at)"
                                + " VALUES (?, ?, ?, ?, ?)")) {
            for (Mute mute : after) {
                new Rows.Filler(put)
                        .text(mute.target().kind().name())
                        .text(mute.target().value())
                        .text(mute.target().name())
                        .at(mute.from())
                        .at(mute.until());
                put.addBatch();
            }
            put.executeBatch();
        }
    }

    private void choices(AlertChoices choices) throws SQLException {
        QuietHours quiet = choices.quiet();
        try (PreparedStatement put =
                connection.prepareStatement(
                        "INSERT OR REPLACE INTO alert_choice (profile, desktop, kinds, quiet_from,"
                                + " quiet_to, quiet_days) VALUES (?, ?, ?, ?, ?, ?)")) {
            new Rows.Filler(put)
                    .text(profile)
                    .flag(choices.desktop())
                    .text(names(choices.kinds()))
                    .number(quiet == null ? null : minutes(quiet.from()))
                    .number(quiet == null ? null : minutes(quiet.to()))
                    .text(quiet == null ? null : names(quiet.days()));
            put.executeUpdate();
        }
    }

    private static long minutes(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private static String names(Collection<? extends Enum<?>> some) {
        return some.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }
}
