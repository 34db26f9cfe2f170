package org.cronconsole.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.fault.Failure;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.fault.RemoteService;
import org.cronconsole.fleet.FleetService;
import org.cronconsole.fleet.MemoryArchive;
import org.cronconsole.id.JobId;
import org.cronconsole.id.RunId;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.JobLister;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.render.FakeRender;
import org.cronconsole.render.JobEvents;
import org.cronconsole.render.RenderApi;
import org.cronconsole.render.RunEvent;
import org.cronconsole.render.RunEvent.EndReason;
import org.cronconsole.run.RunService;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.ui.kit.WordFilter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CancellationException;

class HistoryServiceTest {
    /** A Monday; the jobs start at 5:58 in Chicago, but on Sundays. */
    private static final Instant DUE = Instant.parse("2026-11-23T11:58:00Z");

    private static final Failure NO_ANSWER =
            new Failure(RemoteService.RENDER, "GET /x", 500, null, null, false);

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final HistoryPeriod WEEK = HistoryPeriod.last(Duration.ofDays(7));

    private final List<JobId> asked = new ArrayList<>();
    private volatile @Nullable JobId broken;
    private final FakeRender render =
            new FakeRender() {
                @Override
                public JobEvents events(JobId job, Instant from, Instant to) {
                    synchronized (asked) {
                        asked.add(job);
                    }
                    if (job.equals(broken)) {
                        throw new GatewayException.Unexpected("It is broken.", NO_ANSWER, null);
                    }
                    return super.events(job, from, to);
                }

                @Override
                public RenderApi inBackground() {
                    return this;
                }
            };
    private final MemoryArchive archive = new MemoryArchive();
    private final HistoryService history = service();

    @TempDir Path folder;

    /** Another start of the program, with the same archive. */
    private HistoryService service() {
        return new HistoryService(
                new FleetService(
                        new JobLister(
                                render,
                                FakeRender.WORKSPACE,
                                new EnvGroupRegistry(
                                        render, FakeRender.WORKSPACE, () -> FakeRender.NOW)),
                        new RunService(render, () -> FakeRender.NOW),
                        archive));
    }

    private void know(HistoryService service) {
        WallClock morning = new WallClock(LocalTime.of(5, 58), CHICAGO, Weekdays.parse("MON-SAT"));
        service.know(
                render.services.values().stream()
                        .map(each -> CronJob.of(each, each.name().endsWith(" AM") ? morning : null))
                        .toList());
    }

    private JobId job(String id, String name) {
        return render.add(id, name, "58 11 * * 1-6").id();
    }

    private void ran(
            JobId job, Instant start, Duration took, String status, @Nullable EndReason why) {
        RunId id = new RunId(job.value() + "-" + start.getEpochSecond());
        render.addEvents(
                job,
                new RunEvent.Started(id, start),
                new RunEvent.Ended(id, start.plus(took), status, why, null));
    }

    /** Two weeks of both halves; the AM failed on Monday, missed Friday; a run by hand. */
    private void twoWeeks() {
        JobId am = job("crn-am", "Joliet Kia AM");
        JobId pm = job("crn-pm", "Joliet Kia PM");
        JobId extra = job("crn-x", "Joliet Kia inventory");
        job("crn-o", "nightly report");
        for (int day = 14; day >= 0; day--) {
            Instant due = DUE.minus(Duration.ofDays(day));
            if (due.atZone(CHICAGO).getDayOfWeek().getValue() == 7) {
                continue;
            }
            if (day != 3) {
                boolean failed = day == 0;
                ran(
                        am,
                        due.plusSeconds(9),
                        Duration.ofMinutes(5),
                        failed ? "unsuccessful" : "successful",
                        failed ? new EndReason(2, null, null, false, false, null) : null);
            }
            ran(pm, due.plusSeconds(20), Duration.ofMinutes(8), "successful", null);
            ran(extra, due.plusSeconds(30), Duration.ofMinutes(1), "successful", null);
        }
        ran(am, DUE.plusSeconds(3600), Duration.ofMinutes(6), "successful", null);
    }

