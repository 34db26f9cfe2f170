package org.cronconsole.run;

import org.cronconsole.id.RunId;
import org.cronconsole.render.RunEvent;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Plays a job as Render runs it (one run at a time, what is due meanwhile waits) and so knows what
 * became of each start that was due, without having to find it out from events.
 */
final class JobSim {
    static final Instant BEGIN = Instant.parse("2026-09-01T00:00:00Z");

    /** A run; its end may lie after now. */
    private static final class Played {
        final Instant start;
        Instant end;
        String status;
        boolean byHand;

        Played(Instant start, Instant end, String status) {
            this.start = start;
            this.end = end;
            this.status = status;
        }
    }

    final String line;
    final Instant now;
    final List<Instant> slots = new ArrayList<>();
    final List<Timeline.Switch> switches = new ArrayList<>();
    final List<RunEvent> events = new ArrayList<>();
    final Map<Instant, SlotStatus> truth = new HashMap<>();
    boolean suspended;

    private final Random random;
    private final Duration every;
    private final List<Played> runs = new ArrayList<>();
    private final Map<Integer, Played> own = new HashMap<>();
    private final Map<Integer, SlotStatus> without = new HashMap<>();
    private final Map<Integer, Boolean> blocked = new HashMap<>();
    private @Nullable Played active;
    private @Nullable Integer waiting;

    JobSim(long seed, boolean withSuspensions) {
        random = new Random(seed);
        int hours = List.of(1, 6, 24).get(random.nextInt(3));
        int minute = random.nextInt(60);
        line =
                switch (hours) {
                    case 1 -> minute + " * * * *";
                    case 6 -> minute + " */6 * * *";
                    default -> minute + " 11 * * *";
                };
        every = Duration.ofHours(hours);
        Instant first =
                BEGIN.plus(Duration.ofMinutes(minute)).plus(Duration.ofHours(hours == 24 ? 11 : 0));
        now =
                first.plus(every.multipliedBy(40))
                        .plusSeconds(
                                random.nextInt(every.toSecondsPart() + (int) every.toSeconds()));
        for (Instant slot = first; !slot.isAfter(now); slot = slot.plus(every)) {
            slots.add(slot);
        }
        play(withSuspensions);
        tell();
    }

    private void play(boolean withSuspensions) {
        for (int i = 0; i < slots.size(); i++) {
            Instant at = slots.get(i);
            advance(at);
            slot(i, at);
            if (random.nextInt(12) == 0) {
                byHand(at.plus(within(every)));
            }
            if (withSuspensions && random.nextInt(10) == 0) {
                Instant change = at.plus(within(every));
                if (change.isBefore(now)) {
                    advance(change);
                    suspended = !suspended;
                    waiting = suspended ? null : waiting;
                    switches.add(new Timeline.Switch(change, suspended));
                }
            }
        }
        advance(now);
    }

    private Duration within(Duration span) {
        return Duration.ofSeconds(1 + random.nextInt((int) span.toSeconds() - 2));
    }

    private void slot(int i, Instant at) {
        if (suspended) {
            without.put(i, SlotStatus.SUSPENDED);
        } else if (active != null) {
            blocked.put(i, true);
            without.put(i, SlotStatus.LATE);
            if (waiting == null) {
                waiting = i;
            }
        } else if (random.nextInt(12) == 0) {
            without.put(
                    i,
                    now.isBefore(at.plus(Duration.ofMinutes(15)))
                            ? SlotStatus.UPCOMING
                            : SlotStatus.MISSED);
        } else {
            start(i, at.plusSeconds(1 + random.nextInt(600)));
        }
    }

    private void start(int slot, Instant at) {
        Played run = new Played(at, at.plus(length()), status());
        own.put(slot, run);
        runs.add(run);
        active = run;
    }

    private Duration length() {
        int kind = random.nextInt(15);
        if (kind == 0) {
            return every.multipliedBy(2).plus(within(every)).compareTo(Duration.ofHours(12)) > 0
                    ? Duration.ofHours(12)
                    : every.multipliedBy(2).plus(within(every));
        }
        return Duration.ofSeconds(200 + random.nextInt(600));
    }

