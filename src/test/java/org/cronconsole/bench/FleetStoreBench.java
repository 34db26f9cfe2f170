package org.cronconsole.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.fleet.ArchiveProblem;
import org.cronconsole.fleet.Cells;
import org.cronconsole.fleet.FleetArchive;
import org.cronconsole.fleet.FleetJob;
import org.cronconsole.fleet.JobRecord;
import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.run.Coverage;
import org.cronconsole.run.Run;
import org.cronconsole.run.RunStatus;
import org.cronconsole.run.RunTrigger;
import org.cronconsole.run.Slot;
import org.cronconsole.run.SlotStatus;
import org.cronconsole.run.Timeline;
import org.cronconsole.run.TypicalLength;
import org.cronconsole.store.LocalStore;
import org.cronconsole.store.LocalStores;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fills a local store with 10,000 jobs of 90 days with two runs each, and prints as JSON how long
 * it takes a new process to have all rows of the fleet from it, and how large it is.
 */
final class FleetStoreBench {
    private static final int JOBS = 10_000;
    private static final int RUNS = 180;
    static final Instant NOW = Instant.parse("2026-11-23T21:30:00Z");
    static final WorkspaceId WORKSPACE = new WorkspaceId("tea-bench");
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    /**
     * Rows from the store in less than this, of one core, or the window is not there in a second.
     */
    private static final long MOST_MILLIS = 1000;

    private FleetStoreBench() {}

    public static void main(String[] args) throws IOException, ArchiveProblem {
        Path folder = Files.createTempDirectory("fleet-bench");
        LocalStores stores = new LocalStores(folder, InstantSource.fixed(NOW));
        URI host = URI.create("https://api.render.com/v1");
        long begun = System.nanoTime();
        try (LocalStore store = stores.of(host, WORKSPACE)) {
            fill(store.fleetArchive());
        }
        long filled = millisSince(begun);
        ObjectNode report = new ObjectMapper().createObjectNode();
        begun = System.nanoTime();
        long cpu = cpuMillis();
        boolean ok;
        try (LocalStore store = stores.of(host, WORKSPACE)) {
            FleetArchive archive = store.fleetArchive();
            int jobs = archive.load().jobs().size();
            long first = millisSince(begun);
            long firstCpu = cpuMillis() - cpu;
            begun = System.nanoTime();
            archive.load();
            long again = millisSince(begun);
            begun = System.nanoTime();
            int runs = archive.history(job(JOBS / 2)).runs().size();
            long micros = (System.nanoTime() - begun) / 1000;
            ok = jobs == JOBS && runs == RUNS && firstCpu < MOST_MILLIS;
            report.put("jobs", jobs)
                    .put("runs", JOBS * RUNS)
                    .put("fillMillis", filled)
                    .put("openAndLoadMillis", first)
                    .put("openAndLoadCpuMillis", firstCpu)
                    .put("most", MOST_MILLIS)
                    .put("loadAgainMillis", again)
                    .put("historyOfOneMicros", micros);
        }
        report.put("mebibytes", size(folder) / (1024 * 1024)).put("ok", ok);
        System.out.println(report.toPrettyString());
        System.exit(ok ? 0 : 1);
    }

    private static long cpuMillis() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    }

    private static long millisSince(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("store"))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static JobId job(int number) {
        return new JobId("crn-%020d".formatted(number));
    }

    private static void fill(FleetArchive archive) throws ArchiveProblem {
        fill(archive, JOBS);
    }

    /** So many jobs, of 90 days each with two runs. */
    static void fill(FleetArchive archive, int count) throws ArchiveProblem {
        List<JobRecord> jobs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            jobs.add(record(i));
        }
        archive.keepListing(NOW, jobs);
        Coverage.Span read = new Coverage.Span(NOW.minus(HALF_A_DAY.multipliedBy(RUNS)), NOW);
        for (JobRecord job : jobs) {
            List<Run> runs = new ArrayList<>();
            for (int i = 0; i < RUNS; i++) {
                runs.add(run(job.job().id(), i));
            }
            archive.keepReading(
                    job,
                    new FleetArchive.Reading(runs, List.of(), List.of(), read),
                    Duration.ofDays(90));
        }
    }

    private static Run run(JobId job, int back) {
        Instant start = NOW.minus(HALF_A_DAY.multipliedBy(back)).minusSeconds(30_000);
        return new Run(
                new RunId(job.value() + "-" + start.getEpochSecond() / 60),
                job,
                RunStatus.SUCCESSFUL,
                start.plusMillis(1234),
                start.plusSeconds(500),
                RunTrigger.UNKNOWN,
                null,
                null);
    }

    private static JobRecord record(int number) {
        JobId id = job(number);
        Instant made = NOW.minus(Duration.ofDays(200));
        ByteBuffer cells = ByteBuffer.allocate(RUNS * 5);
        for (int i = RUNS - 1; i >= 0; i--) {
            cells.putInt((int) (run(id, i).at().getEpochSecond() / 60))
                    .put((byte) SlotStatus.OK.ordinal());
        }
        FleetJob job =
                new FleetJob(
                        id,
                        "Dealer " + number + " AM",
                        WORKSPACE,
                        false,
                        "58 11,23 * * *",
                        null,
                        "https://github.com/acme-auto/vauto-sync@main",
                        NOW.minusSeconds(29_500),
                        made,
                        made,
                        "https://dashboard.render.com/cron/" + id);
        return new JobRecord(
                job,
                List.of(new Timeline.Version(made, NOW, job.schedule(), false)),
                new Slot(NOW.minusSeconds(30_000), SlotStatus.OK, run(id, 0), null, null, true),
                true,
                Cells.ofBytes(cells.array()),
                new TypicalLength(Duration.ofSeconds(480), Duration.ofSeconds(500), 60),
                Coverage.of(NOW.minus(HALF_A_DAY.multipliedBy(RUNS)), NOW),
                NOW,
                false,
                null);
    }
}
