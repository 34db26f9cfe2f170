package org.cronconsole.ui.adoption;

import org.cronconsole.job.CronJob;
import org.cronconsole.job.DealershipName;
import org.cronconsole.job.Period;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.retime.AdoptionCsv;
import org.cronconsole.retime.AdoptionWish;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.ui.adoption.AdoptionRow.Jobs;
import org.cronconsole.ui.adoption.AdoptionRow.Meaning;
import org.cronconsole.ui.adoption.AdoptionRow.Missing;
import org.cronconsole.ui.adoption.AdoptionRow.ReadingFrom;
import org.cronconsole.ui.adoption.AdoptionRow.ZoneFrom;
import org.cronconsole.ui.kit.form.Zones;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is proposed for each dealership, and why. It takes a while for many, so it is not for the
 * screen's thread.
 */
final class Proposals {
    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    private final Map<String, DealershipEntry> kept;
    private final @Nullable String mostUsed;
    private final @Nullable String viewers;
    private final Instant now;

    /**
     * Proposes by what is kept.
     *
     * @param kept the registry's entries, by the name of the dealership
     * @param viewer where the person sits
     */
    Proposals(Map<String, DealershipEntry> kept, ZoneId viewer, Instant now) {
        this.kept = Map.copyOf(kept);
        this.mostUsed = mostUsed(kept).orElse(null);
        this.viewers = Zones.suggestion(viewer).orElse(null);
        this.now = now;
    }

    private static Optional<String> mostUsed(Map<String, DealershipEntry> kept) {
        Map<String, Long> times =
                kept.values().stream()
                        .collect(
                                Collectors.groupingBy(
                                        entry -> entry.zone().getId(),
                                        TreeMap::new,
                                        Collectors.counting()));
        return times.entrySet().stream()
                .max(Comparator.comparing(Map.Entry<String, Long>::getValue))
                .map(Map.Entry::getKey);
    }

