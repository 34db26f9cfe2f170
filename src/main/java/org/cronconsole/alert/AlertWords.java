package org.cronconsole.alert;

import org.cronconsole.run.SlotStatus;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Puts alerts into words, for the list and for the desktop. */
public final class AlertWords {
    /** So many are named; the others are counted. */
    private static final int NAMED = 3;

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM, h:mm a", Locale.US);

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
            return who + ": not " + alert.kind().name().toLowerCase(Locale.ROOT) + " after all";
        }
        boolean several = subjects.size() > 1;
        return who
                + " "
                + switch (alert.kind()) {
                    case FAILED -> "failed" + times(alert, several);
                    case HUNG -> several ? "hang" : "hangs";
                    case MISSED ->
                            several
                                    ? "missed their starts"
                                    : alert.items().size() > 1
                                            ? "missed " + alert.items().size() + " starts"
                                            : "missed its start";
                    case LATE -> (several ? "were late" : "was late") + times(alert, several);
                    case RECOVERED -> "recovered";
                    case WATCHED, MUTE_ENDED -> "ended";
                };
    }

    private static String times(Alert alert, boolean several) {
        long jobs = alert.items().stream().map(AlertItem::job).distinct().count();
        int starts = alert.items().size();
        return several || starts == jobs ? "" : " " + starts + " times";
    }

    /** A job by its name; a dealership where both of its jobs are meant. */
    private static String single(Alert alert) {
        List<String> names = alert.items().stream().map(AlertItem::name).distinct().toList();
        return names.size() == 1 ? names.getFirst() : alert.items().getFirst().subject();
    }

    private static String many(Alert alert, int count) {
        boolean all = alert.items().stream().allMatch(item -> item.dealership() != null);
        return count + (all ? " dealerships" : " jobs");
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
                        : withoutStatus(cause.reason(), alert.items().getFirst().status());
        Instant deploy = cause.deployedAt();
        if (deploy == null) {
            return reason;
        }
        return (reason.isEmpty() ? "Since" : reason + ", since") + " the deploy of " + when(deploy);
    }

    private static String withoutStatus(String reason, SlotStatus status) {
        String prefix = status.word() + ": ";
        return reason.startsWith(prefix)
                ? reason.substring(prefix.length())
                : reason.equals(status.word()) ? "" : reason;
    }

    private String when(Instant at) {
        return WHEN.format(at.atZone(zone));
    }

    private static String named(List<String> subjects) {
        if (subjects.size() <= NAMED + 1) {
            return String.join(", ", subjects);
        }
        return String.join(", ", subjects.subList(0, NAMED))
                + " and "
                + (subjects.size() - NAMED)
                + " more";
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
                        .map(entry -> entry.getValue() + " " + word(entry.getKey()))
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

    private static String word(AlertKind kind) {
        return switch (kind) {
            case FAILED -> "failed";
            case HUNG -> "hung";
            case MISSED -> "missed";
            case LATE -> "late";
            case RECOVERED -> "recovered";
            case WATCHED -> "watched ended";
            case MUTE_ENDED -> "no longer muted";
        };
    }

    /** What is said where a mute has ended. */
    static String muteEnded(Mute mute, long kept) {
        String what =
                switch (mute.target().kind()) {
                    case ALL -> "All notifications are";
                    case DEALERSHIP, JOB -> mute.target().name() + " is";
                    case CAUSE -> "\"" + mute.target().name() + "\" is";
                };
        return what
                + " no longer muted"
                + (kept == 0
                        ? ""
                        : kept == 1
                                ? "; one start was kept quiet"
                                : "; " + kept + " starts were kept quiet");
    }
}
