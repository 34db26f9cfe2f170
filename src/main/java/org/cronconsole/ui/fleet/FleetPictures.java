package org.cronconsole.ui.fleet;

import org.cronconsole.fleet.Fleet;
import org.cronconsole.fleet.FleetRow;
import org.cronconsole.fleet.FleetService;
import org.cronconsole.ui.fleet.FleetReading.Picture;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes pictures of one reading, on its thread; a line that tells the same is kept. */
final class FleetPictures {
    /** Thousands of lines are not worked out anew for each job that was asked. */
    private static final Duration BETWEEN = Duration.ofMillis(400);

    private final FleetService service;
    private final FleetWords words;
    private Map<String, FleetLine> before = new HashMap<>();
    private long lastAt = System.nanoTime();

    /**
     * Goes on from a picture.
     *
     * @param last null where there was none
     */
    FleetPictures(FleetService service, FleetWords words, @Nullable Picture last) {
        this.service = service;
        this.words = words;
        if (last != null) {
            last.lines().forEach(line -> before.put(line.dealership(), line));
        }
    }

    /** True where the last one was a while ago. */
    boolean due() {
        return System.nanoTime() - lastAt > BETWEEN.toNanos();
    }

    /** The fleet as a picture, as of now. */
    Picture of(Fleet fleet) {
        Instant now = service.now().truncatedTo(ChronoUnit.MINUTES);
        List<FleetLine> lines = new ArrayList<>(fleet.rows().size());
        Map<String, FleetLine> made = new HashMap<>();
        for (FleetRow row : fleet.rows()) {
            FleetLine kept = before.get(row.dealership());
            FleetLine line =
                    kept != null && kept.tells(row, now) ? kept : FleetLine.of(row, words, now);
            made.put(row.dealership(), line);
            lines.add(line);
        }
        before = made;
        lastAt = System.nanoTime();
        return new Picture(fleet, lines, now);
    }
}
