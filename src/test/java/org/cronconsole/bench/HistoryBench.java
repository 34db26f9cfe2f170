package org.cronconsole.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.fleet.ArchiveProblem;
import org.cronconsole.fleet.FleetService;
import org.cronconsole.history.HistoryExport;
import org.cronconsole.history.HistoryFilter;
import org.cronconsole.history.HistoryPage;
import org.cronconsole.history.HistoryPeriod;
import org.cronconsole.history.HistoryScope;
import org.cronconsole.history.HistoryService;
import org.cronconsole.history.HistoryStatus;
import org.cronconsole.job.JobLister;
import org.cronconsole.registry.EnvGroupRegistry;
import org.cronconsole.render.FakeRender;
import org.cronconsole.run.RunService;
import org.cronconsole.store.LocalStore;
import org.cronconsole.store.LocalStores;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.function.IntSupplier;

/**
 * Fills a local store with 10,000 jobs of 90 days with two runs each, and prints as JSON how long
 * the pages of the run history take, and a whole export.
 */
final class HistoryBench {
    /** As many rows as the window holds. */
    private static final int PAGE = 20_000;

    private HistoryBench() {}

    public static void main(String[] args) throws IOException, ArchiveProblem {
        Path folder = Files.createTempDirectory("history-bench");
        InstantSource clock = InstantSource.fixed(BenchFleet.NOW);
        LocalStores stores = new LocalStores(folder, clock);
        URI host = URI.create("https://api.render.com/v1");
        ObjectNode report = new ObjectMapper().createObjectNode();
        try (LocalStore store = stores.of(host, BenchFleet.WORKSPACE)) {
            BenchFleet.fill(store.fleetArchive());
        }
        try (LocalStore store = stores.of(host, BenchFleet.WORKSPACE)) {
            FakeRender render = new FakeRender();
            HistoryService history =
                    new HistoryService(
                            new FleetService(
                                    new JobLister(
                                            render,
                                            BenchFleet.WORKSPACE,
                                            new EnvGroupRegistry(
                                                    render, BenchFleet.WORKSPACE, clock)),
                                    new RunService(render, clock),
                                    store.fleetArchive()));
            timed(report, "load", () -> history.jobs(new HistoryScope.All()));
            for (int turn = 1; turn <= 2; turn++) {
                for (int days : new int[] {1, 7, 90}) {
                    timed(
                            report,
                            "all" + days + "Days" + turn,
                            () -> page(history, new HistoryScope.All(), days, HistoryFilter.ALL));
                }
                timed(
                        report,
                        "all90DaysFailed" + turn,
                        () ->
                                page(
                                        history,
                                        new HistoryScope.All(),
                                        90,
                                        new HistoryFilter(
                                                EnumSet.of(HistoryStatus.UNSUCCESSFUL),
                                                text -> text.contains("exit"))));
                timed(
                        report,
                        "dealership90Days" + turn,
                        () ->
                                page(
                                        history,
                                        new HistoryScope.OfDealership(BenchFleet.dealership(77)),
                                        90,
                                        HistoryFilter.ALL));
            }
            Path file = folder.resolve("all.csv");
            timed(
                    report,
                    "exportAll90Days",
                    () ->
                            new HistoryExport(history)
                                    .write(
                                            query(new HistoryScope.All(), 90, HistoryFilter.ALL),
                                            file,
                                            false,
                                            count -> {})
                                    .rows());
            report.put("exportMebibytes", Files.size(file) / (1024 * 1024));
        }
        System.out.println(report.toPrettyString());
        System.exit(0);
    }

    private static HistoryService.Query query(HistoryScope scope, int days, HistoryFilter filter) {
        return new HistoryService.Query(
                scope, HistoryPeriod.last(Duration.ofDays(days)), filter, ZoneOffset.UTC);
    }

    private static int page(
            HistoryService history, HistoryScope scope, int days, HistoryFilter filter) {
        HistoryPage page = history.page(query(scope, days, filter), PAGE);
        return page.matching();
    }

    private static void timed(ObjectNode report, String name, IntSupplier work) {
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long begun = System.nanoTime();
        int rows = work.getAsInt();
        report.putObject(name)
                .put("rows", rows)
                .put("millis", (System.nanoTime() - begun) / 1_000_000)
                .put(
                        "cpuMillis",
                        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu)
                                / 1_000_000);
    }
}
