package org.cronconsole.fleet;

import org.cronconsole.run.Coverage;
import org.cronconsole.run.DueTime;
import org.cronconsole.run.RunService;
import org.cronconsole.run.Slot;
import org.cronconsole.run.SlotJudge;
import org.cronconsole.run.SlotStatus;
import org.cronconsole.run.Timeline;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How a job did on one local day. */
final class DayView {
    private DayView() {}

    /** A day of the job's own clock. */
    record Day(Instant begin, Instant end) {
        static Day of(JobRecord record, LocalDate date) {
            ZoneId zone =
                    record.job().intent() == null ? ZoneOffset.UTC : record.job().intent().zone();
            return new Day(
                    date.atStartOfDay(zone).toInstant(),
                    date.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1));
        }
    }

    /** Empty where nothing was or is due that day. */
    static Optional<JobHealth> of(
            JobRecord record, LocalDate date, Instant now, EventReader reader) {
        Day day = Day.of(record, date);
        Slot slot = day.begin().isAfter(now) ? null : past(record, day, now, reader);
        if (slot == null) {
            slot = upcoming(record, day, now);
        }
        return Optional.ofNullable(slot)
                .map(found ->
                        new JobHealth(
                                record.job(),
                                found,
                                found.run() != null,
                                record.shownCells(),
                                record.usual(),
                                null));
    }

    /**
     * The only start of the day; of several the newest that went wrong, else the newest: the same
     * for today as for any other day.
     */
    private static @Nullable Slot past(JobRecord record, Day day, Instant now, EventReader reader) {
        Slot latest = record.latest();
        Slot today =
                latest != null
                                && latest.status() != SlotStatus.UPCOMING
                                && !latest.dueAt().isBefore(day.begin())
                                && !latest.dueAt().isAfter(day.end())
                        ? latest
                        : null;
        if (today != null
                && HealthRule.line(record).due(day.begin(), today.dueAt(), 2).size() < 2) {
            return today;
        }
        List<Slot> slots = new ArrayList<>();
        for (Slot slot : reader.facts(record, day.begin(), now, Integer.MAX_VALUE).slots()) {
            if (!slot.dueAt().isAfter(day.end())) {
                slots.add(today != null && slot.dueAt().equals(today.dueAt()) ? today : slot);
            }
        }
        return slots.stream()
                .filter(slot -> slot.status().bad())
                .max(Comparator.comparing(Slot::dueAt))
                .orElse(slots.isEmpty() ? null : slots.getLast());
    }

    private static @Nullable Slot upcoming(JobRecord record, Day day, Instant now) {
        Instant from = day.begin().isAfter(now) ? day.begin().minusMillis(1) : now;
        return HealthRule.line(record)
                .next(from)
                .filter(at -> !at.isAfter(day.end()))
                .map(at ->
                        Slot.of(
                                at,
                                record.job().suspended()
                                        ? SlotStatus.SUSPENDED
                                        : SlotStatus.UPCOMING,
                                null))
                .orElse(null);
    }

    /**
     * What has to be read to tell of the day; empty where enough was, or nothing was due. A margin
     * on both sides: what was in the way, and what came late.
     */
    static Optional<Coverage.Span> unread(JobRecord record, LocalDate date, Instant now) {
        Day day = Day.of(record, date);
        if (day.begin().isAfter(now)) {
            return Optional.empty();
        }
        Timeline line = HealthRule.line(record);
        List<DueTime> due = line.due(day.begin(), min(day.end(), now), Integer.MAX_VALUE);
        if (due.isEmpty()) {
            return Optional.empty();
        }
        Slot latest = record.latest();
        if (due.size() == 1
                && latest != null
                && latest.dueAt().equals(due.getFirst().at())
                && latest.status() != SlotStatus.UNKNOWN) {
            // The refresh has told it.
            return Optional.empty();
        }
        Instant from = due.getFirst().at().minus(RunService.LONGEST_RUN);
        Instant to = due.getLast().at().plus(RunService.LONGEST_RUN);
        boolean toNow = !to.isBefore(now);
        Instant needed = due.getLast().at().plus(SlotJudge.GRACE).plus(Duration.ofHours(2));
        return record.read().covers(from, min(needed, now.minus(Duration.ofMinutes(15))))
                ? Optional.empty()
                : Optional.of(new Coverage.Span(from, toNow ? Instant.MAX : to));
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
