package org.cronconsole.store;

import org.cronconsole.fleet.Cells;
import org.cronconsole.fleet.FleetJob;
import org.cronconsole.fleet.JobRecord;
import org.cronconsole.id.JobId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.run.Coverage;
import org.cronconsole.run.Run;
import org.cronconsole.run.Slot;
import org.cronconsole.run.SlotStatus;
import org.cronconsole.run.Timeline;
import org.cronconsole.run.TypicalLength;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Jobs as rows, each with all that a row of the fleet shows: one read brings it. */
final class JobRows {
    static final String SELECT =
            "SELECT job.*, r.at AS r_at, r.id AS r_id, r.status AS r_status, r.took AS r_took,"
                    + " r.detail AS r_detail, s.at AS s_at, s.id AS s_id, s.status AS s_status,"
                    + " s.took AS s_took, s.detail AS s_detail FROM job"
                    + " LEFT JOIN run r ON r.job = job.no AND r.at = job.run_at"
                    + " AND r.id = job.run_id"
                    + " LEFT JOIN run s ON s.job = job.no AND s.at = job.since_at"
                    + " AND s.id = job.since_id";

    private static final List<String> COLUMNS =
            List.of(
                    "name",
                    "workspace",
                    "suspended",
                    "schedule",
                    "intent_time",
                    "intent_zone",
                    "intent_days",
                    "source",
                    "last_success",
                    "created_at",
                    "updated_at",
                    "version_from",
                    "seen_from",
                    "url",
                    "slot_at",
                    "slot_status",
                    "slot_reason",
                    "slot_settled",
                    "slot_seen",
                    "run_at",
                    "run_id",
                    "since_at",
                    "since_id",
                    "median",
                    "p90",
                    "lengths",
                    "first_read_at",
                    "open",
                    "broken_since",
                    "good_at",
                    "deployed_at",
                    "cells");

    static final String UPSERT = upsert();

    /** Many jobs start at the same times: they are read once. */
    private final Map<List<String>, WallClock> intents = new HashMap<>();

    private static String upsert() {
        StringBuilder changes = new StringBuilder("listed = 1");
        COLUMNS.forEach(c -> changes.append(", ").append(c).append(" = excluded.").append(c));
        return "INSERT INTO job (id, listed, "
                + String.join(", ", COLUMNS)
                + ") VALUES (?, 1"
                + ", ?".repeat(COLUMNS.size())
                + ") ON CONFLICT (id) DO UPDATE SET "
                + changes;
    }

    /** Fills {@link #UPSERT}. */
    static void fill(PreparedStatement upsert, JobRecord record) throws SQLException {
        FleetJob job = record.job();
        WallClock intent = job.intent();
        Slot slot = record.latest();
        Run run = slot == null ? null : slot.run();
        Run since = slot == null ? null : slot.since();
        TypicalLength usual = record.usual();
        JobRecord.Broken broken = record.broken();
        Timeline.Version present = record.versions().isEmpty() ? null : record.versions().getLast();
        new Rows.Filler(upsert)
                .text(job.id().value())
                .text(job.name())
                .text(job.workspace().value())
                .flag(job.suspended())
                .text(job.schedule())
                .text(intent == null ? null : intent.time().toString())
                .text(intent == null ? null : intent.zone().getId())
                .text(intent == null ? null : Weekdays.format(intent.days()))
                .text(job.source())
                .at(job.lastSuccessfulRunAt())
                .at(job.createdAt())
                .at(job.updatedAt())
                .at(present == null ? null : present.from())
                .at(present == null ? null : present.seenFrom())
                .text(job.dashboardUrl())
                .at(slot == null ? null : slot.dueAt())
                .text(slot == null ? null : slot.status().name())
                .text(slot == null ? null : slot.reason())
                .flag(slot != null && slot.settled())
                .flag(record.seen())
                .at(run == null ? null : run.at())
                .text(run == null ? null : RunRows.shortId(job.id(), run.id()))
                .at(since == null ? null : since.at())
                .text(since == null ? null : RunRows.shortId(job.id(), since.id()))
                .span(usual == null ? null : usual.median())
                .span(usual == null ? null : usual.p90())
                .number(usual == null ? null : (long) usual.runs())
                .at(record.firstReadAt())
                .flag(record.open())
                .at(broken == null ? null : broken.since())
                .at(broken == null ? null : broken.goodAt())
                .at(broken == null ? null : broken.deployedAt())
                .bytes(record.cells().toBytes());
    }

