package org.cronconsole.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.cronconsole.fleet.ArchiveProblem;
import org.cronconsole.render.FakeRender;
import org.cronconsole.store.LocalStore;
import org.cronconsole.store.LocalStores;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The fleet's screen with 5,000 dealerships of two jobs and 90 days, from the store, beside a bare
 * {@link TableView} of as many rows and columns of plain text: from nothing to first rows, typing a
 * filter, sorting, scrolling, and what a minute's passing costs. Prints JSON; ends with 1 where the
 * screen stutters.
 */
final class FleetScreenBench {
    private static final int ROUNDS = 5;
    private static final int FRAMES = 200;

    /** Pixels of a frame while the wheel is turned: nearly three rows. */
    private static final double WHEEL = 120;

    private static final List<String> TYPED =
            List.of("t", "to", "tow", "town 1", "town 12", "town 12 k", "failed", "fail", "");

    /** A frame of 30 in a second. */
    private static final double MOST_PULSE_MILLIS = 33;

    /** What a person does not feel as waiting. */
    private static final double MOST_WAIT_MILLIS = 100;

    private final ScreenMeter meter = ScreenMeter.start();
    private final ObjectNode report = new ObjectMapper().createObjectNode();
    private final Path folder;
    private final CountDownLatch answers = new CountDownLatch(1);
    private final FakeRender render = BenchFleet.render(answers);
    private volatile Instant now = BenchFleet.NOW;

    private FleetScreenBench(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException, ArchiveProblem {
        FleetScreenBench bench = new FleetScreenBench(Files.createTempDirectory("fleet-screen"));
        boolean ok = bench.run();
        System.out.println(bench.report.put("ok", ok).toPrettyString());
        System.exit(ok ? 0 : 1);
    }

    private LocalStore store() {
        return new LocalStores(folder, () -> now)
                .of(URI.create("https://api.render.com/v1"), BenchFleet.WORKSPACE);
    }

    private boolean run() throws IOException, ArchiveProblem {
        try (LocalStore store = store()) {
            BenchFleet.fill(store.fleetArchive());
        }
        report.put("jobs", BenchFleet.JOBS)
                .put("runs", BenchFleet.JOBS * BenchFleet.RUNS)
                .put("storeMebibytes", size() / (1024 * 1024));
        List<ScreenMeter.Took> bare = new ArrayList<>();
        List<ScreenMeter.Took> fleet = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            bare.add(first(BareTable::new).took());
            First<BenchScreen> shown = first(this::screen);
            fleet.add(shown.took());
            shown.made().close();
        }
        ratio("firstRowsOfANewProcess", fleet.getFirst().cpuMillis(), bare.getFirst().cpuMillis());
        ratio("firstRows", median(fleet, true), median(bare, true));
        ratio("firstRowsByTheClock", median(fleet, false), median(bare, false));
        answers.countDown();
        ObjectNode ofBare = report.putObject("bare");
        BareTable plain = first(BareTable::new).made();
        measure(ofBare, plain);
        ObjectNode ofFleet = report.putObject("fleet");
        BenchScreen screen = first(this::screen).made();
        screen.settle();
        measure(ofFleet, screen);
        minute(ofFleet, screen);
        screen.close();
        for (String what :
                List.of(
                        "wheelPulse95Millis",
                        "thumbPulse95Millis",
                        "filterMillis",
                        "filterPulse95Millis",
                        "sortMillis")) {
            ratio(what, ofFleet.path(what).asDouble(), ofBare.path(what).asDouble());
        }
        return smooth("wheelPulse95Millis", ofFleet, ofBare)
                && smooth("filterPulse95Millis", ofFleet, ofBare)
                && ofFleet.path("filter95Millis").asDouble() < MOST_WAIT_MILLIS
                && ofFleet.path("sort95Millis").asDouble() < MOST_WAIT_MILLIS
                && ofFleet.path("minuteLongestMillis").asDouble() < MOST_PULSE_MILLIS;
    }

    /** Below a frame, or on a machine that cannot do that, no slower than JavaFX's own table. */
    private static boolean smooth(String what, ObjectNode fleet, ObjectNode bare) {
        double millis = fleet.path(what).asDouble();
        return millis < MOST_PULSE_MILLIS || millis <= 1.1 * bare.path(what).asDouble();
    }

    private static double median(List<ScreenMeter.Took> all, boolean cpu) {
        return ScreenMeter.median(
                all.stream().mapToDouble(took -> cpu ? took.cpuMillis() : took.millis()).toArray());
    }

