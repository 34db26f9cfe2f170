package org.cronconsole.matrix;

import org.cronconsole.fleet.Cells;
import org.cronconsole.fleet.Fleet;
import org.cronconsole.fleet.FleetService;
import org.cronconsole.fleet.JobHealth;
import org.cronconsole.id.JobId;
import org.cronconsole.run.SlotStatus;
import org.cronconsole.store.LocalStore;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A year of 300 dealerships with every kind of trouble, written down in the sandbox, and what the
 * fleet tells of it: at first by the listing and those it asks, then with the past filled in.
 * Prints what was planted against what was found, and leaves it in {@code target/fleet-matrix.txt}.
 * Ends with 1 where something was taken for what it is not.
 */
final class FleetMatrix {
    private static final int DEALERSHIPS = 300;
    private static final int DAYS = 365;

    private FleetMatrix() {}

    /** What came of it. */
    record Came(String table, List<String> wrong, long listGets, long fillGets) {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("fleet");
        long start = System.nanoTime();
        Came came = run(folder, DEALERSHIPS, DAYS, 1);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.print(came.table());
        out.printf(Locale.ROOT, "%d s%n", (System.nanoTime() - start) / 1_000_000_000);
        came.wrong().forEach(out::println);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "fleet-matrix.txt"), came.table());
        System.exit(came.wrong().isEmpty() ? 0 : 1);
    }

    static Came run(Path folder, int dealerships, int days, long seed) {
        List<FleetPlant> plants = new ArrayList<>();
        FleetKind[] kinds = FleetKind.values();
        for (int i = 0; i < 2 * dealerships; i++) {
            String name = "Dealer " + i / 2 + (i % 2 == 0 ? " AM" : " PM");
            // Most are fine, as in life, once each kind has been planted a few times.
            FleetKind kind =
                    i % 3 == 0 || i < kinds.length
                            ? kinds[(i < kinds.length ? i : i / 3) % kinds.length]
                            : FleetKind.FINE;
            plants.add(new FleetPlant(name, kind, days, seed * 1000 + i));
        }
        try (FleetLab lab = new FleetLab(folder);
                LocalStore store = lab.client.store()) {
            List<String> ids = lab.plant(plants.stream().map(plant -> plant.job).toList());
            FleetService service = lab.client.service(store);
            lab.forgetRequests();
            Map<String, JobHealth> first = byId(service.refresh(false, step -> {}));
            long listGets = lab.gets(path -> true);
            lab.forgetRequests();
            Map<String, JobHealth> then = byId(service.fillIn(step -> {}));
            long fillGets = lab.gets(path -> true);
            return compare(plants, ids, first, then, listGets, fillGets);
        }
    }

    private static Map<String, JobHealth> byId(Fleet fleet) {
        Map<String, JobHealth> byId = new HashMap<>();
        Stream.concat(
                        fleet.rows().stream().flatMap(row -> row.jobs().stream()),
                        fleet.others().stream())
                .forEach(health -> byId.put(health.job().id().value(), health));
        return byId;
    }

    private static Came compare(
            List<FleetPlant> plants,
            List<String> ids,
            Map<String, JobHealth> first,
            Map<String, JobHealth> then,
            long listGets,
            long fillGets) {
        Map<FleetKind, int[]> latest = new EnumMap<>(FleetKind.class);
        Map<SlotStatus, int[]> past = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < plants.size(); i++) {
            FleetPlant plant = plants.get(i);
            SlotStatus truth = plant.kind.truth();
            SlotStatus atFirst = status(first, ids.get(i));
            JobHealth health = then.get(ids.get(i));
            SlotStatus after = status(then, ids.get(i));
            int[] counts = latest.computeIfAbsent(plant.kind, k -> new int[4]);
            counts[0]++;
            counts[1] += atFirst == truth ? 1 : 0;
            counts[2] += atFirst != truth && atFirst == SlotStatus.OK ? 1 : 0;
            counts[3] += after == truth ? 1 : 0;
            if (after != truth) {
                wrong.add(plant.kind + " of " + plant.job.name() + " is told as " + after);
            }
            if (atFirst != truth && !(atFirst == SlotStatus.OK && plant.kind.looksFine())) {
                wrong.add(
                        plant.kind + " of " + plant.job.name() + " is told at first as " + atFirst);
            }
            if (health != null) {
                comparePast(plant, health, past, wrong);
            }
        }
        return new Came(table(latest, past, listGets, fillGets), wrong, listGets, fillGets);
    }

    private static SlotStatus status(Map<String, JobHealth> fleet, String id) {
        JobHealth health = fleet.get(id);
        return health == null ? SlotStatus.UNKNOWN : health.status();
    }

    private static void comparePast(
            FleetPlant plant, JobHealth health, Map<SlotStatus, int[]> past, List<String> wrong) {
        if (plant.kind.changed()) {
            return;
        }
        Instant since = FleetPlant.NOW.minus(FleetService.HORIZON).plusSeconds(86_400);
        for (Cells.Cell cell : health.cells().from(since)) {
            SlotStatus truth = plant.truth.get(cell.dueAt());
            if (truth == null) {
                wrong.add(
                        plant.job.name() + " has a cell at " + cell.dueAt() + " that was not due");
                continue;
            }
            int[] counts = past.computeIfAbsent(truth, t -> new int[2]);
            counts[0]++;
            counts[1] += cell.status() == truth ? 1 : 0;
            if (cell.status() != truth) {
                wrong.add(
                        String.format(
                                Locale.ROOT,
                                "%s %s (%s): %s is told as %s",
                                new JobId(plant.job.name()),
                                cell.dueAt(),
                                plant.kind,
                                truth,
                                cell.status()));
            }
        }
    }

    private static String table(
            Map<FleetKind, int[]> latest,
            Map<SlotStatus, int[]> past,
            long listGets,
            long fillGets) {
        StringBuilder text =
                new StringBuilder(
                        String.format(
                                Locale.ROOT,
                                "%-32s%-11s%8s%10s%14s%10s%n",
                                "latest start",
                                "is",
                                "planted",
                                "at first",
                                "looked fine",
                                "then"));
        latest.forEach((kind, counts) ->
                text.append(
                        String.format(
                                Locale.ROOT,
                                "%-32s%-11s%8d%10d%14d%10d%n",
                                kind,
                                kind.truth().word(),
                                counts[0],
                                counts[1],
                                counts[2],
                                counts[3])));
        text.append(
                String.format(
                        Locale.ROOT, "%n%-32s%8s%10s%n", "starts of 89 days", "planted", "found"));
        past.forEach((status, counts) ->
                text.append(
                        String.format(
                                Locale.ROOT,
                                "%-32s%8d%10d%n",
                                status.word(),
                                counts[0],
                                counts[1])));
        text.append(
                String.format(
                        Locale.ROOT,
                        "%nGETs: %d for the colours, %d to fill in%n",
                        listGets,
                        fillGets));
        return text.toString();
    }
}
