package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.schedule.ClockChanges;
import org.cronconsole.schedule.ClockChanges.ClockChange;
import org.cronconsole.schedule.CronWords;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.schedule.WallClock;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What a schedule means from an instant on: its cron line, next starts, and what the coming clock
 * changes do to it.
 */
record SchedulePreview(
        UtcCron cron, String words, ZoneId zone, List<Instant> next, List<ClockChange> changes) {
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);

    /**
     * Previews a local time.
     *
     * @throws IllegalArgumentException with the reason where no one line can say it
     */
    static SchedulePreview of(WallClock clock, Instant from, int count) {
        UtcCron cron = clock.utcCron(from);
        String words = CronWords.of(clock) + " (now " + CronWords.of(cron) + ")";
        return new SchedulePreview(
                cron, words, clock.zone(), cron.next(from, count), ClockChanges.of(clock, from));
    }

    /** Previews a UTC line, whose local clock is UTC and never changes. */
    static SchedulePreview of(UtcCron cron, Instant from, int count) {
        return new SchedulePreview(
                cron, CronWords.of(cron), ZoneOffset.UTC, cron.next(from, count), List.of());
    }

    ObjectNode json() {
        ObjectNode json = Json.object();
        json.put("cron", cron.expression());
        json.put("words", words);
        json.set("next", Json.array(next, this::start));
        json.set("changes", Json.array(changes, this::change));
        return json;
    }

    private ObjectNode start(Instant start) {
        return Json.object()
                .put("utc", Json.time(start))
                .put("local", local(start))
                .put("offset", offset(start));
    }

    private ObjectNode change(ClockChange change) {
        return Json.object()
                .put("at", Json.time(change.at()))
                .put("offsetBefore", OFFSET.format(change.before()))
                .put("offsetAfter", OFFSET.format(change.after()))
                .put("shiftMinutes", change.shiftMinutes())
                .put("cronAfter", Json.text(change.needed()))
                .put("words", words(change));
    }

    private String words(ClockChange change) {
        int shift = change.shiftMinutes();
        if (shift == 0) {
            return "The line \"" + cron + "\" starts at the meant local time from then on.";
        }
        String moved =
                Math.abs(shift)
                        + " minutes "
                        + (shift > 0 ? "later" : "earlier")
                        + " on the local clock";
        String line = "The line \"" + cron + "\" starts " + moved + " from then on";
        return change.needed() == null
                ? line + "; no one line can say the wanted time then."
                : line + "; \"" + change.needed() + "\" is needed.";
    }

    private String local(Instant start) {
        return LocalDateTime.ofInstant(start, zone).toString();
    }

    private String offset(Instant start) {
        return OFFSET.format(zone.getRules().getOffset(start));
    }

    String text() {
        StringBuilder text =
                new StringBuilder(
                        TextTable.pairs(
                                List.of("cron", "words"), List.of(cron.expression(), words)));
        text.append('\n');
        TextTable starts = new TextTable("NEXT (UTC)", "LOCAL", "OFFSET");
        next.forEach(
                start -> starts.row(Json.orEmpty(Json.time(start)), local(start), offset(start)));
        text.append(starts.isEmpty() ? "It never starts.\n" : starts.toString());
        if (!changes.isEmpty()) {
            text.append('\n');
            TextTable table = new TextTable("CLOCK CHANGE", "SHIFT", "CRON AFTER");
            for (ClockChange change : changes) {
                table.row(
                        Json.orEmpty(Json.time(change.at())),
                        String.format(Locale.ROOT, "%+d min", change.shiftMinutes()),
                        Json.orEmpty(change.needed()));
            }
            text.append(table);
        }
        return text.toString();
    }
}
