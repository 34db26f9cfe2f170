package org.cronconsole.retime;

import org.cronconsole.id.JobId;
import org.cronconsole.job.CronJob;
import org.cronconsole.job.DealershipName;
import org.cronconsole.job.JobService;
import org.cronconsole.job.Period;
import org.cronconsole.registry.DealershipEntry;
import org.cronconsole.registry.Registry;
import org.cronconsole.registry.RegistrySnapshot;
import org.cronconsole.schedule.Drift;
import org.cronconsole.schedule.UtcCron;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.words.Words;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Gives jobs that exist already the local times that are meant for them. Their lines stay as they
 * are: re-timing is an act of its own. All methods wait.
 */
public final class Adoption {
    private static final Words WORDS = Words.of(Adoption.class);

    private final JobService jobs;
    private final Registry registry;
    private final InstantSource clock;

    /** Adopts these jobs into this registry. */
    public Adoption(JobService jobs, Registry registry, InstantSource clock) {
        this.jobs = jobs;
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * What is kept of each dealership now, by name.
     *
     * @throws IllegalStateException saying why, where the registry cannot be read
     */
    public Map<String, DealershipEntry> kept() {
        return entries(readable());
    }

    private RegistrySnapshot readable() {
        RegistrySnapshot snapshot = registry.read();
        if (snapshot.problem() != null) {
            throw new IllegalStateException(snapshot.problem());
        }
        return snapshot;
    }

    private static Map<String, DealershipEntry> entries(RegistrySnapshot snapshot) {
        Map<String, DealershipEntry> entries = new HashMap<>();
        snapshot.dealerships().forEach(entry -> entries.put(entry.name(), entry));
        return entries;
    }

    /**
     * What an adoption would write. Nothing is written.
     *
     * @throws IllegalStateException where the registry cannot be read: what is in it would be
     *     written over
     */
    public List<AdoptionReview> review(List<AdoptionWish> wishes) {
        RegistrySnapshot snapshot = readable();
        Map<String, CronJob> byName = new HashMap<>();
        jobs.list().forEach(job -> byName.put(job.name(), job));
        Map<String, DealershipEntry> entries = entries(snapshot);
        Map<JobId, WallClock> alone = new HashMap<>();
        snapshot.jobs().forEach(intent -> alone.put(intent.job(), intent.clock()));
        Instant now = clock.instant();
        return wishes.stream()
                .map(wish -> review(wish, byName, entries.get(wish.dealership()), alone, now))
                .toList();
    }

    private static AdoptionReview review(
            AdoptionWish wish,
            Map<String, CronJob> byName,
            @Nullable DealershipEntry before,
            Map<JobId, WallClock> alone,
            Instant now) {
        CronJob am = byName.get(new DealershipName(wish.dealership(), Period.AM).jobName());
        CronJob pm = byName.get(new DealershipName(wish.dealership(), Period.PM).jobName());
        if (am == null && pm == null) {
            return refused(wish, before, WORDS.format("adopt.no.job", wish.dealership()));
        }
        try {
            WallClock amIntent =
                    am == null
                            ? null
                            : Reading.of(
                                    wish,
                                    am,
                                    first(wish.am(), before == null ? null : before.am()),
                                    before,
                                    now);
            WallClock pmIntent =
                    pm == null
                            ? null
                            : Reading.of(
                                    wish,
                                    pm,
                                    first(wish.pm(), before == null ? null : before.pm()),
                                    before,
                                    now);
            if (amIntent != null && pmIntent != null && !amIntent.days().equals(pmIntent.days())) {
                return refused(wish, before, WORDS.get("adopt.days"));
            }
            List<AdoptionReview.Job> reviewed = new ArrayList<>();
            add(reviewed, am, amIntent, alone, now);
            add(reviewed, pm, pmIntent, alone, now);
            return new AdoptionReview(
                    wish, reviewed, before, after(wish, before, am, amIntent, pm, pmIntent), null);
        } catch (IllegalArgumentException impossible) {
            return refused(wish, before, String.valueOf(impossible.getMessage()));
        }
    }

    private static AdoptionReview refused(
            AdoptionWish wish, @Nullable DealershipEntry before, String problem) {
        return new AdoptionReview(wish, List.of(), before, null, problem);
    }

    private static @Nullable LocalTime first(@Nullable LocalTime one, @Nullable LocalTime other) {
        return one != null ? one : other;
    }

    private static void add(
            List<AdoptionReview.Job> reviewed,
            @Nullable CronJob job,
            @Nullable WallClock intent,
            Map<JobId, WallClock> alone,
            Instant now) {
        if (job == null || intent == null) {
            return;
        }
        Optional<UtcCron> line = UtcCron.read(job.schedule());
        boolean wrong = line.map(cron -> Drift.of(intent, cron, now).isPresent()).orElse(true);
        reviewed.add(
                new AdoptionReview.Job(
                        job,
                        line.flatMap(cron -> cron.localMeaning(intent.zone(), now)).orElse(null),
                        intent,
                        wrong,
                        !alone.getOrDefault(job.id(), intent).equals(intent)));
    }

    private static DealershipEntry after(
            AdoptionWish wish,
            @Nullable DealershipEntry before,
            @Nullable CronJob am,
            @Nullable WallClock amIntent,
            @Nullable CronJob pm,
            @Nullable WallClock pmIntent) {
        WallClock any = amIntent != null ? amIntent : pmIntent;
        if (any == null) {
            throw new IllegalArgumentException(WORDS.get("adopt.nothing"));
        }
        DealershipEntry base =
                before != null
                        ? before
                        : new DealershipEntry(
                                wish.dealership(),
                                storeId(wish.dealership()),
                                wish.zone(),
                                null,
                                null,
                                any.days(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null);
        return base.withSchedule(
                wish.zone(),
                any.days(),
                amIntent == null ? base.am() : amIntent.time(),
                pmIntent == null ? base.pm() : pmIntent.time(),
                id(am, base.amJob()),
                id(pm, base.pmJob()));
    }

    private static @Nullable JobId id(@Nullable CronJob job, @Nullable JobId otherwise) {
        return job == null ? otherwise : job.id();
    }

    /** As the dashboard makes it of a name. */
    private static String storeId(String dealership) {
        return dealership.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /**
     * Writes what was reviewed, unless the entry has changed since.
     *
     * @throws org.cronconsole.registry.RegistryConflict where somebody else changed it
     * @throws org.cronconsole.fault.GatewayException where it could not be written
     */
    public void apply(AdoptionReview review) {
        DealershipEntry after = review.after();
        if (after == null) {
            throw new IllegalArgumentException("what was refused cannot be written");
        }
        if (!after.equals(review.before())) {
            registry.change(review.before(), after);
        }
        // What is kept for a job alone becomes one with what is kept for its dealership.
        for (AdoptionReview.Job job : review.jobs()) {
            if (job.outranked()) {
                registry.setIntent(job.job().id(), job.intent());
            }
        }
    }
}
