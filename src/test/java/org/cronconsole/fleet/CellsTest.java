package org.cronconsole.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.cronconsole.run.Slot;
import org.cronconsole.run.SlotStatus;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class CellsTest {
    private static final Instant FIRST = Instant.parse("2026-11-01T11:58:00Z");

    private static List<Slot> slots(int from, SlotStatus... statuses) {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < statuses.length; i++) {
            slots.add(Slot.of(FIRST.plus(Duration.ofDays(from + i)), statuses[i], null));
        }
        return slots;
    }

    @Test
    void laterOnesTakeThePlaceOfThoseFromThereOn() {
        Cells cells = Cells.of(slots(0, SlotStatus.OK, SlotStatus.UNKNOWN, SlotStatus.UNKNOWN));
        Cells more = cells.with(slots(1, SlotStatus.FAILED, SlotStatus.MISSED));
        assertThat(more)
                .isEqualTo(Cells.of(slots(0, SlotStatus.OK, SlotStatus.FAILED, SlotStatus.MISSED)));
        assertThat(Cells.ofBytes(more.toBytes())).isEqualTo(more).hasSameHashCodeAs(more);
        assertThat(Cells.ofBytes(new byte[] {1, 2})).isEqualTo(Cells.NONE);
    }

    @Test
    void thereAreNeverMoreThanAreShown() {
        SlotStatus[] many = new SlotStatus[Cells.MOST + 7];
        java.util.Arrays.fill(many, SlotStatus.OK);
        Cells cells = Cells.of(slots(0, many));
        assertThat(cells.size()).isEqualTo(Cells.MOST);
        assertThat(cells.get(0).dueAt()).isEqualTo(FIRST.plus(Duration.ofDays(7)));
        Cells more = cells.with(slots(many.length, SlotStatus.FAILED));
        assertThat(more.size()).isEqualTo(Cells.MOST);
        assertThat(more.get(0).dueAt()).isEqualTo(FIRST.plus(Duration.ofDays(8)));
        assertThat(more.get(Cells.MOST - 1).status()).isEqualTo(SlotStatus.FAILED);
        assertThat(more.from(FIRST.plus(Duration.ofDays(many.length)))).hasSize(1);
    }

    @Test
    void aStreakGoesOnOverWhatTellsNothing() {
        assertThat(Cells.NONE.streak()).isZero();
        assertThat(
                        Cells.of(
                                        slots(
                                                0,
                                                SlotStatus.OK,
                                                SlotStatus.FAILED,
                                                SlotStatus.SUSPENDED,
                                                SlotStatus.MISSED,
                                                SlotStatus.RUNNING))
                                .streak())
                .isEqualTo(-2);
        assertThat(Cells.of(slots(0, SlotStatus.LATE, SlotStatus.OK, SlotStatus.OK)).streak())
                .isEqualTo(2);
    }
}
