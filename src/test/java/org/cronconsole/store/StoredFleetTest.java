package org.cronconsole.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.fleet.ArchiveProblem;
import org.cronconsole.fleet.Cells;
import org.cronconsole.fleet.FleetArchive;
import org.cronconsole.fleet.FleetJob;
import org.cronconsole.fleet.JobRecord;
import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.render.RunEvent.EndReason;
import org.cronconsole.run.Coverage;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunStatus;
import org.cronconsole.run.RunTrigger;
import org.cronconsole.run.Slot;
import org.cronconsole.run.SlotStatus;
import org.cronconsole.run.Timeline;
import org.cronconsole.run.TypicalLength;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

@Timeout(120)
class StoredFleetTest {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant DUE = NOON.minus(Duration.ofHours(6));
    private static final Coverage.Span READ =
            new Coverage.Span(NOON.minus(Duration.ofDays(14)), NOON);

    @TempDir Path folder;
    private final List<LocalStore> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(LocalStore::close);
    }

    private FleetArchive archive() {
        LocalStore store =
                new LocalStore(
                        folder.resolve("fleet.db"),
                        folder.resolve("native"),
                        InstantSource.fixed(NOON));
        open.add(store);
        return store.fleetArchive();
    }

    static JobRecord record(
            String id, List<Timeline.Version> before, Coverage read, @Nullable Slot latest) {
        List<Timeline.Version> versions = new ArrayList<>(before);
        Instant changed = NOON.minus(Duration.ofDays(30));
        versions.add(
                new Timeline.Version(
                        changed, changed.plusSeconds(77), NOON, "58 11 * * 1-6", false));
        FleetJob job =
                new FleetJob(
                        new JobId(id),
                        "Joliet Kia " + id + " AM",
                        new WorkspaceId("tea-1"),
                        false,
                        "58 11 * * 1-6",
                        new WallClock(
                                LocalTime.of(5, 58),
                                ZoneId.of("America/Chicago"),
                                Weekdays.parse("MON-SAT")),
                        "https://github.com/acme/sync@main",
                        NOON.minusSeconds(60),
                        NOON.minus(Duration.ofDays(100)),
                        changed,
                        "https://dashboard.render.com/cron/" + id);
        return new JobRecord(
                job,
                versions,
                latest,
                latest != null,
                Cells.NONE,
                new TypicalLength(Duration.ofMinutes(6), Duration.ofMinutes(9), 20),
                read,
                NOON.minus(Duration.ofDays(3)),
                true,
                new JobRecord.Broken(DUE, null, DUE.minusSeconds(9)));
    }

    static Run run(
            String job,
            String id,
            RunStatus status,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable EndReason reason,
            @Nullable String user) {
        return new Run(
                new RunId(id), new JobId(job), status, from, to, RunTrigger.UNKNOWN, reason, user);
    }

    private static FleetArchive.Reading reading(List<Run> runs) {
        return new FleetArchive.Reading(
                runs,
                List.of(new Timeline.Switch(DUE.minusSeconds(50), true)),
                List.of(DUE.minusSeconds(9)),
                READ);
    }

    @Test
    void everythingIsThereForTheNextProcess() throws Exception {
        Run failed =
                run(
                        "crn-1",
                        "crn-1-29798190",
                        RunStatus.UNSUCCESSFUL,
                        DUE.plusMillis(1207),
                        DUE.plusSeconds(125),
                        new EndReason(2, "512Mi", 7L, true, true, "why"),
                        null);
        Run byHand =
                run(
                        "crn-1",
                        "another-form",
                        RunStatus.SUCCESSFUL,
                        DUE.plusSeconds(900),
                        DUE.plusSeconds(1300),
                        null,
                        "ops@acme");
        Run half = run("crn-1", "crn-1-7", RunStatus.CANCELED, null, READ.from(), null, null);
        Run running = run("crn-1", "crn-1-8", RunStatus.RUNNING, NOON, null, null, null);
        Slot slot = new Slot(DUE, SlotStatus.FAILED, failed, "exit code 2", byHand, true);
        Timeline.Version before =
                new Timeline.Version(
                        NOON.minus(Duration.ofDays(60)),
                        NOON.minus(Duration.ofDays(50)),
                        NOON.minus(Duration.ofDays(31)),
                        "58 10 * * *",
                        true);
        JobRecord first = record("crn-1", List.of(before), new Coverage(List.of(READ)), slot);
        JobRecord second = record("crn-2", List.of(), Coverage.NONE, null);
        FleetArchive archive = archive();
        archive.keepListing(NOON, List.of(first, second));
        archive.keepReading(
                first, reading(List.of(half, failed, byHand, running)), Duration.ofDays(20));

        FleetArchive.Kept kept = archive().load();

        assertThat(kept.asOf()).isEqualTo(NOON);
        assertThat(kept.retention()).isEqualTo(Duration.ofDays(20));
        assertThat(kept.jobs()).containsExactly(first, second);
        FleetArchive.History history = archive().history(new JobId("crn-1"));
        assertThat(history.runs()).containsExactly(half, failed, byHand, running);
        assertThat(history.switches())
                .containsExactly(new Timeline.Switch(DUE.minusSeconds(50), true));
        assertThat(history.deploys()).containsExactly(DUE.minusSeconds(9));
        assertThat(history.read().spans()).containsExactly(READ);
        assertThat(archive().history(new JobId("crn-2"))).isEqualTo(FleetArchive.History.NONE);
        assertThat(archive().usual(new JobId("crn-1"))).contains(first.usual());
        assertThat(archive().usual(new JobId("crn-9"))).isEmpty();
    }

    @Test
    void jobsThatAreGoneAreGoneWhereAllOfThemAre() throws Exception {
        archive().keepListing(NOON, List.of(record("crn-1", List.of(), Coverage.NONE, null)));
        archive().keepListing(NOON, List.of());
        assertThat(archive().load().jobs()).isEmpty();
    }

    @Test
    void theEndOfARunAndTheStartThatIsReadLaterBecomeOne() throws Exception {
        JobRecord job = record("crn-1", List.of(), Coverage.NONE, null);
        FleetArchive archive = archive();
        archive.keepListing(NOON, List.of(job));
        Instant end = DUE.plusSeconds(125);
        archive.keepReading(
                job,
                reading(
                        List.of(
                                run(
                                        "crn-1",
                                        "crn-1-7",
                                        RunStatus.SUCCESSFUL,
                                        null,
                                        end,
                                        null,
                                        null),
                                run(
                                        "crn-1",
                                        "crn-1-8",
                                        RunStatus.RUNNING,
                                        NOON,
                                        null,
                                        null,
                                        null))),
                Duration.ZERO);
        Run whole = run("crn-1", "crn-1-7", RunStatus.SUCCESSFUL, DUE, end, null, null);
        Run ended =
                run("crn-1", "crn-1-8", RunStatus.CANCELED, NOON, NOON.plusSeconds(5), null, "me");
        archive.keepReading(job, reading(List.of(whole, ended)), Duration.ZERO);

        assertThat(archive().history(new JobId("crn-1")).runs()).containsExactly(whole, ended);
    }

    @Test
    void theRunsOfAJobThatIsGoneStay() throws Exception {
        JobRecord gone = record("crn-1", List.of(), Coverage.NONE, null);
        JobRecord stays = record("crn-2", List.of(), Coverage.NONE, null);
        FleetArchive archive = archive();
        archive.keepListing(NOON, List.of(gone, stays));
        Run run = run("crn-1", "crn-1-7", RunStatus.SUCCESSFUL, DUE, NOON, null, null);
        archive.keepReading(gone, reading(List.of(run)), Duration.ZERO);
        archive.keepListing(NOON.plusSeconds(60), List.of(stays));

        FleetArchive.Kept kept = archive().load();
        assertThat(kept.jobs()).extracting(r -> r.job().id().value()).containsExactly("crn-2");
        assertThat(kept.asOf()).isEqualTo(NOON.plusSeconds(60));
        assertThat(archive().history(new JobId("crn-1")).runs()).containsExactly(run);
    }

    @Test
    void spansThatTouchAreOne() throws Exception {
        JobRecord job = record("crn-1", List.of(), Coverage.NONE, null);
        FleetArchive archive = archive();
        archive.keepListing(NOON, List.of(job));
        archive.keepReading(job, reading(List.of()), Duration.ZERO);
        Coverage.Span later = new Coverage.Span(NOON, NOON.plusSeconds(90));
        archive.keepReading(
                job,
                new FleetArchive.Reading(List.of(), List.of(), List.of(), later),
                Duration.ZERO);
        assertThat(archive().history(new JobId("crn-1")).read().spans())
                .containsExactly(new Coverage.Span(READ.from(), later.to()));
    }

    @Test
    void withoutAPlaceNothingIsKeptAndThatIsTold() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("store"), "a file, not a folder");
        LocalStore store =
                new LocalStore(
                        inTheWay.resolve("fleet.db"),
                        folder.resolve("native"),
                        InstantSource.fixed(NOON));
        open.add(store);
        FleetArchive archive = store.fleetArchive();
        JobRecord job = record("crn-1", List.of(), Coverage.NONE, null);
        assertThatThrownBy(() -> archive.keepListing(NOON, List.of(job)))
                .isInstanceOf(ArchiveProblem.class)
                .hasMessageStartingWith("Nothing can be kept on this computer");
        assertThatThrownBy(() -> archive.keepReading(job, reading(List.of()), Duration.ZERO))
                .isInstanceOf(ArchiveProblem.class);
        assertThatThrownBy(archive::load).isInstanceOf(ArchiveProblem.class);
        assertThatThrownBy(() -> archive.history(new JobId("crn-1")))
                .isInstanceOf(ArchiveProblem.class);
        assertThat(archive.usual(new JobId("crn-1"))).isEmpty();
    }

    /** A newer version of this program may know more statuses, and more of a run. */
    @Test
    void whatIsNotKnownHereCostsNothingElse() throws Exception {
        Run run =
                run(
                        "crn-1",
                        "crn-1-7",
                        RunStatus.UNSUCCESSFUL,
                        DUE,
                        NOON,
                        new EndReason(2, null, null, false, false, null),
                        null);
        JobRecord one =
                record(
                        "crn-1",
                        List.of(),
                        Coverage.NONE,
                        new Slot(DUE, SlotStatus.FAILED, run, "exit code 2", null, true));
        JobRecord other = record("crn-2", List.of(), Coverage.NONE, null);
        FleetArchive archive = archive();
        archive.keepListing(NOON, List.of(one, other));
        archive.keepReading(one, reading(List.of(run)), Duration.ZERO);
        open.getFirst()
                .write(
                        Durability.PROCESS,
                        connection -> {
                            try (var statement = connection.createStatement()) {
                                statement.execute(
                                        "UPDATE job SET slot_status = 'PARTLY', cells ="
                                                + " x'0000000163' WHERE id = 'crn-1'");
                                return statement.execute("UPDATE run SET detail = '<reason/>'");
                            }
                        });

        List<JobRecord> jobs = archive().load().jobs();

        assertThat(jobs).hasSize(2).contains(other);
        Slot slot = java.util.Objects.requireNonNull(jobs.getFirst().latest());
        assertThat(slot.status()).isEqualTo(SlotStatus.UNKNOWN);
        assertThat(jobs.getFirst().cells().get(0).status()).isEqualTo(SlotStatus.UNKNOWN);
        assertThat(archive().history(new JobId("crn-1")).runs())
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.status()).isEqualTo(RunStatus.UNSUCCESSFUL);
                    assertThat(kept.reason()).isNull();
                });
    }

    @Test
    void aDamagedOneIsBuiltAnew() throws Exception {
        Files.write(
                folder.resolve("fleet.db"),
                "this is no database, however long it may be "
                        .repeat(100)
                        .getBytes(StandardCharsets.UTF_8));
        FleetArchive archive = archive();
        JobRecord job = record("crn-1", List.of(), Coverage.NONE, null);
        archive.keepListing(NOON, List.of(job));
        assertThat(archive().load().jobs()).containsExactly(job);
        assertThat(open.getFirst().setAside()).isPresent();
    }

    @Test
    void aStretchOfTimeOfSeveralJobsIsReadAtOnce() throws Exception {
        FleetArchive archive = archive();
        for (String job : List.of("crn-1", "crn-2", "crn-3")) {
            List<Run> runs = new ArrayList<>();
            for (int day = 0; day < 10; day++) {
                Instant start = DUE.minus(Duration.ofDays(day));
                runs.add(
                        run(
                                job,
                                job + "-" + day,
                                RunStatus.SUCCESSFUL,
                                start,
                                start.plusSeconds(60),
                                null,
                                null));
            }
            archive.keepReading(
                    record(job, List.of(), new Coverage(List.of(READ)), null),
                    reading(runs),
                    Duration.ofDays(30));
        }
        var found =
                archive()
                        .histories(
                                List.of(new JobId("crn-1"), new JobId("crn-3"), new JobId("none")),
                                DUE.minus(Duration.ofDays(3)),
                                DUE.minus(Duration.ofDays(2)));
        assertThat(found).containsOnlyKeys(new JobId("crn-1"), new JobId("crn-3"));
        FleetArchive.History one =
                found.getOrDefault(new JobId("crn-3"), FleetArchive.History.NONE);
        assertThat(one.runs())
                .extracting(run -> run.id().value())
                .containsExactly("crn-3-3", "crn-3-2");
        assertThat(one.read()).isEqualTo(new Coverage(List.of(READ)));
        assertThat(one.switches()).hasSize(1);
        assertThat(archive().histories(List.of(), NOON, NOON)).isEmpty();
    }
}
