package org.cronconsole.ui.clockchanges;

import org.cronconsole.job.CronJob;
import org.cronconsole.retime.RadarFinding;
import org.cronconsole.retime.Retiming;
import org.cronconsole.schedule.Radar;
import org.cronconsole.schedule.RetimeWindow;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Times;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reckons what clock changes do to jobs; takes a while for thousands of them. */
final class RadarReckoning {
    private final Texts texts;
    private final Times times;
    private final WindowWords windows;
    private final NextChange nextChange;

    RadarReckoning(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
        this.windows = new WindowWords(texts, times);
        this.nextChange = new NextChange(texts, times);
    }

    /**
     * What lies ahead of these jobs.
     *
     * @param now from when on
     * @param ahead how far to look
     */
    RadarPicture of(List<CronJob> jobs, Instant now, Duration ahead) {
        List<RadarFinding> findings = Retiming.radar(jobs, now, ahead);
        Map<Key, List<RadarFinding>> together = new LinkedHashMap<>();
        findings.forEach(found ->
                together.computeIfAbsent(Key.of(found, now), any -> new ArrayList<>()).add(found));
        List<RadarPicture.Group> groups = new ArrayList<>();
        together.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Key.ORDER))
                .forEach(each -> groups.add(group(each.getKey(), each.getValue(), now)));
        groups.addAll(oddDays(jobs, now, ahead));
        Set<CronJob> moved = new HashSet<>();
        Set<CronJob> wrong = new HashSet<>();
        for (RadarFinding finding : findings) {
            moved.add(finding.job());
            if (isWrong(finding, now)) {
                wrong.add(finding.job());
            }
        }
        return new RadarPicture(
                groups,
                moved.size(),
                wrong.size(),
                (int) jobs.stream().filter(job -> job.intent() == null).count(),
                unsayable(jobs, now),
                nextChange.of(jobs, now));
    }

    /** A job whose last right start is past is wrong only once the clock has changed. */
    private static boolean isWrong(RadarFinding finding, Instant now) {
        if (!finding.prospect().now()) {
            return false;
        }
        boolean madeTheLast =
                finding.prospect()
                        .line()
                        .latest(now)
                        .map(finding.intent().latest(now)::equals)
                        .orElse(false);
        return !finding.prospect().at().isAfter(now) || !madeTheLast;
    }

    /**
     * What the jobs of a group have in common.
     *
     * @param shift in minutes; null where the line never starts
     */
    private record Key(boolean now, Instant at, ZoneId zone, @Nullable Long shift) {
        static final Comparator<Key> ORDER =
                Comparator.comparing((Key key) -> !key.now())
                        .thenComparing(Key::at)
                        .thenComparing(key -> key.zone().getId())
                        .thenComparing(key -> key.shift() == null ? Long.MAX_VALUE : key.shift());

        static Key of(RadarFinding finding, Instant now) {
            boolean wrong = isWrong(finding, now);
            return new Key(
                    wrong,
                    // What is wrong already has no one day in common.
                    wrong ? Instant.EPOCH : finding.prospect().at(),
                    finding.intent().zone(),
                    finding.prospect().drift().shiftMinutes().orElse(null));
        }
    }

    private RadarPicture.Group group(Key key, List<RadarFinding> findings, Instant now) {
        String what =
                texts.format(
                        findings.size() == 1 ? "clock.group.job" : "clock.group.jobs",
                        findings.size(),
                        Times.city(key.zone()),
                        shift(key.shift()),
                        example(findings));
        String title =
                key.now()
                        ? texts.format("clock.group.now", what)
                        : texts.format("clock.group.from", times.day(key.at(), key.zone()), what);
        return new RadarPicture.Group(
                key.now() ? RadarPicture.Kind.WRONG_NOW : RadarPicture.Kind.AHEAD,
                title,
                texts.get(key.now() ? "clock.group.now.text" : "clock.group.from.text"),
                findings.stream().map(finding -> line(finding, now)).toList());
    }

    /** From which time to which; of several the first one, marked so. */
    private String example(List<RadarFinding> findings) {
        RadarFinding first = findings.getFirst();
        boolean same =
                findings.stream()
                        .allMatch(other ->
                                other.intent().time().equals(first.intent().time())
                                        && Objects.equals(other.willStart(), first.willStart()));
        return texts.format(
                same ? "clock.example" : "clock.example.first",
                times.timeOfDay(first.intent().time()),
                time(first.willStart()));
    }

    private String time(@Nullable LocalTime time) {
        return time == null ? texts.get("clock.never") : times.timeOfDay(time);
    }

    private String shift(@Nullable Long minutes) {
        if (minutes == null) {
            return texts.get("clock.shift.never");
        }
        long size = Math.abs(minutes);
        if (size == 0 || size > 12 * 60) {
            return texts.get("clock.shift.other");
        }
        String span =
                size == 60
                        ? texts.get("clock.hour")
                        : size % 60 == 0
                                ? texts.format("clock.hours", size / 60)
                                : size < 60
                                        ? texts.format("clock.minutes", size)
                                        : texts.format("clock.hours.minutes", size / 60, size % 60);
        return texts.format(minutes < 0 ? "clock.shift.early" : "clock.shift.late", span);
    }

    private RadarPicture.Line line(RadarFinding finding, Instant now) {
        RetimeWindow window = finding.prospect().window();
        ZoneId zone = finding.intent().zone();
        return new RadarPicture.Line(
                finding.job(),
                times.timeAndPlace(finding.intent()),
                Weekdays.said(finding.intent().days()),
                time(finding.willStart()),
                shift(finding.prospect().drift().shiftMinutes().orElse(null)),
                window == null ? texts.get("clock.window.none") : windows.from(window, zone, now),
                window == null
                        ? texts.get("clock.window.none.end")
                        : windows.until(window, zone, now),
                window == null ? "" : windows.elsewhere(window),
                finding.prospect().line().expression(),
                texts.format("clock.becomes", finding.prospect().drift().needed().expression()));
    }

    private record OddKey(Radar.OddDay day, ZoneId zone, LocalTime time) {}

    private List<RadarPicture.Group> oddDays(List<CronJob> jobs, Instant now, Duration ahead) {
        Map<OddKey, List<CronJob>> together = new LinkedHashMap<>();
        for (CronJob job : jobs) {
            WallClock intent = job.intent();
            if (intent != null) {
                for (Radar.OddDay day : Radar.oddDays(intent, now, now.plus(ahead))) {
                    together.computeIfAbsent(
                                    new OddKey(day, intent.zone(), intent.time()),
                                    any -> new ArrayList<>())
                            .add(job);
                }
            }
        }
        return together.entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getKey().day().start()))
                .map(each -> oddGroup(each.getKey(), each.getValue()))
                .toList();
    }

    private RadarPicture.Group oddGroup(OddKey key, List<CronJob> jobs) {
        boolean gap = key.day().oddity() == Radar.Oddity.GAP;
        Instant start = key.day().start();
        return new RadarPicture.Group(
                gap ? RadarPicture.Kind.GAP : RadarPicture.Kind.OVERLAP,
                texts.format(
                        gap ? "clock.gap" : "clock.overlap",
                        times.day(start, key.zone()),
                        times.timeOfDay(key.time()),
                        Times.city(key.zone()),
                        jobs.size()),
                texts.format(
                        gap ? "clock.gap.text" : "clock.overlap.text",
                        times.timeOfDay(start.atZone(key.zone()).toLocalTime())),
                jobs.stream().map(job -> oddLine(job, key)).toList());
    }

    private RadarPicture.Line oddLine(CronJob job, OddKey key) {
        Instant start = key.day().start();
        boolean makesIt =
                UtcCron.read(job.schedule())
                        .flatMap(line -> line.next(start.minusSeconds(1)))
                        .map(start::equals)
                        .orElse(false);
        return new RadarPicture.Line(
                job,
                times.timeOfDay(key.time()) + " " + Times.city(key.zone()),
                "",
                makesIt
                        ? times.timeOfDay(start.atZone(key.zone()).toLocalTime())
                        : texts.get("clock.odd.elsewhere"),
                "",
                texts.get(makesIt ? "clock.odd.nothing" : "clock.odd.retime"),
                "",
                "",
                job.schedule(),
                "");
    }

    private List<String> unsayable(List<CronJob> jobs, Instant now) {
        List<String> told = new ArrayList<>();
        for (CronJob job : jobs) {
            WallClock intent = job.intent();
            if (intent == null) {
                continue;
            }
            if (UtcCron.read(job.schedule()).isEmpty()) {
                told.add(texts.format("clock.unreadable", job.name(), job.schedule()));
                continue;
            }
            try {
                intent.utcCron(now);
            } catch (IllegalArgumentException noOneLine) {
                told.add(
                        texts.format(
                                "clock.unsayable",
                                job.name(),
                                String.valueOf(noOneLine.getMessage())));
            }
        }
        return told;
    }
}
