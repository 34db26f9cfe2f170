package org.cronconsole.ui.adoption;

import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.retime.AdoptionReview;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.ui.adoption.AdoptionRow.Meaning;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Times;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is kept, meant and proposed, in words. */
final class AdoptionWords {
    private final Texts texts;
    private final Times times;

    AdoptionWords(ScreenKit kit) {
        this.texts = kit.texts();
        this.times = kit.times();
    }

    /** A registry entry: {@code 5:58 AM, 1:58 PM · MON-SAT · America/Chicago}. */
    String entry(DealershipEntry entry) {
        String at = times(entry.am(), entry.pm());
        return at.isEmpty()
                ? texts.format("adoption.entry.none", entry.zone().getId())
                : texts.format("adoption.entry", at, days(entry.days()), entry.zone().getId());
    }

    /** The entry before; where there is none, that it is new. */
    String before(AdoptionReview review) {
        DealershipEntry before = review.before();
        return before == null ? texts.get("adoption.entry.new") : entry(before);
    }

    /** The entry after; empty where it was refused. */
    String after(AdoptionReview review) {
        DealershipEntry after = review.after();
        return after == null ? "" : entry(after);
    }

    /** The jobs whose lines mean something else: {@code AM 11:58 PM → 5:58 AM}. */
    String retime(AdoptionReview review) {
        String jobs =
                review.jobs().stream()
                        .filter(AdoptionReview.Job::needsRetime)
                        .map(job ->
                                texts.format(
                                        "adoption.retime",
                                        job.job().period().map(Enum::name).orElse(""),
                                        job.meansNow() == null
                                                ? job.job().schedule()
                                                : times.timeOfDay(job.meansNow().time()),
                                        times.timeOfDay(job.intent().time())))
                        .collect(Collectors.joining("\n"));
        return jobs.isEmpty() ? texts.get("adoption.retime.none") : jobs;
    }

    /** That a time kept for a job alone gives way; empty where there is none. */
    String outranked(AdoptionReview review) {
        return review.jobs().stream().anyMatch(AdoptionReview.Job::outranked)
                ? texts.get("adoption.outranked")
                : "";
    }

    /** What two lines mean: {@code 5:58 AM, 1:58 PM · MON-SAT}. */
    String meaning(@Nullable Meaning meaning) {
        String at = meaning == null ? "" : times(meaning.am(), meaning.pm());
        if (meaning == null || at.isEmpty()) {
            return texts.get("adoption.meaning.none");
        }
        return texts.format(
                "adoption.meaning",
                at,
                meaning.days() == null ? texts.get("adoption.days.differ") : days(meaning.days()));
    }

    /** The same without the days, for a narrow cell. */
    String brief(@Nullable Meaning meaning) {
        String at = meaning == null ? "" : times(meaning.am(), meaning.pm());
        return at.isEmpty() ? "–" : at;
    }

    private String times(@Nullable LocalTime am, @Nullable LocalTime pm) {
        return Stream.of(
                        am == null ? "" : times.timeOfDay(am),
                        pm == null ? "" : times.timeOfDay(pm))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String days(Set<DayOfWeek> days) {
        return days.isEmpty() ? "–" : Weekdays.said(days);
    }

    /** What is missing, or where the proposal stands. */
    String state(AdoptionRow row) {
        if (row.missing() != AdoptionRow.Missing.NOTHING) {
            return texts.get("adoption.missing." + key(row.missing()));
        }
        if (!row.choice().equals(Choice.NONE)) {
            return texts.get(row.choice().file() ? "adoption.state.file" : "adoption.state.chosen");
        }
        return texts.get(row.jobs().lacking() ? "adoption.state.proposed" : "adoption.state.kept");
    }

    /** In a word or two why a zone stands there; empty where a person chose it. */
    String zoneNote(AdoptionRow row) {
        return switch (row.zoneFrom()) {
            case KEPT, MOST_USED, VIEWER -> texts.get("adoption.note." + key(row.zoneFrom()));
            case CHOSEN, FILE, NOWHERE -> "";
        };
    }

    /** Where zone and times come from, in sentences. */
    String reasons(AdoptionRow row) {
        String zone = texts.format("adoption.zone." + key(row.zoneFrom()), row.zone());
        String reading =
                row.reading() == null
                        ? texts.get("adoption.reading.kept")
                        : texts.get(
                                "adoption.reading."
                                        + key(row.readingFrom())
                                        + (row.readingFrom() == AdoptionRow.ReadingFrom.FILE
                                                        || row.readingFrom()
                                                                == AdoptionRow.ReadingFrom.CHOSEN
                                                ? ""
                                                : "." + key(row.reading())));
        return texts.format("adoption.reasons", row.dealership(), zone, reading);
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
