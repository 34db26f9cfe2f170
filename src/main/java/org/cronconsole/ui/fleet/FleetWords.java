package org.cronconsole.ui.fleet;

import org.cronconsole.fleet.Cells.Cell;
import org.cronconsole.fleet.Fleet;
import org.cronconsole.fleet.FleetRow;
import org.cronconsole.fleet.JobHealth;
import org.cronconsole.job.Period;
import org.cronconsole.registry.Care;
import org.cronconsole.registry.Remarks.Pause;
import org.cronconsole.run.CommonCause;
import org.cronconsole.run.Failure;
import org.cronconsole.run.Slot;
import org.cronconsole.run.SlotStatus;
import org.cronconsole.ui.kit.Cells;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.StatusPill;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Times;
import org.cronconsole.ui.kit.WordFilter;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the fleet says in words. */
final class FleetWords {
    /** More names than that are not read. */
    private static final int NAMED = 6;

    private final Texts texts;
    private final Times times;

    FleetWords(ScreenKit kit) {
        this.texts = kit.texts();
        this.times = kit.times();
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The word of a status. */
    String word(SlotStatus status) {
        return texts.get("fleet.status." + key(status));
    }

    /** Shape, colour and word of a status. */
    Cells.Status status(SlotStatus status) {
        StatusPill.Look look =
                switch (status) {
                    case OK -> StatusPill.Look.OK;
                    case FAILED, HUNG -> StatusPill.Look.FAIL;
                    case MISSED, LATE -> StatusPill.Look.WARN;
                    case RUNNING -> StatusPill.Look.RUNNING;
                    case CANCELED -> StatusPill.Look.STOPPED;
                    case UPCOMING -> StatusPill.Look.WAITING;
                    case SUSPENDED -> StatusPill.Look.QUIET;
                    case UNKNOWN -> StatusPill.Look.UNKNOWN;
                };
        return new Cells.Status(look, word(status));
    }

    /** When a half was due; how long it took too, where it was today: {@code 5:58 AM · 8 min}. */
    String half(JobHealth health, ZoneId place) {
        Slot slot = health.latest();
        if (slot == null) {
            return "";
        }
        String due = times.clock(slot.dueAt(), place);
        boolean today = due.equals(times.timeOfDay(slot.dueAt().atZone(place).toLocalTime()));
        return slot.duration()
                .filter(took -> today)
                .map(took -> texts.format("fleet.half", due, times.roughly(took)))
                .orElse(due);
    }

    /** All that is known of a half, for its tooltip. */
    String halfInFull(JobHealth health, ZoneId place) {
        List<String> lines = new ArrayList<>();
        lines.add(health.job().name());
        Slot slot = health.latest();
        if (slot != null) {
            lines.add(
                    texts.format(
                            "fleet.half.due", times.at(slot.dueAt(), place), Times.city(place)));
            lines.add(times.utc(slot.dueAt()));
            slot.inWords().ifPresent(lines::add);
            slot.duration()
                    .ifPresent(took -> lines.add(texts.format("fleet.took", times.exactly(took))));
        }
        lines.add(usual(health));
        lines.removeIf(String::isEmpty);
        return String.join("\n", lines);
    }

    /** How long it takes as a rule; empty where too few runs are known. */
    String usual(JobHealth health) {
        return health.typical() == null
                ? ""
                : texts.format(
                        "fleet.usual",
                        times.exactly(health.typical().median()),
                        times.exactly(health.typical().p90()));
    }

    /** The same in short; a dash where too few runs are known. */
    String usualInShort(@Nullable JobHealth health) {
        return health == null || health.typical() == null
                ? "–"
                : times.roughly(health.typical().median());
    }

    /** How many starts in a row were right or not; empty where nothing is known. */
    String streak(JobHealth health) {
        int streak = health.streak();
        if (streak == 0) {
            return "";
        }
        return texts.format(
                streak > 0 ? "fleet.streak.good" : "fleet.streak.bad", Math.abs(streak));
    }

    /** A cell, for its tooltip. */
    String cell(Period period, Cell cell, ZoneId place) {
        return texts.format(
                "fleet.cell", period.name(), word(cell.status()), times.at(cell.dueAt(), place));
    }

    /** What stands in the cells of a line, for whoever does not see them. */
    String strip(FleetLine line, int days) {
        List<String> halves = new ArrayList<>();
        for (Period period : Period.values()) {
            if (line.half(period) != null) {
                halves.add(
                        texts.format(
                                "fleet.strip.half",
                                period.name(),
                                counts(line.strip(period).counts(days))));
            }
        }
        return texts.format("fleet.strip", days, String.join("; ", halves));
    }

    private String counts(Map<SlotStatus, Integer> counts) {
        if (counts.isEmpty()) {
            return texts.get("fleet.strip.none");
        }
        List<String> words = new ArrayList<>();
        counts.forEach((status, count) -> words.add(count + " " + word(status)));
        return String.join(", ", words);
    }

    /** What is wrong, and why it is paused; empty where there is nothing to say. */
    String wrong(FleetRow row, Instant now) {
        String wrong = row.attention().orElse("");
        String paused = row.paused().map(why -> paused(why, row.pauseOver(now))).orElse("");
        return wrong.isEmpty() || paused.isEmpty()
                ? wrong + paused
                : texts.format("fleet.both", wrong, paused);
    }

    private String paused(Pause pause, boolean over) {
        String by = pause.since() == null ? "" : pause.since().by();
        String until = String.valueOf(pause.until());
        if (over) {
            return texts.format("fleet.paused.over", until, pause.reason());
        }
        String who = by.isEmpty() ? texts.get("fleet.paused") : texts.format("fleet.paused.by", by);
        return pause.until() == null
                ? texts.format("fleet.paused.why", who, pause.reason())
                : texts.format("fleet.paused.until", who, until, pause.reason());
    }

    /** What the filter finds a line by. */
    String searchable(FleetRow row, ZoneId place, String wrong, @Nullable Care onIt) {
        List<String> words = new ArrayList<>();
        words.add(row.dealership());
        words.add(Times.city(place));
        words.add(wrong);
        if (onIt != null) {
            words.add(onIt(onIt));
        }
        for (JobHealth health : row.jobs()) {
            words.add(word(health.status()));
            Slot slot = health.latest();
            if (slot != null) {
                slot.inWords().ifPresent(words::add);
            }
        }
        return WordFilter.plain(String.join(" ", words));
    }

    /** Who is on a dealership since when, and what they say. */
    String onIt(Care care) {
        String who = texts.format("fleet.onit.who", care.who(), times.soon(care.since()));
        return care.note() == null ? who : texts.format("fleet.onit.who.note", who, care.note());
    }

    /** The same, with when it ends by itself. */
    String onItInFull(Care care) {
        return texts.format("fleet.onit.until", onIt(care), times.soon(care.until()));
    }

    /** Who is on which of several, a line each; the first of many. */
    String onIt(List<Care> cares) {
        List<String> lines = new ArrayList<>();
        cares.stream()
                .limit(NAMED)
                .forEach(each ->
                        lines.add(texts.format("fleet.onit.line", each.dealership(), onIt(each))));
        if (cares.size() > NAMED) {
            lines.add(texts.format("fleet.onit.more", cares.size() - NAMED));
        }
        return String.join("\n", lines);
    }

    /** Asks for the note of somebody who is to be on these. */
    String onItQuestion(List<String> dealerships) {
        String names = dealerships.stream().limit(NAMED).collect(Collectors.joining(", "));
        return texts.format(
                "fleet.onit.question",
                dealerships.size() > NAMED
                        ? texts.format("fleet.rerun.more", names, dealerships.size() - NAMED)
                        : names);
    }

    /** What several jobs have in common. */
    String cause(CommonCause cause) {
        Instant deployed = cause.deployedAt();
        String reason = cause.reason() == null ? null : Failure.said(cause.reason());
        if (cause.kind() == CommonCause.Kind.DEPLOY && deployed != null) {
            String since =
                    texts.format("fleet.cause.deploy", cause.jobs().size(), times.local(deployed));
            return reason == null ? since : texts.format("fleet.cause.both", since, reason);
        }
        return texts.format(
                "fleet.cause.reason", cause.jobs().size(), reason == null ? "" : reason);
    }

    /**
     * The line below the table: how many there are, how old it is, what goes on.
     *
     * @param fleet null before anything is known
     */
    String statusLine(@Nullable Fleet fleet, FleetLines lines, FleetReading reading) {
        FleetReading.Phase phase = reading.phaseProperty().get();
        if (fleet == null || fleet.asOf() == null) {
            return phase == FleetReading.Phase.FAILED ? "" : texts.get("fleet.reading");
        }
        int all = lines.all().size();
        String many =
                lines.narrowed()
                        ? texts.format("jobs.matching", lines.matching().size(), all)
                        : all == 0
                                ? texts.get("fleet.empty.title")
                                : texts.format("fleet.count", all, lines.urgent());
        boolean failed = phase == FleetReading.Phase.FAILED;
        String age = texts.format(failed ? "fleet.stale" : "fleet.asof", times.age(fleet.asOf()));
        Fleet.Progress progress = fleet.progress();
        // How far the past was when it was left off is of no interest.
        if (progress.underWay() && progress.past() == reading.filling()) {
            String asking =
                    texts.format(
                            progress.past() ? "fleet.past" : "fleet.asking",
                            progress.done(),
                            progress.all());
            return texts.format("fleet.status.doing", many, age, asking);
        }
        return phase == FleetReading.Phase.LOADING
                ? texts.format("fleet.status.doing", many, age, texts.get("fleet.again"))
                : texts.format("fleet.status", many, age);
    }

    /** How long a run took; a dash where that is not known. */
    String took(Slot slot) {
        return slot.duration().map(times::exactly).orElse("–");
    }
}
