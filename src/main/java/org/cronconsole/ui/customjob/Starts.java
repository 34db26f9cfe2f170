package org.cronconsole.ui.customjob;

import org.cronconsole.job.JobStarts;
import org.cronconsole.ui.kit.Texts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * When the job would start, in words.
 *
 * @param words what the schedule means
 * @param cron the line that Render gets; empty where it says what was typed
 * @param next the next starts, each a line
 */
record Starts(String words, String cron, List<String> next) {
    /** Nothing that can be told. */
    static final Starts NONE = new Starts("", "", List.of());

    /** How many starts are told. */
    static final int COUNT = 5;

    /** Copies the list. */
    Starts {
        next = List.copyOf(next);
    }

    /**
     * Words it.
     *
     * @param zone on whose clock the starts are told, beside UTC
     */
    static Starts of(JobStarts starts, ScheduleMode mode, ZoneId zone, Texts texts) {
        DateTimeFormatter there =
                DateTimeFormatter.ofPattern("EEE d MMM, h:mm a zzz", Locale.getDefault())
                        .withZone(zone);
        DateTimeFormatter utc =
                DateTimeFormatter.ofPattern("EEE HH:mm", Locale.getDefault())
                        .withZone(ZoneOffset.UTC);
        return new Starts(
                starts.words(),
                mode == ScheduleMode.UTC
                        ? ""
                        : texts.format("customjob.schedule.cron", starts.cron().expression()),
                starts.next().stream()
                        .map(at ->
                                zone.getRules().getOffset(at).equals(ZoneOffset.UTC)
                                        ? there.format(at)
                                        : line(at, there, utc, texts))
                        .toList());
    }

    private static String line(
            Instant at, DateTimeFormatter there, DateTimeFormatter utc, Texts texts) {
        return texts.format("customjob.schedule.start", there.format(at), utc.format(at));
    }
}
