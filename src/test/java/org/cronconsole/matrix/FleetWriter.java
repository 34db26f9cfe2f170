package org.cronconsole.matrix;

import org.cronconsole.fleet.Fleet;
import org.cronconsole.fleet.FleetService;
import org.cronconsole.fleet.JobHealth;
import org.cronconsole.render.RetryPause;
import org.cronconsole.store.LocalStore;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A process that refreshes a fleet and fills it in, and says of each job what it shows, until it is
 * killed: {@code URL KEY WORKSPACE FOLDER SECONDS_AHEAD}.
 */
final class FleetWriter {
    private FleetWriter() {}

    public static void main(String[] args) {
        Duration ahead = Duration.ofSeconds(Long.parseLong(args[4]));
        InstantSource clock = () -> Instant.now().plus(ahead);
        Map<String, String> shown = new HashMap<>();
        try (FleetClient client =
                        new FleetClient(
                                args[0],
                                args[1],
                                args[2],
                                Path.of(args[3]),
                                clock,
                                RetryPause.SLEEP);
                LocalStore store = client.store()) {
            FleetService service = client.service(store);
            show(service.known(), shown);
            show(service.refresh(false, fleet -> show(fleet, shown)), shown);
            service.fillIn(fleet -> show(fleet, shown));
            show(service.known(), shown);
        }
        System.out.println("done");
    }

    /** Each job whose line is another one than before; each word as the store must hold it. */
    private static synchronized void show(Fleet fleet, Map<String, String> before) {
        fleet.rows().stream()
                .flatMap(row -> row.jobs().stream())
                .forEach(health -> {
                    String line = line(health);
                    if (!line.equals(before.put(health.job().id().value(), line))) {
                        System.out.println(line);
                    }
                });
        System.out.println("shown");
    }

    /** What of a job must not be forgotten: its latest start, and how many starts are known. */
    static String line(JobHealth health) {
        var latest = health.latest();
        long known =
                health.cells().from(Instant.EPOCH).stream()
                        .filter(cell -> cell.status() != org.cronconsole.run.SlotStatus.UNKNOWN)
                        .count();
        return String.format(
                Locale.ROOT,
                "%s %s %s %d %s",
                health.job().id(),
                latest == null ? "-" : latest.dueAt(),
                health.status(),
                known,
                latest == null || latest.run() == null ? "-" : latest.run().id());
    }
}