    /** What went wrong with one is told, but the others are read all the same. */
    @Test
    void oneJobThatCannotBeReadKeepsNoOtherFromItsPast() {
        twoWeeks();
        List<JobId> more = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            more.add(job("crn-more" + i, "Joliet Kia extra " + i));
        }
        know(history);
        broken = new JobId("crn-am");
        assertThatThrownBy(() -> history.read(joliet(WEEK), false, step -> {}))
                .isInstanceOf(GatewayException.Unexpected.class);
        List<String> known = words(history.page(joliet(WEEK), 100));
        assertThat(known).contains("Joliet Kia PM successful", "Joliet Kia inventory successful");
        assertThat(asked).containsAll(more);
    }

    private static HistoryService.Query query(HistoryScope scope, HistoryPeriod period) {
        return new HistoryService.Query(scope, period, HistoryFilter.ALL, ZoneOffset.UTC);
    }

    private static HistoryService.Query joliet(HistoryPeriod period) {
        return query(new HistoryScope.OfDealership("Joliet Kia"), period);
    }

    private static List<String> words(HistoryPage page) {
        return page.rows().stream()
                .map(row -> row.place().job().name() + " " + row.status().word())
                .toList();
    }

    @Test
    void aDealershipsHistoryIsThatOfAllItsJobsWithTheStartsThatHadNoRun() {
        twoWeeks();
        know(history);
        HistoryService.Query query = joliet(WEEK);
        HistoryPage before = history.page(query, 1000);
        assertThat(before.jobs()).isEqualTo(3);
        assertThat(before.rows()).isNotEmpty().allMatch(row -> row.run() == null);
        assertThat(before.gaps().starts()).isEqualTo(before.rows().size());
        assertThat(before.gaps().requests()).isEqualTo(3);
        assertThat(before.gaps().readTo()).isNull();

        history.read(query, false, step -> {});
        assertThat(asked).hasSize(3).doesNotContain(new JobId("crn-o"));
        HistoryPage page = history.page(query, 1000);
        assertThat(page.gaps().requests()).isZero();
        assertThat(page.gaps().starts()).isZero();
        assertThat(page.gaps().readTo()).isEqualTo(FakeRender.NOW);
        assertThat(words(page))
                .startsWith("Joliet Kia AM successful", "Joliet Kia inventory successful");
        assertThat(page.rows()).hasSize(3 * 6 + 1);
        assertThat(page.rows())
                .filteredOn(row -> row.status() == HistoryStatus.MISSED)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.expectedAt()).contains(DUE.minus(Duration.ofDays(3)));
                    assertThat(row.reason()).contains("no start within 15 min");
                    assertThat(row.place().zone()).isEqualTo(CHICAGO);
                });
        assertThat(page.rows())
                .filteredOn(row -> row.slot() == null)
                .as("the run by hand belongs to no start")
                .hasSize(1);
        assertThat(page.reasons())
                .extracting(HistoryPage.Reason::words)
                .containsExactly("exit code 2", "no start within 15 min");
        assertThat(page.rows())
                .filteredOn(row -> row.place().job().name().endsWith("inventory"))
                .allSatisfy(row -> assertThat(row.place().zone()).isEqualTo(CHICAGO));

        asked.clear();
        history.read(query, false, step -> {});
        assertThat(asked).as("what came since").hasSize(3);
        asked.clear();
        history.read(query, true, step -> {});
        assertThat(asked).as("nothing is lacking").isEmpty();
    }

    @Test
    void whatWasReadOnceIsThereAtTheNextStartWithoutAsking() {
        twoWeeks();
        know(history);
        history.read(joliet(HistoryPeriod.last(Duration.ofDays(10))), false, step -> {});
        HistoryService next = service();
        know(next);
        asked.clear();
        assertThat(words(next.page(joliet(WEEK), 1000)))
                .isEqualTo(words(history.page(joliet(WEEK), 1000)));
        assertThat(asked).isEmpty();
    }

    @Test
    void daysAreThoseOfTheDealershipAndAPageHoldsTheNewest() {
        twoWeeks();
        know(history);
        history.read(joliet(WEEK), false, step -> {});
        LocalDate friday = LocalDate.parse("2026-11-20");
        HistoryPage day = history.page(joliet(HistoryPeriod.days(friday, friday)), 1000);
        assertThat(words(day))
                .containsExactly(
                        "Joliet Kia inventory successful",
                        "Joliet Kia PM successful",
                        "Joliet Kia AM missed");
        HistoryPage two = history.page(joliet(WEEK), 2);
        assertThat(two.rows()).hasSize(2);
        assertThat(two.matching()).isEqualTo(19);
        assertThat(two.whole()).isFalse();
    }

    @Test
    void rowsAreNarrowedByStatusAndWords() {
        twoWeeks();
        know(history);
        history.read(joliet(WEEK), false, step -> {});
        HistoryService.Query wrong =
                joliet(WEEK)
                        .with(
                                new HistoryFilter(
                                        EnumSet.of(
                                                HistoryStatus.UNSUCCESSFUL, HistoryStatus.MISSED),
                                        text -> true));
        assertThat(words(history.page(wrong, 1000)))
                .containsExactly("Joliet Kia AM unsuccessful", "Joliet Kia AM missed");
        HistoryService.Query exit =
                joliet(WEEK)
                        .with(
                                new HistoryFilter(
                                        EnumSet.allOf(HistoryStatus.class),
                                        text -> WordFilter.matches(text, "code 2 am")));
        assertThat(words(history.page(exit, 1000))).containsExactly("Joliet Kia AM unsuccessful");
    }

    @Test
    void ofAllJobsNobodyIsAskedUnlessThatIsWanted() {
        twoWeeks();
        know(history);
        HistoryPage all = history.page(query(new HistoryScope.All(), WEEK), 1000);
        assertThat(all.jobs()).isEqualTo(4);
        assertThat(asked).isEmpty();
        assertThat(all.gaps().jobs()).isEqualTo(4);
        history.read(query(new HistoryScope.All(), WEEK), true, step -> {});
        assertThat(asked).hasSize(4);
        assertThat(history.page(query(new HistoryScope.All(), WEEK), 1000).gaps().jobs()).isZero();
    }

    @Test
    void aFileIsNamedForTheDaysThatWereChosen() {
        twoWeeks();
        know(history);
        HistoryExport export = new HistoryExport(history);
        LocalDate today = LocalDate.ofInstant(FakeRender.NOW, ZoneOffset.UTC);
        LocalDate monday = today.minusDays(7);
        // The last day may end after now, or have ended elsewhere.
        for (LocalDate end : List.of(monday, today, today.plusDays(1))) {
            assertThat(export.fileName(joliet(HistoryPeriod.days(monday, end))))
                    .isEqualTo("runs-joliet-kia-" + monday + "-to-" + end + ".csv");
        }
        // The fields tell the days of a range on the clock of whoever asks, not on the jobs'.
        ZoneId ahead = ZoneId.of("Pacific/Kiritimati");
        LocalDate there = LocalDate.ofInstant(FakeRender.NOW, ahead);
        HistoryService.Query asked =
                new HistoryService.Query(
                        new HistoryScope.OfDealership("Joliet Kia"),
                        WEEK,
                        HistoryFilter.ALL,
                        ahead);
        assertThat(there).isAfter(LocalDate.ofInstant(FakeRender.NOW, CHICAGO));
        assertThat(export.fileName(asked))
                .isEqualTo("runs-joliet-kia-" + there.minusDays(7) + "-to-" + there + ".csv");
    }

    @Test
    void aFileHoldsEveryRowWithBothTimesAndBelongsToThePersonAlone() throws IOException {
        twoWeeks();
        know(history);
        history.read(joliet(WEEK), false, step -> {});
        HistoryExport export = new HistoryExport(history);
        assertThat(export.fileName(joliet(WEEK)))
                .isEqualTo("runs-joliet-kia-2026-11-16-to-2026-11-23.csv");
        Path file = folder.resolve("runs.csv");
        HistoryExport.Written written = export.write(joliet(WEEK), file, false, count -> {});
        assertThat(written.rows()).isEqualTo(19);
        assertThat(written.unknown()).isZero();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(20);
        assertThat(lines.getFirst()).isEqualTo("\uFEFF" + String.join(",", HistoryCsv.COLUMNS));
        assertThat(lines)
                .contains(
                        "Joliet Kia,AM,Joliet Kia AM,crn-am,unsuccessful,2026-11-23T11:58:00Z,"
                                + "2026-11-23T05:58:00-06:00,2026-11-23T11:58:09Z,"
                                + "2026-11-23T05:58:09-06:00,2026-11-23T12:03:09Z,"
                                + "2026-11-23T06:03:09-06:00,America/Chicago,300,scheduled,"
                                + "exit code 2,,crn-am-1795435089",
                        "Joliet Kia,AM,Joliet Kia AM,crn-am,missed,2026-11-20T11:58:00Z,"
                                + "2026-11-20T05:58:00-06:00,,,,,America/Chicago,,,"
                                + "no start within 15 min,,");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        assertThatThrownBy(() -> export.write(joliet(WEEK), file, false, count -> {}))
                .isInstanceOfSatisfying(
                        HistoryFileProblem.class,
                        problem ->
                                assertThat(problem.kind())
                                        .isEqualTo(HistoryFileProblem.Kind.THERE_ALREADY));
        assertThat(Files.readAllLines(file)).isEqualTo(lines);
        LocalDate monday = LocalDate.parse("2026-11-23");
        export.write(joliet(HistoryPeriod.days(monday, monday)), file, true, count -> {});
        assertThat(Files.readAllLines(file)).hasSize(5);
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
        assertThatThrownBy(() ->
                        export.write(
                                joliet(WEEK), folder.resolve("none/runs.csv"), false, count -> {}))
                .hasMessageContaining("There is no folder");
        assertThatThrownBy(() -> export.write(joliet(WEEK), folder, true, count -> {}))
                .hasMessageContaining("is a folder");
    }

    @Test
    void aFileHoldsNoFormulaAndNoSecret() throws IOException {
        JobId job = render.add("crn-f", "=cmd AM", "58 11 * * 1-6").id();
        ran(
                job,
                DUE.plusSeconds(5),
                Duration.ofMinutes(1),
                "unsuccessful",
                new EndReason(
                        null, null, null, false, false, "@SUM(A1) token=rnd_abcdefgh12345678"));
        know(history);
        HistoryService.Query query = query(new HistoryScope.OfJob(job, "=cmd AM"), WEEK);
        history.read(query, false, step -> {});
        Path file = folder.resolve("runs.csv");
        new HistoryExport(history).write(query, file, false, count -> {});
        String text = Files.readString(file);
        assertThat(text)
                .contains("\n'=cmd,AM,'=cmd AM,")
                .contains(",'@SUM(A1)")
                .doesNotContain("abcdefgh12345678");
    }

    @Test
    void whatCouldNotBeReadIsSaidWhateverTheFilter() {
        twoWeeks();
        know(history);
        HistoryFilter failures =
                new HistoryFilter(EnumSet.of(HistoryStatus.UNSUCCESSFUL), text -> true);
        HistoryExport.Written written =
                new HistoryExport(history)
                        .write(
                                joliet(WEEK).with(failures),
                                folder.resolve("runs.csv"),
                                false,
                                count -> {});
        assertThat(written.rows()).isZero();
        assertThat(written.unknown())
                .isEqualTo(history.page(joliet(WEEK), 1).gaps().starts())
                .isPositive();
    }

    @Test
    void whoIsInterruptedLeavesNoFile() throws IOException {
        twoWeeks();
        know(history);
        Path file = folder.resolve("runs.csv");
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() ->
                            new HistoryExport(history)
                                    .write(joliet(WEEK), file, false, count -> {}))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatRenderKeptNoMoreWhenItWasReadIsUnknownForGoodAndNotMissed() {
        JobId job = job("crn-new", "Aurora Honda AM");
        ran(job, DUE.plusSeconds(5), Duration.ofMinutes(4), "successful", null);
        know(history);
        HistoryService.Query query = query(new HistoryScope.OfDealership("Aurora Honda"), WEEK);
        history.read(query, false, step -> {});
        HistoryPage page = history.page(query, 1000);
        assertThat(page.gaps().requests()).isZero();
        assertThat(page.rows())
                .filteredOn(row -> row.status() == HistoryStatus.UNKNOWN)
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.reason()).contains("Render kept no events of it any more"));
        assertThat(page.rows().getFirst().status()).isEqualTo(HistoryStatus.SUCCESSFUL);
    }
}
