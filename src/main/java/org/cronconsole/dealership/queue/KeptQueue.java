package org.cronconsole.dealership.queue;

import org.cronconsole.render.RateAllowance;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Many dealerships that are onboarded one after the other, and how each stands. It outlives the
 * application, and holds no secret: see {@link QueueFiles}.
 *
 * @param id names it on this computer
 * @param file the name of the file, to ask for it again
 * @param creates when jobs were created for it in the last hour, oldest first
 * @param allowance what Render told last of its limit of creates; null where it has not yet
 * @param window the longest time that Render said this limit takes to be full again
 * @param finished how many onboardings have gone to their end
 * @param working how long these took together
 */
public record KeptQueue(
        String id,
        String file,
        Instant begunAt,
        List<QueueRow> rows,
        List<Instant> creates,
        @Nullable RateAllowance allowance,
        Duration window,
        int finished,
        Duration working) {
    /** Copies the lists. */
    public KeptQueue {
        rows = List.copyOf(rows);
        creates = List.copyOf(creates);
    }

    /** One that nothing was done of. */
    static KeptQueue begin(String id, String file, List<QueueRow> rows, Instant now) {
        return new KeptQueue(id, file, now, rows, List.of(), null, Duration.ZERO, 0, Duration.ZERO);
    }

    /** With a row in place of the one of the same dealership and number. */
    KeptQueue with(QueueRow changed) {
        List<QueueRow> now = new ArrayList<>(rows);
        now.replaceAll(row -> row.isSame(changed) ? changed : row);
        return with(now);
    }

    /** With other rows. */
    KeptQueue with(List<QueueRow> now) {
        return new KeptQueue(id, file, begunAt, now, creates, allowance, window, finished, working);
    }

    /** With what is known of the limit of creates. */
    KeptQueue with(List<Instant> created, @Nullable RateAllowance told, Duration longest) {
        return new KeptQueue(id, file, begunAt, rows, created, told, longest, finished, working);
    }

    /** With one more that has gone to its end. */
    KeptQueue took(Duration time) {
        return new KeptQueue(
                id,
                file,
                begunAt,
                rows,
                creates,
                allowance,
                window,
                finished + 1,
                working.plus(time));
    }

    /** A row as it stands now. */
    public Optional<QueueRow> row(QueueRow before) {
        return rows.stream().filter(row -> row.isSame(before)).findFirst();
    }

    /** The next one whose turn it is: what was begun goes before what was not. */
    Optional<QueueRow> next() {
        Optional<QueueRow> begun =
                rows.stream().filter(row -> row.state() == RowState.RESUME).findFirst();
        return begun.isPresent()
                ? begun
                : rows.stream().filter(row -> row.state() == RowState.READY).findFirst();
    }

    /** How many rows stand so. */
    public int count(RowState state) {
        return (int) rows.stream().filter(row -> row.state() == state).count();
    }

    /** How many have their turn still to come, or have it now. */
    public int left() {
        return (int)
                rows.stream()
                        .filter(row -> row.state().waits() || row.state() == RowState.RUNNING)
                        .count();
    }

    /** True where something is left to go on with: a turn to come, or one that stopped half way. */
    public boolean open() {
        return left() > 0 || count(RowState.PARTLY) > 0;
    }
}
