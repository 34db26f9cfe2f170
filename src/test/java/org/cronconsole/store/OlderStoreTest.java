package org.cronconsole.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.alert.AlertBook;
import org.cronconsole.fleet.FleetArchive;
import org.cronconsole.fleet.JobRecord;
import org.cronconsole.id.JobId;
import org.cronconsole.run.Slot;
import org.cronconsole.run.SlotStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What an older version of this program kept is there after the newer one has opened it. */
class OlderStoreTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final JobId JOB = new JobId("crn-1");

    @TempDir Path folder;

    private LocalStore store(Migrations migrations) {
        return new LocalStore(
                folder.resolve("store.db"), folder.resolve("native"), migrations, () -> NOON);
    }

    private static long at(int hours) {
        return NOON.minus(Duration.ofHours(hours)).toEpochMilli();
    }

    @Test
    void jobsRunsAndEarlierSchedulesAreKept() throws Exception {
        try (LocalStore older =
                store(new Migrations(List.of("001-registry-copy.sql", "002-fleet.sql")))) {
            older.write(
                    Durability.PROCESS,
                    connection -> {
                        try (Statement statement = connection.createStatement()) {
                            statement.execute(
                                    "INSERT INTO fleet VALUES (1, " + at(1) + ", 345600000)");
                            statement.execute(
                                    "INSERT INTO job (no, id, listed, name, workspace, suspended,"
                                            + " schedule, created_at, updated_at, url, slot_at,"
                                            + " slot_status, slot_settled, slot_seen, run_at,"
                                            + " run_id, open, cells) VALUES (1, 'crn-1', 1,"
                                            + " 'Naperville Ford AM', 'tea-1', 0, '0 9 * * *', "
                                            + at(900)
                                            + ", "
                                            + at(50)
                                            + ", 'https://x', "
                                            + at(3)
                                            + ", 'OK', 1, 1, "
                                            + at(3)
                                            + ", '9', 0, x'')");
                            statement.execute(
                                    "INSERT INTO job_version VALUES (1, "
                                            + at(400)
                                            + ", "
                                            + at(60)
                                            + ", '0 8 * * *', 1)");
                            statement.execute(
                                    "INSERT INTO run VALUES (1, "
                                            + at(3)
                                            + ", '9', 'S', 60000, NULL)");
                            return statement.execute(
                                    "INSERT INTO event_span VALUES (1, "
                                            + at(90)
                                            + ", "
                                            + at(1)
                                            + ")");
                        }
                    });
        }
        try (LocalStore newer = store(new Migrations())) {
            StoredFleet fleet = new StoredFleet(newer);
            FleetArchive.Kept kept = fleet.load();
            assertThat(kept.jobs()).hasSize(1);
            JobRecord job = kept.jobs().getFirst();
            Slot latest = Objects.requireNonNull(job.latest());
            assertThat(latest.status()).isEqualTo(SlotStatus.OK);
            assertThat(latest.run()).isNotNull();
            assertThat(job.versions())
                    .extracting(version -> version.schedule(), version -> version.suspended())
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("0 8 * * *", true),
                            org.assertj.core.groups.Tuple.tuple("0 9 * * *", false));
            assertThat(fleet.history(JOB).runs()).hasSize(1);
            assertThat(fleet.history(JOB).read().spans()).hasSize(1);
            fleet.keepListing(NOON, kept.jobs());
            assertThat(new StoredAlerts(newer, "p").load()).contains(AlertBook.EMPTY);
        }
        try (LocalStore again = store(new Migrations())) {
            JobRecord job = new StoredFleet(again).load().jobs().getFirst();
            assertThat(job.versions()).hasSize(2);
            assertThat(job.versions().getFirst().seenUntil().toEpochMilli()).isEqualTo(at(60));
        }
    }
}