    private void ratio(String what, double fleet, double bare) {
        report.putObject("ratio." + what)
                .put("fleet", rounded(fleet))
                .put("bare", rounded(bare))
                .put("times", rounded(fleet / bare));
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private long size() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("store"))) {
            return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
        }
    }

    /** How long it took to the first rows of what was made. */
    private record First<T extends BenchTable>(T made, ScreenMeter.Took took) {}

    private <T extends BenchTable> First<T> first(Supplier<T> make) {
        List<T> made = new ArrayList<>();
        ScreenMeter.Took took =
                meter.untilShown(
                        () -> {
                            made.add(make.get());
                            return made.getFirst().enter();
                        },
                        () -> ScreenMeter.hasRows(made.getFirst().table()));
        ScreenMeter.quiet();
        return new First<>(made.getFirst(), took);
    }

    private BenchScreen screen() {
        return new BenchScreen(store(), render, () -> now);
    }

    private void measure(ObjectNode into, BenchTable shown) {
        TableView<?> table = shown.table();
        into.put("rows", ScreenMeter.onFx(() -> table.getItems().size()));
        // Once for the compiler, once for the figures.
        scroll(new ObjectMapper().createObjectNode(), table);
        scroll(into, table);
        filter(new ObjectMapper().createObjectNode(), shown);
        filter(into, shown);
        List<Double> sorts = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int column : List.of(0, BenchTable.SORTABLE)) {
                for (var way : TableColumn.SortType.values()) {
                    sorts.add(meter.busyWith(() -> sort(table, column, way)));
                }
            }
            sorts.add(meter.busyWith(() -> table.getSortOrder().clear()));
        }
        put(into, "sort", sorts);
    }

    private static void put(ObjectNode into, String what, List<Double> millis) {
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        into.put(what + "Millis", rounded(ScreenMeter.median(sorted)));
        into.put(what + "95Millis", rounded(ScreenMeter.p95(sorted)));
    }

    private static void scroll(ObjectNode into, TableView<?> table) {
        ScreenMeter.onFx(() -> {
            ScreenMeter.scrollTo(table, 0);
            return null;
        });
        double[] wheel = ScreenMeter.frames(FRAMES, at -> ScreenMeter.scrollBy(table, WHEEL));
        into.put("wheelPulseMillis", rounded(ScreenMeter.median(wheel)));
        into.put("wheelPulse95Millis", rounded(ScreenMeter.p95(wheel)));
        double[] thumb = ScreenMeter.frames(FRAMES, at -> ScreenMeter.scrollTo(table, at));
        into.put("thumbPulseMillis", rounded(ScreenMeter.median(thumb)));
        into.put("thumbPulse95Millis", rounded(ScreenMeter.p95(thumb)));
    }

    private void filter(ObjectNode into, BenchTable shown) {
        List<Double> typed = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String text : TYPED) {
                typed.add(meter.busyWith(() -> shown.filter(text)));
            }
        }
        put(into, "filter", typed);
        int[] key = new int[1];
        double[] pulses =
                ScreenMeter.frames(
                        FRAMES,
                        at -> {
                            // Faster than anybody types.
                            if (key[0]++ % 4 == 0) {
                                shown.filter(TYPED.get(key[0] / 4 % TYPED.size()));
                            }
                        });
        into.put("filterPulseMillis", rounded(ScreenMeter.median(pulses)));
        into.put("filterPulse95Millis", rounded(ScreenMeter.p95(pulses)));
        ScreenMeter.onFx(() -> {
            shown.filter("");
            return null;
        });
    }

    private static <S> void sort(TableView<S> table, int column, TableColumn.SortType way) {
        TableColumn<S, ?> by = table.getColumns().get(column);
        by.setSortType(way);
        table.getSortOrder().setAll(List.of(by));
    }

    /** What the FX thread waits for where a minute has passed, and where all is read again. */
    private void minute(ObjectNode into, BenchScreen screen) {
        double minute = 0;
        double refresh = 0;
        for (int i = 0; i < ROUNDS; i++) {
            now = now.plus(Duration.ofMinutes(1));
            minute = Math.max(minute, meter.longestStretch(screen::passMinute));
            now = now.plus(Duration.ofMinutes(1));
            refresh = Math.max(refresh, meter.longestStretch(screen::passMinute));
        }
        into.put("minuteLongestMillis", rounded(minute));
        into.put("refreshLongestMillis", rounded(refresh));
    }
}