    /**
     * A row of {@link #SELECT}.
     *
     * @param before how it was seen before its present version
     * @param listedAt until when it is known to be as it stands here
     */
    JobRecord read(ResultSet row, List<Timeline.Version> before, Coverage read, Instant listedAt)
            throws SQLException {
        FleetJob job = job(row);
        List<Timeline.Version> versions = new ArrayList<>(before);
        Instant from = Rows.instant(row, "version_from");
        Instant seenFrom = Rows.instant(row, "seen_from");
        versions.add(
                new Timeline.Version(
                        from == null ? job.updatedAt() : from,
                        seenFrom == null ? listedAt : seenFrom,
                        listedAt,
                        job.schedule(),
                        job.suspended()));
        Instant broken = Rows.instant(row, "broken_since");
        return new JobRecord(
                job,
                versions,
                slot(row, job.id()),
                row.getInt("slot_seen") == 1,
                Cells.ofBytes(row.getBytes("cells")),
                usual(row),
                read,
                Rows.instant(row, "first_read_at"),
                row.getInt("open") == 1,
                broken == null
                        ? null
                        : new JobRecord.Broken(
                                broken,
                                Rows.instant(row, "good_at"),
                                Rows.instant(row, "deployed_at")));
    }

    private FleetJob job(ResultSet row) throws SQLException {
        return new FleetJob(
                new JobId(row.getString("id")),
                row.getString("name"),
                new WorkspaceId(row.getString("workspace")),
                row.getInt("suspended") == 1,
                row.getString("schedule"),
                intent(row),
                row.getString("source"),
                Rows.instant(row, "last_success"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")),
                row.getString("url"));
    }

    private @Nullable WallClock intent(ResultSet row) throws SQLException {
        String time = row.getString("intent_time");
        String zone = row.getString("intent_zone");
        String days = row.getString("intent_days");
        if (time == null || zone == null || days == null) {
            return null;
        }
        try {
            return intents.computeIfAbsent(
                    List.of(time, zone, days),
                    same ->
                            new WallClock(
                                    LocalTime.parse(time), ZoneId.of(zone), Weekdays.parse(days)));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            // Zones come and go; the next look at the registry tells.
            return null;
        }
    }

    private static @Nullable Slot slot(ResultSet row, JobId job) throws SQLException {
        Instant at = Rows.instant(row, "slot_at");
        String status = row.getString("slot_status");
        if (at == null || status == null) {
            return null;
        }
        return new Slot(
                at,
                status(status),
                row.getString("r_id") == null ? null : RunRows.read(row, "r_", job),
                Rows.reason(row, "slot_reason"),
                row.getString("s_id") == null ? null : RunRows.read(row, "s_", job),
                row.getInt("slot_settled") == 1);
    }

    /** A newer version of this program may know more of them. */
    private static SlotStatus status(String kept) {
        try {
            return SlotStatus.valueOf(kept);
        } catch (IllegalArgumentException unheardOf) {
            return SlotStatus.UNKNOWN;
        }
    }

    /** By the columns {@code median}, {@code p90} and {@code lengths}. */
    static @Nullable TypicalLength usual(ResultSet row) throws SQLException {
        Duration median = Rows.span(row, "median");
        Duration p90 = Rows.span(row, "p90");
        return median == null || p90 == null
                ? null
                : new TypicalLength(median, p90, row.getInt("lengths"));
    }
}
