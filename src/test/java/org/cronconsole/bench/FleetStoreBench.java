package org.cronconsole.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.fleet.ArchiveProblem;
import org.cronconsole.fleet.FleetArchive;
import org.cronconsole.store.LocalStore;
import org.cronconsole.store.LocalStores;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;

/**
 * Fills a local store with 10,000 jobs of 90 days with two runs each, and prints as JSON how long
 * it takes a new process to have all rows of the fleet from it, and how large it is.
 */
final class FleetStoreBench {

    /**
     * Rows from the store in less than this, of one core, or the window is not there in a second.
     */
    private static final long MOST_MILLIS = 1000;

    private FleetStoreBench() {}

    public static void main(String[] args) throws IOException, ArchiveProblem {
        Path folder = Files.createTempDirectory("fleet-bench");
        LocalStores stores = new LocalStores(folder, InstantSource.fixed(BenchFleet.NOW));
        URI host = URI.create("https://api.render.com/v1");
        long begun = System.nanoTime();
        try (LocalStore store = stores.of(host, BenchFleet.WORKSPACE)) {
            BenchFleet.fill(store.fleetArchive());
        }
        long filled = millisSince(begun);
        ObjectNode report = new ObjectMapper().createObjectNode();
        begun = System.nanoTime();
        long cpu = cpuMillis();
        boolean ok;
        try (LocalStore store = stores.of(host, BenchFleet.WORKSPACE)) {
            FleetArchive archive = store.fleetArchive();
            int jobs = archive.load().jobs().size();
            long first = millisSince(begun);
            long firstCpu = cpuMillis() - cpu;
            begun = System.nanoTime();
            archive.load();
            long again = millisSince(begun);
            begun = System.nanoTime();
            int runs = archive.history(BenchFleet.job(BenchFleet.JOBS / 2)).runs().size();
            long micros = (System.nanoTime() - begun) / 1000;
            ok = jobs == BenchFleet.JOBS && runs == BenchFleet.RUNS && firstCpu < MOST_MILLIS;
            report.put("jobs", jobs)
                    .put("runs", BenchFleet.JOBS * BenchFleet.RUNS)
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
}
