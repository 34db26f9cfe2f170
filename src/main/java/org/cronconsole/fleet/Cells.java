package org.cronconsole.fleet;

import org.cronconsole.run.Slot;
import org.cronconsole.run.SlotStatus;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What became of a job's last starts, oldest first, packed: thousands of jobs are shown with months
 * of them.
 */
public final class Cells {
    /** None. */
    public static final Cells NONE = new Cells(new int[0], new byte[0]);

    /** More than so many are not shown: half a year of two starts a week day. */
    static final int MOST = 200;

    private static final SlotStatus[] STATUSES = SlotStatus.values();
    private static final int BYTES = 5;

    private final int[] minutes;
    private final byte[] statuses;

    private Cells(int[] minutes, byte[] statuses) {
        this.minutes = minutes;
        this.statuses = statuses;
    }

    /** One. */
    public record Cell(Instant dueAt, SlotStatus status) {}

    /** Of these slots, oldest first. */
    static Cells of(List<Slot> slots) {
        List<Slot> last = slots.subList(Math.max(0, slots.size() - MOST), slots.size());
        int[] minutes = new int[last.size()];
        byte[] statuses = new byte[last.size()];
        for (int i = 0; i < minutes.length; i++) {
            minutes[i] = minute(last.get(i).dueAt());
            statuses[i] = (byte) last.get(i).status().ordinal();
        }
        return new Cells(minutes, statuses);
    }

    private static int minute(Instant at) {
        return (int) (at.getEpochSecond() / 60);
    }

    /**
     * These and later ones; a slot that is there already is replaced, unless what became of it was
     * told before and is not now.
     */
    Cells with(List<Slot> later) {
        if (later.isEmpty()) {
            return this;
        }
        int first = minute(later.getFirst().dueAt());
        int kept = 0;
        while (kept < minutes.length && minutes[kept] < first) {
            kept++;
        }
        Cells more = of(later).known(this, kept);
        int skipped = Math.max(0, kept + more.size() - MOST);
        int[] at =
                Arrays.copyOf(
                        Arrays.copyOfRange(minutes, skipped, kept), kept - skipped + more.size());
        byte[] is = Arrays.copyOf(Arrays.copyOfRange(statuses, skipped, kept), at.length);
        System.arraycopy(more.minutes, 0, at, kept - skipped, more.size());
        System.arraycopy(more.statuses, 0, is, kept - skipped, more.size());
        return new Cells(at, is);
    }

    /** These, and where they are unknown what was known before, from an index on. */
    private Cells known(Cells before, int from) {
        int at = from;
        for (int i = 0; i < minutes.length; i++) {
            while (at < before.minutes.length && before.minutes[at] < minutes[i]) {
                at++;
            }
            if (STATUSES[statuses[i]] == SlotStatus.UNKNOWN
                    && at < before.minutes.length
                    && before.minutes[at] == minutes[i]
                    && over(STATUSES[before.statuses[at]])) {
                statuses[i] = before.statuses[at];
            }
        }
        return this;
    }

    private static boolean over(SlotStatus status) {
        return switch (status) {
            case OK, FAILED, MISSED, LATE, CANCELED, SUSPENDED -> true;
            case RUNNING, HUNG, UPCOMING, UNKNOWN -> false;
        };
    }

    /** How many. */
    public int size() {
        return minutes.length;
    }

    /** One of them, 0 for the oldest. */
    public Cell get(int index) {
        return new Cell(Instant.ofEpochSecond(minutes[index] * 60L), STATUSES[statuses[index]]);
    }

    /** Those from an instant on, oldest first. */
    public List<Cell> from(Instant since) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < minutes.length; i++) {
            Cell cell = get(i);
            if (!cell.dueAt().isBefore(since)) {
                cells.add(cell);
            }
        }
        return cells;
    }

    /**
     * How many in a row, up to the newest, are right (positive) or not (negative); 0 where none is
     * known. What tells nothing (suspended, unknown, not over yet) neither counts nor ends it.
     */
    public int streak() {
        int streak = 0;
        for (int i = statuses.length - 1; i >= 0; i--) {
            SlotStatus status = STATUSES[statuses[i]];
            if (status != SlotStatus.OK && !status.bad()) {
                continue;
            }
            int one = status.bad() ? -1 : 1;
            if (streak != 0 && Integer.signum(streak) != one) {
                return streak;
            }
            streak += one;
        }
        return streak;
    }

    /** To be kept. */
    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(minutes.length * BYTES);
        for (int i = 0; i < minutes.length; i++) {
            bytes.putInt(minutes[i]).put(statuses[i]);
        }
        return bytes.array();
    }

    /**
     * What {@link #toBytes} gave; none where it is not that. A status that is not known here, of a
     * newer version of this program, tells nothing.
     */
    public static Cells ofBytes(byte[] kept) {
        if (kept.length % BYTES != 0) {
            return NONE;
        }
        int[] minutes = new int[kept.length / BYTES];
        byte[] statuses = new byte[minutes.length];
        ByteBuffer bytes = ByteBuffer.wrap(kept);
        for (int i = 0; i < minutes.length; i++) {
            minutes[i] = bytes.getInt();
            byte status = bytes.get();
            boolean known = status >= 0 && status < STATUSES.length;
            statuses[i] = known ? status : (byte) SlotStatus.UNKNOWN.ordinal();
        }
        return new Cells(minutes, statuses);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cells that
                && Arrays.equals(minutes, that.minutes)
                && Arrays.equals(statuses, that.statuses);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(minutes) + Arrays.hashCode(statuses);
    }

    @Override
    public String toString() {
        return "Cells[" + size() + ", " + streak() + "]";
    }
}
