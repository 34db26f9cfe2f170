package org.cronconsole.dealership.queue;

import org.cronconsole.dealership.MonthlyCost;
import org.cronconsole.dealership.Onboarding;
import org.cronconsole.dealership.Surroundings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Onboards many dealerships that a file tells of. All methods wait. */
public final class ManyAtOnce {
    private final Onboarding onboarding;
    private final QueueFiles files;
    private final QueueClock clock;

    /**
     * Onboards by this.
     *
     * @param dataFolder the application's, where queues are kept
     */
    public ManyAtOnce(Onboarding onboarding, Path dataFolder, QueueClock clock) {
        this.onboarding = onboarding;
        this.files = new QueueFiles(dataFolder, onboarding.workspace());
        this.clock = clock;
    }

    /**
     * A file against what is there, and against what was done of it before. Holds the rows'
     * secrets.
     *
     * @param queue how it would begin, or go on; not kept yet
     * @param goesOn true where a queue that was begun before is gone on with
     * @param comments how many lines of the file were passed over
     * @param numbers what phone numbers it takes
     * @param cost what the rows that are ready will cost each month
     * @param left how long it will take, as far as can be told
     */
    public record Look(
            DealershipCsv.Content content,
            KeptQueue queue,
            boolean goesOn,
            int comments,
            Preview.NumbersToRent numbers,
            MonthlyCost cost,
            Duration left) {
        /** True where no row has a problem. */
        public boolean allFine() {
            return queue.rows().stream().allMatch(row -> row.problems().isEmpty());
        }
    }

    /**
     * Reads a file and looks at each row. Writes nothing.
     *
     * @throws CsvRefused where the file or its columns cannot be taken
     * @throws org.cronconsole.fault.GatewayException where what is there cannot be read
     */
    public Look look(Path file) {
        DealershipCsv.Content content = DealershipCsv.read(file, onboarding.check());
        return look(String.valueOf(file.getFileName()), content);
    }

    /** As {@link #look(Path)}, of what was read. */
    public Look look(String name, DealershipCsv.Content content) {
        Surroundings there = onboarding.surroundings();
        Instant now = clock.now();
        List<QueueRow> rows = new Preview(there, onboarding::numbersFor, now).rows(content.rows());
        Optional<KeptQueue> before = Merge.matching(files.list().queues(), rows);
        String id = now.toString().replaceAll("[^0-9TZ]", "") + "-" + UUID.randomUUID();
        KeptQueue queue =
                before.map(kept -> Merge.of(kept, rows))
                        .orElseGet(() -> KeptQueue.begin(id, name, rows, now));
        Preview.NumbersToRent numbers = Preview.toRent(content.rows(), rows, there);
        return new Look(
                content,
                queue,
                before.isPresent(),
                content.comments(),
                numbers,
                QueueCost.of(content.rows(), rows, numbers, there, now),
                Pace.estimate(queue, onboarding.createsLeft(), now));
    }

    /** The queues that are kept. */
    public QueueFiles.Listing kept() {
        return files.list();
    }

    /** Forgets a queue; what it onboarded stays, and so do the journals. */
    public void discard(KeptQueue queue) {
        files.discard(queue);
    }

    /**
     * A queue to be worked at. Nothing is done yet.
     *
     * @param look what was looked at
     * @param attended true where a person can let it go on after a pause; else it ends there
     * @param listener is told, on the working thread, whenever something changes and each second
     *     while it waits
     * @param beat is called as often, to keep what must be kept alive
     */
    public QueueRun run(Look look, boolean attended, QueueRun.Listener listener, Runnable beat) {
        Map<String, CsvRow> rows = new HashMap<>();
        look.content().rows().stream()
                .filter(row -> row.request() != null)
                .forEach(row -> rows.put(row.dealership(), row));
        return new QueueRun(onboarding, files, look.queue(), rows, clock, attended, listener, beat);
    }
}
