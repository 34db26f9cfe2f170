package org.cronconsole.bench;

import org.cronconsole.fleet.ArchiveProblem;
import org.cronconsole.fleet.Cells;
import org.cronconsole.fleet.FleetArchive;
import org.cronconsole.fleet.FleetJob;
import org.cronconsole.fleet.JobRecord;
import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.id.WorkspaceId;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.RenderService;
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

import java.nio.ByteBuffer;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * 5,000 dealerships with a morning and an afternoon job, 90 days of two runs a day each; one job in
 * forty failed at its latest start.
 */
final class BenchFleet {
    static final int JOBS = 10_000;
    static final int RUNS = 180;
    static final Instant NOW = Instant.parse("2026-11-23T21:30:00Z");
    static final WorkspaceId WORKSPACE = FakeRender.WORKSPACE;

    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final Instant MADE = NOW.minus(Duration.ofDays(200));
    private static final String LINE = "10 1,13 * * *";

    /** The latest start that was due, by that line. */
    private static final Instant DUE = Instant.parse("2026-11-23T13:10:00Z");

    private static final List<ZoneId> ZONES =
            List.of(
                    ZoneId.of("America/New_York"),
                    ZoneId.of("America/Chicago"),
                    ZoneId.of("America/Denver"),
                    ZoneId.of("America/Los_Angeles"));

    private static final List<String> BRANDS =
            List.of("Honda", "Kia", "Ford", "Toyota", "Chevrolet", "Hyundai", "Nissan", "Subaru");

    private BenchFleet() {}

    static JobId job(int number) {
        return new JobId(String.format(Locale.ROOT, "crn-%020d", number));
    }

    /** The name of a dealership, by its number from zero. */
    static String dealership(int number) {
        return String.format(
                Locale.ROOT, "Town %04d %s", number, BRANDS.get(number % BRANDS.size()));
    }

    private static String name(int number) {
        return dealership(number / 2) + (number % 2 == 0 ? " AM" : " PM");
    }

    private static boolean failed(int number) {
        return number % 40 == 7;
    }

    static void fill(FleetArchive archive) throws ArchiveProblem {
        List<JobRecord> jobs = new ArrayList<>();
        for (int i = 0; i < JOBS; i++) {
            jobs.add(record(i));
        }
        archive.keepListing(NOW, jobs);
        Coverage.Span read = new Coverage.Span(NOW.minus(Duration.ofDays(91)), NOW);
        for (int i = 0; i < JOBS; i++) {
            List<Run> runs = new ArrayList<>();
            for (int back = 0; back < RUNS; back++) {
                runs.add(run(i, back));
            }
            archive.keepReading(
                    jobs.get(i),
                    new FleetArchive.Reading(runs, List.of(), List.of(), read),
                    Duration.ofDays(91));
        }
    }

    /**
     * Render that lists the same jobs, and knows no more than is kept.
     *
     * @param answers it does not answer before
     */
    static FakeRender render(CountDownLatch answers) {
        FakeRender render =
                new FakeRender() {
                    @Override
                    public void cronJobs(
                            WorkspaceId workspace, Consumer<List<RenderService>> eachPage) {
                        try {
                            answers.await();
                        } catch (InterruptedException nobodyWaits) {
                            throw new CancellationException("nobody waits");
                        }
                        super.cronJobs(workspace, eachPage);
                    }

                    @Override
                    public org.cronconsole.render.RenderApi inBackground() {
                        return this;
                    }
                };
        for (int i = 0; i < JOBS; i++) {
            RenderService made = render.add(job(i).value(), name(i), LINE);
            render.services.put(
                    made.id(),
                    new RenderService(
                            made.id(),
                            made.name(),
                            made.type(),
                            made.workspace(),
                            false,
                            List.of(),
                            LINE,
                            made.runtime(),
                            made.plan(),
                            made.region(),
                            made.repo(),
                            made.branch(),
                            true,
                            "",
                            "",
                            failed(i) ? null : run(i, 0).endedAt(),
                            MADE,
                            MADE,
                            made.dashboardUrl()));
        }
        return render;
    }

    private static Run run(int number, int back) {
        JobId job = job(number);
        Instant start = DUE.minus(HALF_A_DAY.multipliedBy(back));
        boolean failed = back == 0 && failed(number) || (back * 31 + number) % 97 == 0;
        return new Run(
                new RunId(job.value() + "-" + start.getEpochSecond() / 60),
                job,
                failed ? RunStatus.UNSUCCESSFUL : RunStatus.SUCCESSFUL,
                start.plusMillis(1234),
                start.plusSeconds(300 + number % 400),
                RunTrigger.SCHEDULED,
                failed ? new EndReason(2, null, null, false, false, null) : null,
                null);
    }

    private static JobRecord record(int number) {
        JobId id = job(number);
        ByteBuffer cells = ByteBuffer.allocate(RUNS * 5);
        for (int i = RUNS - 1; i >= 0; i--) {
            boolean failed = run(number, i).status() == RunStatus.UNSUCCESSFUL;
            SlotStatus became = failed ? SlotStatus.FAILED : SlotStatus.OK;
            cells.putInt((int) (DUE.minus(HALF_A_DAY.multipliedBy(i)).getEpochSecond() / 60))
                    .put((byte) became.ordinal());
        }
        FleetJob job =
                new FleetJob(
                        id,
                        name(number),
                        WORKSPACE,
                        false,
                        LINE,
                        new WallClock(
                                LocalTime.of(7, 10),
                                ZONES.get(number / 2 % ZONES.size()),
                                EnumSet.allOf(DayOfWeek.class)),
                        "https://github.com/acme-auto/vauto-sync@main",
                        failed(number) ? null : run(number, 0).endedAt(),
                        MADE,
                        MADE,
                        "https://dashboard.render.com/cron/" + id);
        Slot latest =
                new Slot(
                        DUE,
                        failed(number) ? SlotStatus.FAILED : SlotStatus.OK,
                        run(number, 0),
                        failed(number) ? "exit code 2" : null,
                        null,
                        true);
        return new JobRecord(
                job,
                List.of(new Timeline.Version(MADE, MADE, NOW, job.schedule(), false)),
                latest,
                true,
                Cells.ofBytes(cells.array()),
                new TypicalLength(Duration.ofSeconds(480), Duration.ofSeconds(500), 60),
                Coverage.of(NOW.minus(Duration.ofDays(91)), NOW),
                NOW,
                false,
                failed(number) ? new JobRecord.Broken(DUE, null, null) : null);
    }
}
