package org.cronconsole.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.cronconsole.schedule.CronWords;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.schedule.WallClock;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a schedule means from an instant on: its cron line, next starts, and what the coming clock
 * changes do to it.
 */
record SchedulePreview(
        UtcCron cron, String words, ZoneId zone, List<Instant> next, List<Change> changes) {
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);

    /** How far ahead clock changes are of interest. */
    private static final Period HORIZON = Period.ofYears(1);

    /**
     * A change of the zone's offset.
     *
     * @param shiftMinutes by how much later the unchanged line starts on the local clock from then
     *     on; negative for earlier
     * @param cronAfter the line that means the wanted time from then on; null where none does
     */
    record Change(
            Instant at,
            ZoneOffset before,
            ZoneOffset after,
            int shiftMinutes,
            @Nullable UtcCron cronAfter) {
        String words(UtcCron cron) {
            if (shiftMinutes == 0) {
                return "The line \"" + cron + "\" starts at the meant local time from then on.";
            }
            String moved =
                    Math.abs(shiftMinutes)
                            + " minutes "
                            + (shiftMinutes > 0 ? "later" : "earlier")
                            + " on the local clock";
            String line = "The line \"" + cron + "\" starts " + moved + " from then on";
            return cronAfter == null
                    ? line + "; no one line can say the wanted time then."
                    : line + "; \"" + cronAfter + "\" is needed.";
        }
    }

    /**
     * Previews a local time.
     *
     * @throws IllegalArgumentException with the reason where no one line can say it
     */
    static SchedulePreview of(WallClock clock, Instant from, int count) {
        UtcCron cron = clock.utcCron(from);
        List<Change> changes = new ArrayList<>();
        Instant until = from.atZone(ZoneOffset.UTC).plus(HORIZON).toInstant();
        ZoneOffset first = clock.zone().getRules().getOffset(from);
        ZoneOffsetTransition change = clock.zone().getRules().nextTransition(from);
        while (change != null && !change.getInstant().isAfter(until)) {
            changes.add(change(clock, first, change));
            change = clock.zone().getRules().nextTransition(change.getInstant());
        }
        String words = CronWords.of(clock) + " (now " + CronWords.of(cron) + ")";
        return new SchedulePreview(cron, words, clock.zone(), cron.next(from, count), changes);
    }

    private static Change change(WallClock clock, ZoneOffset first, ZoneOffsetTransition change) {
        UtcCron after;
        try {
            after = clock.utcCron(change.getInstant());
        } catch (IllegalArgumentException noOneLine) {
            after = null;
        }
        int shiftSeconds = change.getOffsetAfter().getTotalSeconds() - first.getTotalSeconds();
        return new Change(
                change.getInstant(),
                change.getOffsetBefore(),
                change.getOffsetAfter(),
                shiftSeconds / 60,
                after);
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

    private ObjectNode change(Change change) {
        return Json.object()
                .put("at", Json.time(change.at()))
                .put("offsetBefore", OFFSET.format(change.before()))
                .put("offsetAfter", OFFSET.format(change.after()))
                .put("shiftMinutes", change.shiftMinutes())
                .put("cronAfter", Json.text(change.cronAfter()))
                .put("words", change.words(cron));
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
            for (Change change : changes) {
                table.row(
                        Json.orEmpty(Json.time(change.at())),
                        String.format(Locale.ROOT, "%+d min", change.shiftMinutes()),
                        Json.orEmpty(change.cronAfter()));
            }
            text.append(table);
        }
        return text.toString();
    }
}
