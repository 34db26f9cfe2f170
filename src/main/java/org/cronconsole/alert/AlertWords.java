package org.cronconsole.alert;

import org.cronconsole.run.SaidReasons;
import org.cronconsole.run.SlotStatus;
import org.cronconsole.words.ClockForm;
import org.cronconsole.words.Language;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Puts alerts into words, for the list and for the desktop. */
public final class AlertWords {
    private static final Words WORDS = Words.of(AlertWords.class);

    /** So many are named; the others are counted. */
    private static final int NAMED = 3;

    private final ZoneId zone;

    /** For a viewer in this zone. */
    public AlertWords(ZoneId zone) {
        this.zone = zone;
    }

    /** Who, and what happened: {@code 14 dealerships failed}. */
    public String headline(Alert alert) {
        if (alert.words() != null) {
            return alert.words();
        }
        List<String> subjects = subjects(alert);
        String who = subjects.size() == 1 ? single(alert) : many(alert, subjects.size());
        if (alert.takenBack()) {
            return WORDS.format("back." + alert.kind().name().toLowerCase(Locale.ROOT), who);
        }
        boolean several = subjects.size() > 1;
        long jobs = alert.items().stream().map(AlertItem::job).distinct().count();
        int starts = alert.items().size();
        return switch (alert.kind()) {
            case FAILED -> happened("headline.failed", who, several, starts == jobs ? 1 : starts);
            case HUNG -> happened("headline.hung", who, several, 1);
            case MISSED -> happened("headline.missed", who, several, starts);
            case LATE -> happened("headline.late", who, several, starts == jobs ? 1 : starts);
            case RECOVERED -> happened("headline.recovered", who, several, 1);
            case WATCHED, MUTE_ENDED -> WORDS.format("headline.ended", who);
        };
    }

    private static String happened(String key, String who, boolean several, int times) {
        if (several) {
            return WORDS.format(key + ".many", who);
        }
        return times > 1
                ? WORDS.format(key + ".times", who, String.valueOf(times))
                : WORDS.format(key, who);
    }

    /** A job by its name; a dealership where both of its jobs are meant. */
    private static String single(Alert alert) {
        List<String> names = alert.items().stream().map(AlertItem::name).distinct().toList();
        return names.size() == 1 ? names.getFirst() : alert.items().getFirst().subject();
    }

    private static String many(Alert alert, int count) {
        boolean all = alert.items().stream().allMatch(item -> item.dealership() != null);
        return WORDS.format(all ? "who.dealerships" : "who.jobs", String.valueOf(count));
    }

    private static List<String> subjects(Alert alert) {
        return alert.items().stream().map(AlertItem::subject).distinct().sorted().toList();
    }

    /** Why, and who if they are several; empty where there is nothing to say. */
    public String detail(Alert alert) {
        List<String> parts = new ArrayList<>();
        String why = why(alert);
        if (!why.isEmpty()) {
            parts.add(why);
        }
        List<String> subjects = subjects(alert);
        if (subjects.size() > 1) {
            parts.add(named(subjects));
        }
        return String.join(". ", parts);
    }

    private String why(Alert alert) {
        AlertCause cause = alert.cause();
        if (cause != null) {
            return cause(alert, cause);
        }
        Map<String, List<AlertItem>> reasons =
                alert.items().stream()
                        .filter(item -> item.reason() != null)
                        .collect(
                                Collectors.groupingBy(
                                        item -> Objects.requireNonNull(item.reason()),
                                        java.util.LinkedHashMap::new,
                                        Collectors.toList()));
        if (reasons.size() == 1 && reasons.values().iterator().next().size() == alert.items().size()
                || reasons.isEmpty()) {
            return reasons.isEmpty() ? "" : reasons.keySet().iterator().next();
        }
        boolean one = alert.items().stream().map(AlertItem::name).distinct().count() == 1;
        List<Map.Entry<String, List<AlertItem>>> newest =
                new ArrayList<>(reasons.entrySet()).reversed();
        return newest.stream()
                .limit(NAMED)
                .map(entry ->
                        (one ? "" : entry.getValue().getLast().name() + ": ") + entry.getKey())
                .collect(Collectors.joining(" · "));
    }

    /** What several had in common: {@code exit code 1, since the deploy of 23 Nov, 4:12 AM}. */
    public String cause(Alert alert, AlertCause cause) {
        String reason =
                cause.reason() == null
                        ? ""
                        : SaidReasons.inOurs(
                                withoutStatus(cause.reason(), alert.items().getFirst().status()));
        Instant deploy = cause.deployedAt();
        if (deploy == null) {
            return reason;
        }
        return reason.isEmpty()
                ? WORDS.format("cause.deploy", when(deploy))
                : WORDS.format("cause.deploy.reason", reason, when(deploy));
    }

    private static String withoutStatus(String reason, SlotStatus status) {
        String prefix = status.word() + ": ";
        return reason.startsWith(prefix)
                ? reason.substring(prefix.length())
                : reason.equals(status.word()) ? "" : reason;
    }

    private String when(Instant at) {
        return ClockForm.of("d MMM, h:mm a", Language.locale()).format(at.atZone(zone));
    }

    private static String named(List<String> subjects) {
        if (subjects.size() <= NAMED + 1) {
            return String.join(", ", subjects);
        }
        return WORDS.format(
                "named.more",
                String.join(", ", subjects.subList(0, NAMED)),
                String.valueOf(subjects.size() - NAMED));
    }

    /** One alert for the desktop. */
    Announcement one(Alert alert) {
        return new Announcement(headline(alert), detail(alert));
    }

    /**
     * Several alerts for the desktop, in one.
     *
     * @param when they came, as the beginning of a sentence; null for just now
     */
    Announcement together(@Nullable String when, List<Alert> alerts) {
        Map<AlertKind, Integer> counts = new EnumMap<>(AlertKind.class);
        for (Alert alert : alerts) {
            counts.merge(alert.kind(), Math.max(1, alert.heard()), Integer::sum);
        }
        String what =
                counts.entrySet().stream()
                        .map(entry -> WORDS.format(countKey(entry.getKey()), entry.getValue()))
                        .collect(Collectors.joining(", "));
        List<String> subjects =
                alerts.stream()
                        .flatMap(alert -> alert.items().stream())
                        .filter(item -> !item.muted())
                        .map(AlertItem::subject)
                        .distinct()
                        .sorted()
                        .toList();
        return new Announcement(when == null ? what : when + ": " + what, named(subjects));
    }

    private static String countKey(AlertKind kind) {
        return "count." + kind.name().toLowerCase(Locale.ROOT);
    }

    /** What is said where a mute has ended. */
    static String muteEnded(Mute mute, long kept) {
        String key =
                switch (mute.target().kind()) {
                    case ALL -> "mute.ended.all";
                    case DEALERSHIP, JOB -> "mute.ended.one";
                    case CAUSE -> "mute.ended.cause";
                };
        return WORDS.format(key, kept, String.valueOf(kept), mute.target().name());
    }
}