    /** The dealerships of these jobs, by name; jobs of none are left out. */
    static List<Jobs> dealerships(List<CronJob> jobs) {
        Map<String, Jobs> found =
                new TreeMap<>(
                        String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()));
        for (CronJob job : jobs) {
            DealershipName.of(job.name())
                    .ifPresent(name ->
                            found.merge(
                                    name.dealership(),
                                    name.period() == Period.AM
                                            ? new Jobs(name.dealership(), job, null)
                                            : new Jobs(name.dealership(), null, job),
                                    Proposals::both));
        }
        return List.copyOf(found.values());
    }

    private static Jobs both(Jobs one, Jobs other) {
        return new Jobs(
                one.dealership(),
                other.am() == null ? one.am() : other.am(),
                other.pm() == null ? one.pm() : other.pm());
    }

    /** One dealership, with what a person has said about it. */
    AdoptionRow row(Jobs jobs, Choice choice) {
        Zone zone = zone(jobs, choice);
        ZoneId place = zone.place();
        Meaning typed = meaning(jobs, ZoneOffset.UTC);
        Meaning today = place == null ? null : meaning(jobs, place);
        Meaning known = known(jobs);
        boolean whole =
                (jobs.am() == null || known.am() != null)
                        && (jobs.pm() == null || known.pm() != null)
                        && known.days() != null;
        Reading taken = choice.reading();
        Reading reading = taken == null && whole ? null : reading(jobs, taken, typed, today);
        Meaning base =
                reading == null ? known : reading == Reading.TYPED || today == null ? typed : today;
        // What is kept goes before what is guessed, but not before what a person chose.
        Meaning first = taken == null ? known : base;
        String am = jobs.am() == null ? "" : text(choice.am(), first.am(), base.am());
        String pm = jobs.pm() == null ? "" : text(choice.pm(), first.pm(), base.pm());
        Set<DayOfWeek> proposed = first.days() == null ? base.days() : first.days();
        String days =
                choice.days() != null
                        ? choice.days()
                        : proposed == null ? "" : Weekdays.said(proposed);
        LocalTime amTime = AdoptionCsv.time(am).orElse(null);
        LocalTime pmTime = AdoptionCsv.time(pm).orElse(null);
        Set<DayOfWeek> onDays = days(days);
        Missing missing = missing(jobs, zone, amTime, pmTime, onDays);
        AdoptionWish wish =
                missing == Missing.NOTHING && place != null
                        ? new AdoptionWish(1, jobs.dealership(), place, amTime, pmTime, onDays)
                        : null;
        return new AdoptionRow(
                jobs,
                choice,
                typed,
                today,
                zone.text(),
                zone.from(),
                reading,
                why(jobs, choice, reading, typed, today),
                am,
                pm,
                days,
                missing,
                wish);
    }

    private record Zone(String text, ZoneFrom from, @Nullable ZoneId place) {}

    private Zone zone(Jobs jobs, Choice choice) {
        DealershipEntry entry = kept.get(jobs.dealership());
        String said = choice.zone();
        if (said != null) {
            return zone(said, choice.file() ? ZoneFrom.FILE : ZoneFrom.CHOSEN);
        }
        if (entry != null) {
            return zone(entry.zone().getId(), ZoneFrom.KEPT);
        }
        for (CronJob job : new CronJob[] {jobs.am(), jobs.pm()}) {
            if (job != null && job.intent() != null) {
                return zone(job.intent().zone().getId(), ZoneFrom.KEPT);
            }
        }
        if (mostUsed != null) {
            return zone(mostUsed, ZoneFrom.MOST_USED);
        }
        return viewers == null ? zone("", ZoneFrom.NOWHERE) : zone(viewers, ZoneFrom.VIEWER);
    }

    private static Zone zone(String text, ZoneFrom from) {
        return new Zone(text, from, KNOWN.contains(text) ? ZoneId.of(text) : null);
    }

    private Meaning meaning(Jobs jobs, ZoneId zone) {
        return meaning(meaning(jobs.am(), zone), meaning(jobs.pm(), zone));
    }

    private @Nullable WallClock meaning(@Nullable CronJob job, ZoneId zone) {
        return job == null
                ? null
                : job.line().flatMap(line -> line.localMeaning(zone, now)).orElse(null);
    }

    private static Meaning meaning(@Nullable WallClock am, @Nullable WallClock pm) {
        WallClock any = am == null ? pm : am;
        boolean same = am == null || pm == null || am.days().equals(pm.days());
        return any == null
                ? Meaning.NONE
                : new Meaning(
                        am == null ? null : am.time(),
                        pm == null ? null : pm.time(),
                        same ? any.days() : null);
    }

    /** What is kept already of the jobs that are there. */
    private Meaning known(Jobs jobs) {
        Meaning own =
                meaning(
                        jobs.am() == null ? null : jobs.am().intent(),
                        jobs.pm() == null ? null : jobs.pm().intent());
        DealershipEntry entry = kept.get(jobs.dealership());
        return entry == null
                ? own
                : new Meaning(
                        own.am() == null ? entry.am() : own.am(),
                        own.pm() == null ? entry.pm() : own.pm(),
                        own.days() != null || entry.days().isEmpty() ? own.days() : entry.days());
    }

    private static Reading reading(
            Jobs jobs, @Nullable Reading taken, Meaning typed, @Nullable Meaning today) {
        if (taken != null) {
            return taken;
        }
        boolean onlyNow = today != null && today.fits(jobs) && !typed.fits(jobs);
        return onlyNow ? Reading.NOW : Reading.TYPED;
    }

    private static ReadingFrom why(
            Jobs jobs,
            Choice choice,
            @Nullable Reading reading,
            Meaning typed,
            @Nullable Meaning today) {
        boolean said = choice.am() != null || choice.pm() != null || choice.days() != null;
        if (said || choice.reading() != null) {
            return choice.file() ? ReadingFrom.FILE : ReadingFrom.CHOSEN;
        }
        if (reading == null) {
            return ReadingFrom.KEPT;
        }
        return today != null && typed.fits(jobs) != today.fits(jobs)
                ? ReadingFrom.ONLY_FIT
                : ReadingFrom.USUAL;
    }

    private static String text(
            @Nullable String typed, @Nullable LocalTime first, @Nullable LocalTime other) {
        LocalTime proposed = first == null ? other : first;
        return typed != null ? typed : proposed == null ? "" : proposed.toString();
    }

    private static @Nullable Set<DayOfWeek> days(String text) {
        try {
            return Weekdays.parse(text);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static Missing missing(
            Jobs jobs,
            Zone zone,
            @Nullable LocalTime am,
            @Nullable LocalTime pm,
            @Nullable Set<DayOfWeek> days) {
        if (zone.place() == null) {
            return zone.text().isEmpty() ? Missing.ZONE : Missing.ZONE_UNKNOWN;
        }
        if (jobs.am() != null && am == null) {
            return Missing.AM;
        }
        if (jobs.pm() != null && pm == null) {
            return Missing.PM;
        }
        return days == null ? Missing.DAYS : Missing.NOTHING;
    }
}
