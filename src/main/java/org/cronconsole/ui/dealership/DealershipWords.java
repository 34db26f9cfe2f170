package org.cronconsole.ui.dealership;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.dealership.Dealership;
import org.cronconsole.dealership.Dealership.Gap;
import org.cronconsole.dealership.Difference;
import org.cronconsole.dealership.EnvComparison;
import org.cronconsole.job.CronJob;
import org.cronconsole.phone.OurNumber;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.Remarks;
import org.cronconsole.ui.kit.Cells;
import org.cronconsole.ui.kit.Roles;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.StatusPill.Look;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Times;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of dealerships. */
final class DealershipWords {
    private final Texts texts;
    private final Times times;

    DealershipWords(ScreenKit kit) {
        this.texts = kit.texts();
        this.times = kit.times();
    }

    /** What the filter looks into. */
    String searchable(Dealership dealership) {
        DealershipEntry entry = dealership.entry();
        return Stream.of(
                        dealership.name(),
                        dealership.storeId().orElse(""),
                        dealership.zone().map(Object::toString).orElse(""),
                        dealership.number().map(Object::toString).orElse(""),
                        dealership.username().orElse(""),
                        entry == null ? "" : orEmpty(entry.contactEmail()),
                        entry == null ? "" : orEmpty(entry.contactFirstName()),
                        entry == null ? "" : orEmpty(entry.contactLastName()),
                        status(dealership).word())
                .collect(Collectors.joining(" "));
    }

    /** How it stands, in a word or two: the gravest first. */
    Cells.Status status(Dealership dealership) {
        if (dealership.lacks(Gap.Kind.NO_JOB)) {
            return new Cells.Status(
                    Look.FAIL,
                    texts.get(
                            dealership.jobs().isEmpty()
                                    ? "dealerships.status.nojobs"
                                    : dealership.am() == null
                                            ? "dealerships.status.noam"
                                            : "dealerships.status.nopm"));
        }
        if (dealership.drifts(times.now())) {
            return new Cells.Status(Look.WARN, texts.get("dealerships.status.drift"));
        }
        return switch (dealership.rest()) {
            case ALL -> new Cells.Status(Look.QUIET, texts.get("dealerships.status.paused"));
            case AM -> new Cells.Status(Look.WARN, texts.get("dealerships.status.ampaused"));
            case PM -> new Cells.Status(Look.WARN, texts.get("dealerships.status.pmpaused"));
            case NONE ->
                    !dealership.gaps().isEmpty()
                            ? new Cells.Status(Look.UNKNOWN, texts.get("dealerships.status.gaps"))
                            : !dealership.differences().isEmpty()
                                    ? new Cells.Status(
                                            Look.WARN, texts.get("dealerships.status.differ"))
                                    : new Cells.Status(Look.OK, texts.get("dealerships.status.ok"));
        };
    }

    /** What is missing, each a sentence. */
    List<String> gaps(Dealership dealership) {
        return dealership.gaps().stream().map(gap -> gap(dealership, gap)).toList();
    }

    private String gap(Dealership dealership, Gap gap) {
        String key = "dealerships.gap." + gap.kind().name().toLowerCase(Locale.ROOT);
        return gap.period() == null
                ? texts.get(key)
                : texts.format(
                        key,
                        gap.period(),
                        dealership.name() + " " + gap.period(),
                        dealership.jobName(gap.period()));
    }

    /** In what AM and PM differ: the names of the fields alone. */
    String differences(List<Difference> differences) {
        return differences.stream()
                .map(each -> field(each.field()))
                .collect(Collectors.joining(", "));
    }

    String field(Difference.Field field) {
        return texts.get("dealerships.field." + field.name().toLowerCase(Locale.ROOT));
    }

    /** Local times of both jobs and the place, as far as they are known. */
    String times(Dealership dealership) {
        List<String> parts = new ArrayList<>();
        for (CronJob job : dealership.jobs()) {
            if (job.intent() != null) {
                parts.add(times.timeOfDay(job.intent().time()));
            }
        }
        String clock = String.join(" · ", parts);
        return dealership
                .zone()
                .map(zone -> (clock.isEmpty() ? "" : clock + " ") + Times.city(zone))
                .orElse(clock);
    }

    /** What Twilio tells of its number. */
    String number(OurNumber number) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.format("dealerships.number.named", number.rented().friendlyName()));
        parts.add(texts.format("dealerships.number.since", times.local(number.since())));
        if (number.price() != null) {
            parts.add(texts.format("dealerships.number.price", number.price().words()));
        }
        if (number.dealerships().size() > 1) {
            parts.add(
                    texts.format(
                            "dealerships.number.shared", String.join(", ", number.dealerships())));
        }
        if (number.answers()) {
            parts.add(texts.get("numbers.answers.short"));
        }
        return String.join(" · ", parts);
    }

    /** A user of the dashboard in a line. */
    String user(DashboardUser user) {
        List<String> parts = new ArrayList<>();
        parts.add(user.username());
        parts.add(Roles.words(user, texts));
        parts.add(
                user.storeIds().isEmpty()
                        ? texts.get("dealerships.user.nostore")
                        : texts.format(
                                "dealerships.user.stores", String.join(", ", user.storeIds())));
        if (!user.active()) {
            parts.add(texts.get("dealerships.user.inactive"));
        }
        return String.join(" · ", parts);
    }

    /** Whom to ask; empty where nobody is noted. */
    String contact(@Nullable DealershipEntry entry) {
        return entry == null
                ? ""
                : Stream.of(
                                Stream.of(entry.contactFirstName(), entry.contactLastName())
                                        .flatMap(Stream::ofNullable)
                                        .collect(Collectors.joining(" ")),
                                orEmpty(entry.contactEmail()))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" · "));
    }

    /** Who wrote the note, and when; else who wrote the entry last. */
    String changed(Dealership dealership) {
        Remarks remarks = dealership.remarks();
        Remarks.Note note = remarks.note();
        if (note != null && note.written() != null) {
            return stamp("dealerships.note.by", note.written());
        }
        return remarks.changed() == null ? "" : stamp("dealerships.entry.by", remarks.changed());
    }

    private String stamp(String key, Remarks.Stamp stamp) {
        return texts.format(key, stamp.by(), times.age(stamp.at()), times.local(stamp.at()));
    }

    /** Why it is paused; empty where no reason is noted. */
    String pause(Dealership dealership) {
        Remarks.Pause pause = dealership.remarks().pause();
        if (pause == null) {
            return "";
        }
        String words =
                pause.since() == null
                        ? pause.reason()
                        : texts.format(
                                "dealerships.pause.by",
                                pause.reason(),
                                pause.since().by(),
                                times.local(pause.since().at()));
        return pause.until() == null
                ? words
                : texts.format("dealerships.pause.until", words, pause.until().toString());
    }

    /** Where the env vars differ, in lines; one line where they do not. */
    List<String> env(EnvComparison env) {
        List<String> lines = new ArrayList<>();
        if (env.am() == null || env.pm() == null) {
            return lines;
        }
        add(lines, "dealerships.env.onlyam", env.onlyAm());
        add(lines, "dealerships.env.onlypm", env.onlyPm());
        add(lines, "dealerships.env.differ", env.differ());
        if (lines.isEmpty()) {
            lines.add(texts.get("dealerships.env.same"));
        }
        return lines;
    }

    private void add(List<String> lines, String key, List<String> names) {
        if (!names.isEmpty()) {
            lines.add(texts.format(key, String.join(", ", names)));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