    private String status() {
        return random.nextInt(6) == 0 ? "unsuccessful" : "successful";
    }

    /** A person's run cancels the active one. */
    private void byHand(Instant at) {
        if (!at.isBefore(now)) {
            return;
        }
        advance(at);
        Played canceled = active;
        if (canceled != null) {
            if (canceled.byHand || !canceled.start.isBefore(at)) {
                return;
            }
            canceled.end = at;
            canceled.status = "canceled";
        }
        Played run = new Played(at, at.plusSeconds(200 + random.nextInt(600)), status());
        run.byHand = true;
        runs.add(run);
        active = run;
    }

    private void advance(Instant to) {
        while (active != null && !active.end.isAfter(to)) {
            Instant end = active.end;
            active = null;
            Integer next = waiting;
            waiting = null;
            if (next != null) {
                start(next, end.plusMillis(1));
            }
        }
    }

    private void tell() {
        runs.sort(Comparator.comparing(run -> run.start));
        int n = 0;
        for (Played run : runs) {
            RunId id = new RunId("run-" + n++);
            if (run.start.isAfter(now)) {
                continue;
            }
            events.add(new RunEvent.Started(id, run.start));
            if (!run.end.isAfter(now)) {
                String user = run.byHand || run.status.equals("canceled") ? "ops@acme" : null;
                events.add(new RunEvent.Ended(id, run.end, run.status, null, user));
            }
        }
        Duration hungAfter = hungAfter();
        for (int i = 0; i < slots.size(); i++) {
            truth.put(slots.get(i), told(i, hungAfter));
        }
    }

    private SlotStatus told(int i, Duration hungAfter) {
        Played run = own.get(i);
        Instant at = slots.get(i);
        if (run == null || run.start.isAfter(now)) {
            SlotStatus status = without.get(i);
            return status != null ? status : SlotStatus.UPCOMING;
        }
        if (run.end.isAfter(now)) {
            return run.start.plus(hungAfter).isBefore(now) ? SlotStatus.HUNG : SlotStatus.RUNNING;
        }
        boolean late = blocked.containsKey(i) || run.start.isAfter(at.plus(Duration.ofMinutes(15)));
        return switch (run.status) {
            case "successful" -> late ? SlotStatus.LATE : SlotStatus.OK;
            case "canceled" -> SlotStatus.CANCELED;
            default -> SlotStatus.FAILED;
        };
    }

    private Duration hungAfter() {
        List<Played> begun = runs.stream().filter(run -> !run.start.isAfter(now)).toList();
        List<Duration> lengths =
                begun.subList(Math.max(0, begun.size() - 60), begun.size()).stream()
                        .filter(run -> !run.end.isAfter(now) && run.status.equals("successful"))
                        .map(run -> Duration.between(run.start, run.end))
                        .sorted()
                        .toList();
        if (lengths.size() < 10) {
            return Duration.ofHours(2);
        }
        Duration p90 = lengths.get((9 * lengths.size() + 9) / 10 - 1);
        Duration tripled = p90.multipliedBy(3);
        Duration padded = p90.plusMinutes(30);
        return tripled.compareTo(padded) > 0 ? tripled : padded;
    }

    /** True where a run by hand after a missed start is open, and cannot be told from its own. */
    boolean unclear(Instant slot) {
        Played last = runs.isEmpty() ? null : runs.getLast();
        return last != null
                && last.byHand
                && last.end.isAfter(now)
                && last.start.isAfter(slot)
                && last.start.isBefore(slot.plus(Duration.ofHours(2)).plusSeconds(1));
    }

    /** The events near a start, to find out what went wrong. */
    List<RunEvent> around(Instant slot) {
        return events.stream()
                .filter(event -> event.at().isAfter(slot.minus(every.multipliedBy(4))))
                .filter(event -> event.at().isBefore(slot.plus(every.multipliedBy(2))))
                .sorted(Comparator.comparing(RunEvent::at))
                .toList();
    }
}
