package org.cronconsole.matrix;

import org.cronconsole.run.SlotStatus;
import org.cronconsole.sandbox.render.Outcome;
import org.cronconsole.sandbox.render.PlantedJob;
import org.cronconsole.sandbox.render.PlantedJob.PlantedRun;
import org.cronconsole.sandbox.render.PlantedJob.PlantedSwitch;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes down a job's year, run by run, and what became of each of its starts. */
final class FleetPlant {
    static final Instant NOW = Instant.parse("2026-11-23T21:30:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant CHANGED = NOW.minus(Duration.ofHours(5));

    final FleetKind kind;
    final PlantedJob job;

    /** What became of each start; those of a past that cannot be known are not in it. */
    final Map<Instant, SlotStatus> truth = new HashMap<>();

    private final Random random;
    private final List<PlantedRun> runs = new ArrayList<>();
    private final List<PlantedSwitch> switches = new ArrayList<>();
    private final Duration typical;

    FleetPlant(String name, FleetKind kind, int days, long seed) {
        this.kind = kind;
        this.random = new Random(seed);
        this.typical = Duration.ofSeconds(240 + random.nextInt(360));
        int hour =
                switch (kind) {
                    case TIMED_OUT -> 5;
                    case RUNNING -> 21;
                    default -> 11;
                };
        int minute = hour == 21 ? 24 : random.nextInt(50);
        Instant latest =
                LocalDate.ofInstant(NOW, ZoneOffset.UTC)
                        .atTime(hour, minute)
                        .toInstant(ZoneOffset.UTC);
        boolean created = kind == FleetKind.CREATED_SINCE;
        if (!created) {
            for (int day = days; day > 0; day--) {
                past(latest.minus(DAY.multipliedBy(day)), day);
            }
            latest(latest);
        }
        Instant begin = latest.minus(DAY.multipliedBy(days + 1L));
        job =
                new PlantedJob(
                        name,
                        minute + " " + hour + " * * *",
                        created ? CHANGED : begin,
                        changedAt(begin),
                        kind == FleetKind.SUSPENDED || kind == FleetKind.SUSPENDED_SINCE_AND_FINE,
                        runs,
                        switches,
                        List.of((created ? CHANGED : begin).plusSeconds(100)));
    }

    private Instant changedAt(Instant begin) {
        if (kind == FleetKind.SUSPENDED) {
            return NOW.minus(Duration.ofDays(3));
        }
        return kind.changed() ? CHANGED : begin;
    }

    /** The days before are not all good, but nothing of them reaches into the next day. */
    private void past(Instant slot, int daysAgo) {
        boolean off =
                (kind == FleetKind.SUSPENDED || kind == FleetKind.RESUMED_SINCE)
                        && slot.isAfter(NOW.minus(Duration.ofDays(3)));
        if (off) {
            return;
        }
        int chance = daysAgo == 1 ? 999 : random.nextInt(1000);
        FleetKind past =
                chance < 10
                        ? FleetKind.FAILED_1
                        : chance < 20
                                ? FleetKind.FAILED_2
                                : chance < 28
                                        ? FleetKind.OUT_OF_MEMORY
                                        : chance < 36
                                                ? FleetKind.TIMED_OUT
                                                : chance < 44 ? FleetKind.EVICTED : past(chance);
        play(past, slot);
        if (!kind.changed()) {
            truth.put(slot, past.truth());
        }
    }

    private static FleetKind past(int chance) {
        if (chance < 52) {
            return FleetKind.CANCELED;
        } else if (chance < 62) {
            return FleetKind.MISSED;
        } else if (chance < 70) {
            return FleetKind.DELAYED;
        } else if (chance < 78) {
            return FleetKind.LATE_START;
        } else if (chance < 86) {
            return FleetKind.HAND_SUCCESS_SOON_AFTER_MISS;
        } else if (chance < 94) {
            return FleetKind.HAND_SUCCESS_AFTER_FAILURE;
        }
        return FleetKind.FINE;
    }

    private void latest(Instant slot) {
        switch (kind) {
            case RETIMED_SINCE -> {
                // It ran by the line that it had then.
                run(slot.minus(Duration.ofHours(1)), Duration.ofSeconds(4), Outcome.SUCCESSFUL);
            }
            case RESUMED_SINCE -> {
                switches.add(new PlantedSwitch(NOW.minus(Duration.ofDays(3)), true));
                switches.add(new PlantedSwitch(CHANGED, false));
            }
            case SUSPENDED -> switches.add(new PlantedSwitch(NOW.minus(Duration.ofDays(3)), true));
            case SUSPENDED_SINCE_AND_FINE -> {
                play(FleetKind.FINE, slot);
                switches.add(new PlantedSwitch(CHANGED, true));
            }
            case CHANGED_SINCE_AND_FINE -> play(FleetKind.FINE, slot);
            default -> play(kind, slot);
        }
        truth.put(slot, kind.truth());
    }

    private void play(FleetKind what, Instant slot) {
        Duration soon = Duration.ofMillis(1200 + random.nextInt(20_000));
        switch (what) {
            case FINE -> run(slot, soon, Outcome.SUCCESSFUL);
            case FAILED_1 -> run(slot, soon, Outcome.EXIT_1);
            case FAILED_2 -> run(slot, soon, Outcome.EXIT_2);
            case OUT_OF_MEMORY -> run(slot, soon, Outcome.OUT_OF_MEMORY);
            case EVICTED -> run(slot, soon, Outcome.EVICTED);
            case CANCELED -> run(slot, soon, Outcome.CANCELED);
            case TIMED_OUT ->
                    runs.add(
                            new PlantedRun(
                                    slot,
                                    slot.plus(soon),
                                    slot.plus(soon).plus(Duration.ofHours(12)),
                                    Outcome.TIMED_OUT));
            case RUNNING, HUNG ->
                    runs.add(new PlantedRun(slot, slot.plus(soon), null, Outcome.SUCCESSFUL));
            case BLOCKED -> byHand(slot.minusSeconds(1800), null, Outcome.SUCCESSFUL);
            case DELAYED ->
                    blockedUntil(slot.plus(Duration.ofMinutes(22)), slot, Outcome.SUCCESSFUL);
            case LATE_START -> run(slot, Duration.ofMinutes(40), Outcome.SUCCESSFUL);
            case HAND_SUCCESS_SOON_AFTER_MISS ->
                    byHand(slot.plusSeconds(2400), length(), Outcome.SUCCESSFUL);
            case HAND_SUCCESS_LONG_AFTER_MISS ->
                    byHand(slot.plusSeconds(18_000), length(), Outcome.SUCCESSFUL);
            case HAND_SUCCESS_AFTER_FAILURE -> {
                run(slot, soon, Outcome.EXIT_2);
                byHand(slot.plusSeconds(2700), length(), Outcome.SUCCESSFUL);
            }
            case HAND_FAILURE_AFTER_SUCCESS -> {
                run(slot, soon, Outcome.SUCCESSFUL);
                byHand(slot.plusSeconds(9000), length(), Outcome.EXIT_1);
            }
            case HUNG_UNTIL_TODAY_THEN_FAILED -> hungUntil(slot, Outcome.EXIT_1);
            case HUNG_UNTIL_TODAY_THEN_FINE -> hungUntil(slot, Outcome.SUCCESSFUL);
            default -> {
                // Nothing started.
            }
        }
    }

    private Duration length() {
        return typical.plusSeconds(random.nextInt(60));
    }

    private void run(Instant slot, Duration after, Outcome outcome) {
        Instant start = slot.plus(after);
        runs.add(new PlantedRun(slot, start, start.plus(length()), outcome));
    }

    private void byHand(Instant start, @Nullable Duration length, Outcome outcome) {
        runs.add(new PlantedRun(null, start, length == null ? null : start.plus(length), outcome));
    }

    private void blockedUntil(Instant end, Instant slot, Outcome outcome) {
        Instant start = slot.minusSeconds(900);
        byHand(start, Duration.between(start, end), Outcome.SUCCESSFUL);
        run(slot, Duration.between(slot, end).plusMillis(400), outcome);
    }

    private void hungUntil(Instant slot, Outcome outcome) {
        Instant start = slot.minus(Duration.ofHours(11)).minusSeconds(2700);
        Instant end = slot.plusSeconds(180);
        byHand(start, Duration.between(start, end), Outcome.SUCCESSFUL);
        run(slot, Duration.between(slot, end).plusMillis(400), outcome);
    }
}
